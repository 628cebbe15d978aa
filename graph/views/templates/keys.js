// The network by keyboard: arrows walk from neighbour to neighbour, Enter opens, Escape goes back.

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function startKeys() {
  stage.addEventListener("keydown", stageKey);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) escape();
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
  onChange((changes) => {
    if ("node" in changes && !("day" in changes)) announce();
  });
}

function stageKey(event) {
  const actions = {
    Enter: enter,
    "+": () => zoom(1.4),
    "=": () => zoom(1.4),
    "-": () => zoom(1 / 1.4),
    0: () => fit(),
  };
  const action = DIRECTIONS[event.key] ? () => walk(...DIRECTIONS[event.key]) : actions[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}

/** To the neighbour that lies most in that direction; with nothing in focus, to the most important node. */
function walk(dx, dy) {
  if (state.node === null) return start();
  const here = nodes[state.node];
  const around = new Set(here.edges.filter((edge) => edge.shown).map((edge) => other(edge, here)));
  const bearing = (node) => {
    const [x, y] = [node.x - here.x, node.y - here.y];
    const length = Math.hypot(x, y) || 1;
    return { node, along: (x * dx + y * dy) / length, length };
  };
  const ahead = [...around].map(bearing).filter(({ along }) => along > 0.3);
  ahead.sort((a, b) => a.length / a.along ** 2 - b.length / b.along ** 2);
  if (ahead.length) focusNode(ahead[0].node.id);
}

function start() {
  const first = ranked.find((node) => node.shown);
  if (first) focusNode(first.id);
}

function enter() {
  if (state.node === null) start();
  panel.focus();
}

function escape() {
  if (filters.classList.contains("open")) return document.getElementById("filters-close").click();
  return leaveFocus();
}

function announce() {
  if (state.node === null) return say(text("unfocused"));
  const node = nodes[state.node];
  const posts = node.kind === "person" ? node.edges.filter((edge) => edge.kind === "tenure").map((edge) => `${edge.label}.`).join(" ") : "";
  return say(text("focused", { kind: kindName(node), name: node.short, posts, neighbours: new Set(node.edges.map((edge) => other(edge, node))).size }));
}

function say(words) {
  document.getElementById("live").textContent = words;
}
