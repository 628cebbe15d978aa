// Names as on a map: as many as there is room for at this zoom, the important ones first, none over another.

const SANS = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Inter, "Source Sans 3", "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif';
const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Source Serif 4", "Noto Serif", "Liberation Serif", serif';
const FONTS = {
  person: { weight: 600, size: 12.5, face: SANS },
  post: { weight: "italic 400", size: 13, face: SERIF },
  body: { weight: 600, size: 11, face: SANS },
};
const ROOM = 8500; // square pixels of the stage for each label: more would be noise
const WRAP = 132; // pixels
const CELL = 80;
const PLACES = [[0, 1], [0, -1], [1, 0], [-1, 0], [0.8, 0.8], [-0.8, 0.8], [0.8, -0.8], [-0.8, -0.8]]; // about the node

/** The nodes in the order in which they get their label. */
const ranked = [...nodes].sort((a, b) => b.weight - a.weight || a.id - b.id);

let free = { right: 0, bottom: 0 }; // the part of the stage that the panel leaves

function drawLabels(context, scale, view, toScreen) {
  const taken = new Map();
  const cover = covered();
  free = { right: stage.clientWidth - cover.right, bottom: stage.clientHeight - cover.bottom };
  const wanted = (node) => node.lit || node.id === state.hover;
  const candidates = ranked.filter((node) => node.shown && wanted(node) && isInside(node, view));
  if (hasFocus() || state.hover !== null) candidates.sort((a, b) => nearness(b) - nearness(a));
  const few = candidates.length < 500;
  if (few) for (const node of candidates) take(taken, glyphBox(node, scale, toScreen));
  let left = Math.max(12, (stage.clientWidth * stage.clientHeight) / ROOM);
  for (const node of candidates) {
    if (left <= 0) break;
    if (drawLabel(context, node, scale, toScreen, taken)) left--;
  }
  drawEdgeLabels(context, scale, view, toScreen, taken);
}

function nearness(node) {
  return [state.node, state.hover].includes(node.id) ? 1 : 0;
}

function isInside(node, view) {
  return node.x > view.left && node.x < view.right && node.y > view.top && node.y < view.bottom;
}

function glyphBox(node, scale, toScreen) {
  const { x, y } = toScreen(node);
  const half = sizeOf(node, scale) * scale * 0.9;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half, node };
}

function drawLabel(context, node, scale, toScreen, taken) {
  const font = FONTS[node.kind];
  const size = font.size + 4 * node.weight * Math.min(1, scale * 1.5);
  const lines = linesOf(context, node, font);
  const width = (lines.width * size) / font.size + 4;
  const height = lines.length * size * 1.14;
  const centre = toScreen(node);
  const away = sizeOf(node, scale) * scale + 3;
  const boxes = PLACES.map(([dx, dy]) => {
    const left = centre.x + dx * (away + width / 2) - width / 2;
    const top = centre.y + dy * (away + height / 2) - height / 2;
    return { left, right: left + width, top, bottom: top + height, node };
  });
  const must = nearness(node) || (node.weight > 0.7 && !hasFocus());
  const box = boxes.find((one) => isOnStage(one) && isFree(taken, one)) ?? (must ? boxes[0] : null);
  if (!box) return false;
  take(taken, box);
  take(taken, glyphBox(node, scale, toScreen));
  writeLines(context, lines, (box.left + box.right) / 2, box.top, size, `${font.weight} ${size}px ${font.face}`, labelColour(node));
  return true;
}

function isOnStage(box) {
  return box.left > 0 && box.right < free.right && box.top > 0 && box.bottom < free.bottom;
}

function labelColour(node) {
  return { person: colours.ink, post: colours.post, body: colours.body }[node.kind];
}

function writeLines(context, lines, x, top, size, font, colour) {
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.paper;
  context.fillStyle = colour;
  lines.forEach((line, row) => {
    const y = top + row * size * 1.14;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

/** The label broken into lines of about equal length; measured once. */
function linesOf(context, node, font) {
  if (node.lines) return node.lines;
  context.font = `${font.weight} ${font.size}px ${font.face}`;
  const label = node.short.length > 90 ? `${node.short.slice(0, 88)}…` : node.short;
  const whole = context.measureText(label).width;
  const goal = whole / Math.ceil(whole / WRAP) + 12;
  const lines = [""];
  for (const word of label.split(/\s+/u)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && context.measureText(longer).width > goal) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  lines.width = Math.max(...lines.map((line) => context.measureText(line).width));
  node.lines = lines;
  return lines;
}

/** Post and years on the edges in focus; the years of tenures when there is room for them. */
function drawEdgeLabels(context, scale, view, toScreen, taken) {
  const close = scale > 1.25 && !hasFocus();
  if (!hasFocus() && !close) return;
  let left = 70;
  for (const edge of edges) {
    if (!left || !edge.shown || !edge.lit || (close && edge.kind !== "tenure")) continue;
    const middle = middleOf(edge, scale);
    if (!isInside(middle, view)) continue;
    const label = edgeLabel(edge);
    context.font = `500 11px ${SANS}`;
    const half = context.measureText(label).width / 2 + 3;
    const { x, y } = toScreen(middle);
    const box = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
    if (!label || (!isFree(taken, box) && edge.id !== state.edge)) continue;
    take(taken, box);
    writeLines(context, [label], x, y - 6, 11, context.font, colours.muted);
    left--;
  }
}

/** A tenure leads to its post, where the post's name stands: its years are enough, unless it is the one in focus. */
function edgeLabel(edge) {
  if (edge.kind !== "tenure" || edge.id === state.edge) return edge.label;
  const post = nodes[edge.to].short;
  return edge.label.replace(post, "").replace(/^[\s,]+|[\s,]+$/g, "").replace(/\s+,/g, ",");
}

function cellsOf(box) {
  const cells = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) cells.push(`${column} ${row}`);
  }
  return cells;
}

function isFree(taken, box) {
  const hits = (one) =>
    one.node !== box.node && one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top;
  return !cellsOf(box).some((cell) => taken.get(cell)?.some(hits));
}

function take(taken, box) {
  for (const cell of cellsOf(box)) {
    if (!taken.has(cell)) taken.set(cell, []);
    taken.get(cell).push(box);
  }
}
