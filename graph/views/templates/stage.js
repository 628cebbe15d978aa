// The stage: vis-network holds the nodes, the view and the pointer; edges and names are drawn by us around its nodes.

const stage = document.getElementById("stage");
const still = matchMedia("(prefers-reduced-motion: reduce)");
let network;
let visNodes;
let moving = false;

const OPTIONS = {
  physics: false,
  autoResize: true,
  layout: { improvedLayout: false },
  interaction: { hover: false, keyboard: false, multiselect: false, selectConnectedEdges: false, tooltipDelay: 1e9, zoomSpeed: 0.7 },
};

function startStage() {
  if (stage.clientHeight > 1.15 * stage.clientWidth) for (const node of nodes) [node.x, node.y] = [node.y, node.x];
  visNodes = new vis.DataSet(nodes.map(visNode));
  network = new vis.Network(stage, { nodes: visNodes, edges: [] }, OPTIONS);
  stage.firstElementChild.removeAttribute("tabindex"); // the stage itself is the one stop for the Tab key
  network.on("beforeDrawing", (context) => {
    drawGroups(context);
    if (moving && edges.length > HEAVY) return;
    drawEdges(context, network.getScale(), viewBox(60));
  });
  network.on("afterDrawing", onScreen);
  network.on("click", ({ pointer }) => choose(pointer));
  network.on("doubleClick", ({ pointer }) => openAt(pointer));
  stage.addEventListener("pointermove", hover);
  network.on("dragStart", () => (moving = true));
  network.on("dragging", moveNodes);
  network.on("dragEnd", () => {
    moving = false;
    network.unselectAll();
    redraw();
  });
  network.on("resize", () => redraw());
  document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
  document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("zoom-fit").addEventListener("click", () => fit());
}

function visNode(node) {
  const size = 2 * node.radius + 4;
  const ctxRenderer = ({ ctx }) => ({
    drawNode: () => drawNode(ctx, node, network.getScale()),
    nodeDimensions: { width: size, height: size },
  });
  return { id: node.id, x: node.x, y: node.y, size: node.radius, shape: "custom", ctxRenderer };
}

/** Labels are laid out in screen pixels, so that they are as easy to read at every zoom. */
function onScreen(context) {
  const scale = network.getScale();
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const ratio = context.canvas.width / context.canvas.clientWidth;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLabels(context, scale, viewBox(0), ({ x, y }) => ({ x: x * scale + origin.x, y: y * scale + origin.y }));
  context.restore();
}

/** What of the picture the window shows, with a margin in screen pixels. */
function viewBox(margin) {
  const { x: left, y: top } = network.DOMtoCanvas({ x: -margin, y: -margin });
  const { x: right, y: bottom } = network.DOMtoCanvas({ x: stage.clientWidth + margin, y: stage.clientHeight + margin });
  return { left, top, right, bottom };
}

function choose(pointer) {
  const node = nodeAt(pointer.canvas);
  network.unselectAll();
  if (node) return change({ node: node.id, edge: null });
  return change({ node: null, edge: edgeAt(pointer.canvas, network.getScale())?.id ?? null });
}

function openAt(pointer) {
  const node = nodeAt(pointer.canvas);
  if (node) expand(node);
}

function addToStage(fresh) {
  visNodes.add(fresh.map(visNode));
}

function hover({ offsetX, offsetY }) {
  if (moving) return;
  const point = network.DOMtoCanvas({ x: offsetX, y: offsetY });
  const node = nodeAt(point);
  const edge = !node && edges.length < HEAVY ? edgeAt(point, network.getScale()) : null;
  stage.style.cursor = node || edge ? "pointer" : "";
  if ((node?.id ?? null) === state.hover) return;
  state.hover = node?.id ?? null;
  redraw();
}

/** The shown node at a point of the picture, or within the width of a finger tip of it. */
function nodeAt({ x, y }) {
  const scale = network.getScale();
  let best = { node: undefined, distance: 4 / scale };
  for (const node of nodes) {
    const distance = Math.hypot(node.x - x, node.y - y) - sizeOf(node, scale);
    if (node.shown && distance < best.distance) best = { node, distance };
  }
  return best.node;
}

function moveNodes({ nodes: dragged }) {
  for (const id of dragged) Object.assign(nodes[id], network.getPosition(id));
}

function redraw() {
  network?.redraw();
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)), animation: motion() });
}

function motion() {
  return still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

/** What the panel covers: pixels at the right or, on a phone, at the bottom. */
function covered() {
  const panel = document.getElementById("panel");
  if (panel.hidden) return { right: 0, bottom: 0 };
  const [a, b] = [panel.getBoundingClientRect(), stage.getBoundingClientRect()];
  const sheet = a.width > b.width * 0.8;
  return { right: sheet ? 0 : Math.max(0, b.right - a.left), bottom: sheet ? Math.max(0, b.bottom - a.top) : 0 };
}

/** Brings nodes (all that are shown, where none are given) into the free part of the stage. */
function fit(some = nodes.filter((node) => node.shown), animation = motion(), closest = 1.6) {
  if (!some.length || !stage.clientWidth) return;
  const xs = some.map((node) => node.x);
  const ys = some.map((node) => node.y);
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  const cover = covered();
  const margin = Math.min(130, 0.2 * stage.clientWidth);
  const room = { x: stage.clientWidth - cover.right - margin, y: stage.clientHeight - cover.bottom - 90 };
  const scale = Math.min(closest, Math.max(80, room.x) / (right - left + 1), Math.max(80, room.y) / (bottom - top + 1));
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  network.moveTo({ position, scale, offset: { x: -cover.right / 2, y: -cover.bottom / 2 }, animation });
}

/** Brings a node and its lit neighbours into view. */
function bringIntoView(node) {
  const near = [node, ...node.edges.filter((edge) => edge.shown && edge.lit).map((edge) => other(edge, node))];
  fit(near, motion(), Math.max(1, Math.min(1.5, network.getScale())));
}
