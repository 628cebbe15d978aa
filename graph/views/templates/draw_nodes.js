// Shapes: a disc with initials for a person, a diamond for a post, a block with columns for a body. Filled where in
// office, an outline where not; never told apart by colour alone.

const DIM = 0.13;
const LEAST = { person: 2.6, post: 1.9, body: 2.6 }; // pixels on the screen, however far away

/** How large a node is drawn, in the units of the picture: from afar it shrinks less than the distances. */
function sizeOf(node, scale) {
  return Math.max(node.radius * Math.min(1, scale) ** -0.35, LEAST[node.kind] / scale);
}

function drawNode(context, node, scale) {
  if (!node.shown) return;
  const size = sizeOf(node, scale);
  context.globalAlpha = node.lit ? 1 : DIM;
  context.fillStyle = colours.paper;
  outline(context, node, size + 2 / scale);
  context.fill();
  outline(context, node, size);
  context.fillStyle = node.active || node.kind === "body" ? colours[node.kind] : colours.paper;
  context.fill();
  context.lineWidth = Math.max(size * 0.1, 1.2 / scale);
  context.strokeStyle = colours[node.kind];
  context.stroke();
  if (size * scale > (node.kind === "body" ? 5 : 7)) drawSign(context, node, size);
  if (node.id === state.node || node.id === state.hover) drawRing(context, node, size, scale);
  context.globalAlpha = 1;
}

function outline(context, node, size) {
  const { x, y } = node;
  context.beginPath();
  if (node.kind === "person") context.arc(x, y, size, 0, 2 * Math.PI);
  else if (node.kind === "post") diamond(context, x, y, size * 1.15);
  else context.roundRect(x - size, y - size, 2 * size, 2 * size, size * 0.28);
}

function diamond(context, x, y, size) {
  context.moveTo(x, y - size);
  context.lineTo(x + size, y);
  context.lineTo(x, y + size);
  context.lineTo(x - size, y);
  context.closePath();
}

function drawSign(context, node, size) {
  const filled = node.active || node.kind === "body";
  context.fillStyle = filled ? colours.paper : colours[node.kind];
  if (node.kind === "person") drawInitials(context, node, size);
  if (node.kind === "body") drawColumns(context, node, size);
}

function drawInitials(context, node, size) {
  node.initials ??= node.label.split(/[\s-]+/u).filter(Boolean).map((word) => [...word][0]).filter((c) => /\p{L}/u.test(c));
  const letters = node.initials;
  context.font = `600 ${size * 0.82}px ${SANS}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(letters.length > 1 ? letters[0] + letters.at(-1) : letters.join(""), node.x, node.y + size * 0.05);
}

/** A small temple: gable, three columns, steps. */
function drawColumns(context, node, size) {
  const { x, y } = node;
  const u = size / 10;
  context.beginPath();
  context.moveTo(x - 6 * u, y - 2.6 * u);
  context.lineTo(x, y - 6.2 * u);
  context.lineTo(x + 6 * u, y - 2.6 * u);
  context.closePath();
  for (const column of [-4.4, -0.8, 2.8]) context.rect(x + column * u, y - 1.6 * u, 1.6 * u, 4.8 * u);
  context.rect(x - 6 * u, y + 4 * u, 12 * u, 1.7 * u);
  context.fill();
}

function drawRing(context, node, size, scale) {
  outline(context, node, size + 4.5 / scale);
  context.lineWidth = 2 / scale;
  context.strokeStyle = colours.ink;
  context.stroke();
}
