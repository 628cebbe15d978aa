// Edges, drawn in one stroke for each style, so that ten thousand of them move with the hand.

const STYLES = {
  // colour, width on the screen, strength, dashes, how far the line bends, whether an arrow shows the direction
  tenure: { colour: "tenure", width: 1.7, alpha: 0.85, dash: [], bend: 0.08 },
  succession: { colour: "succession", width: 1.3, alpha: 0.7, dash: [6, 3], bend: 0.2, arrow: true },
  appointment: { colour: "decision", width: 0.9, alpha: 0.3, dash: [], bend: 0.16, arrow: true },
  dismissal: { colour: "decision", width: 0.9, alpha: 0.45, dash: [2, 3], bend: 0.2, arrow: true },
  nomination: { colour: "decision", width: 0.9, alpha: 0.35, dash: [7, 3, 1, 3], bend: 0.22, arrow: true },
  post_in: { colour: "structure", width: 1.2, alpha: 0.65, dash: [1.5, 3], bend: 0.04 },
  part_of: { colour: "structure", width: 2.2, alpha: 0.5, dash: [], bend: 0.04 },
  education: { colour: "other", width: 1.1, alpha: 0.6, dash: [8, 3, 2, 3], bend: 0.1 },
  party: { colour: "other", width: 1.3, alpha: 0.6, dash: [3, 3], bend: 0.1 },
  relation: { colour: "other", width: 2, alpha: 0.7, dash: [1, 4], bend: 0.14 },
  legal: { colour: "decision", width: 1.2, alpha: 0.6, dash: [1, 2], bend: 0.24, arrow: true },
  rank: { colour: "decision", width: 0.9, alpha: 0.35, dash: [4, 2], bend: 0.24, arrow: true },
  body_change: { colour: "structure", width: 1.4, alpha: 0.6, dash: [5, 2], bend: 0.2, arrow: true },
};
const HEAVY = 2500; // edges above which the dimmed ones are left out, as are all while the picture is dragged
const ARROWS = 1500; // edges above which only those in focus have an arrow

/** The curve of an edge, from border to border: [x1, y1, control x, control y, x2, y2]. */
function curveOf(edge, scale) {
  const style = STYLES[edge.kind];
  const [a, b] = [nodes[edge.from], nodes[edge.to]];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bend = (style.bend + 0.09 * edge.place) * (edge.place % 2 ? -1 : 1);
  const [cx, cy] = [a.x + dx / 2 - dy * bend, a.y + dy / 2 + dx * bend];
  return [...towards(a, cx, cy, sizeOf(a, scale)), cx, cy, ...towards(b, cx, cy, sizeOf(b, scale) + 3 / scale)];
}

function towards(node, x, y, distance) {
  const [dx, dy] = [x - node.x, y - node.y];
  const share = Math.min(1, distance / (Math.hypot(dx, dy) || 1));
  return [node.x + dx * share, node.y + dy * share];
}

let plain = false; // whether lines are too many to be dashed
let thin = 1; // how much fainter lines are where they are many, so that a thicket stays a texture

function drawEdges(context, scale, view) {
  const groups = new Map();
  const heavy = edges.length > HEAVY;
  const seen = edges.filter((edge) => edge.shown && (edge.lit || !heavy) && inView(edge, view));
  plain = seen.length > HEAVY;
  thin = Math.min(1, Math.max(0.12, Math.sqrt(400 / (seen.length + 1))));
  for (const edge of seen) {
    const key = `${edge.kind} ${edge.lit ? "lit" : "dim"} ${edge.acting ? "acting" : ""}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(edge);
  }
  const order = [...groups].sort(([, a], [, b]) => Number(a[0].lit) - Number(b[0].lit));
  for (const [, group] of order) drawGroup(context, scale, group);
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function drawGroup(context, scale, group) {
  const style = STYLES[group[0].kind];
  const focused = group[0].lit && hasFocus();
  const width = (style.width * (focused ? 1.35 : 1)) / scale ** 0.85;
  context.globalAlpha = group[0].lit ? (focused ? Math.max(style.alpha, 0.8) : style.alpha * thin) : style.alpha * 0.12 * thin;
  context.strokeStyle = context.fillStyle = colours[style.colour];
  context.lineWidth = width;
  context.setLineDash((plain ? [] : group[0].acting ? [4, 4] : style.dash).map((length) => length / scale ** 0.85));
  const curves = group.map((edge) => curveOf(edge, scale));
  context.beginPath();
  for (const [x1, y1, cx, cy, x2, y2] of curves) {
    context.moveTo(x1, y1);
    context.quadraticCurveTo(cx, cy, x2, y2);
  }
  context.stroke();
  if (style.arrow && (focused || edges.length < ARROWS)) drawArrows(context, curves, 5.5 / scale ** 0.8);
}

function drawArrows(context, curves, size) {
  context.beginPath();
  for (const [, , cx, cy, x, y] of curves) {
    const length = Math.hypot(x - cx, y - cy) || 1;
    const [ux, uy] = [((x - cx) / length) * size, ((y - cy) / length) * size];
    context.moveTo(x, y);
    context.lineTo(x - 1.5 * ux - 0.6 * uy, y - 1.5 * uy + 0.6 * ux);
    context.lineTo(x - 1.5 * ux + 0.6 * uy, y - 1.5 * uy - 0.6 * ux);
  }
  context.fill();
}

function inView(edge, view) {
  const [a, b] = [nodes[edge.from], nodes[edge.to]];
  const slack = 0.25 * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y));
  return (
    Math.max(a.x, b.x) + slack > view.left && Math.min(a.x, b.x) - slack < view.right &&
    Math.max(a.y, b.y) + slack > view.top && Math.min(a.y, b.y) - slack < view.bottom
  );
}

/** The point halfway along an edge. */
function middleOf(edge, scale) {
  const [x1, y1, cx, cy, x2, y2] = curveOf(edge, scale);
  return { x: (x1 + 2 * cx + x2) / 4, y: (y1 + 2 * cy + y2) / 4 };
}

/** The shown edge that passes within a few pixels of a point, the nearest one, or null. */
function edgeAt(point, scale) {
  let best = { edge: null, distance: 6 / scale };
  for (const edge of edges) {
    if (!edge.shown || (hasFocus() && !edge.lit)) continue;
    const distance = distanceTo(curveOf(edge, scale), point);
    if (distance < best.distance) best = { edge, distance };
  }
  return best.edge;
}

function distanceTo([x1, y1, cx, cy, x2, y2], { x, y }) {
  let least = Infinity;
  for (let step = 1; step < 24; step++) {
    const t = step / 24;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    least = Math.min(least, Math.hypot(a * x1 + b * cx + c * x2 - x, a * y1 + b * cy + c * y2 - y));
  }
  return least;
}

function hasFocus() {
  return state.node !== null || state.edge !== null || state.way !== null;
}
