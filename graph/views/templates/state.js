// What the reader has asked for, and what of the network that leaves shown, dimmed or lit. Every change goes through
// change(), which works out the picture anew and tells those who listen.

const state = {
  node: null, // the node in focus
  edge: null, // the edge in focus
  hover: null, // the node under the pointer
  day: null, // the date looked at, or null for all dates
  hideOthers: false,
  nodeKinds: new Set(NODE_KINDS),
  edgeKinds: new Set(EDGE_KINDS),
  open: null, // the nodes that the picture has grown from, or null for all of it
  way: null, // the way between two nodes: their ids, and its edges or null where there is none
  body: null, // only this body, its posts and their holders
  from: "",
  to: "",
};

const listeners = [];

function onChange(listener) {
  listeners.push(listener);
}

function change(changes) {
  if (!("way" in changes)) state.way = null;
  Object.assign(state, changes);
  work();
  listeners.forEach((listener) => listener(changes));
}

/** Sets `shown`, `lit` and `active` (in office) of each node, `shown`, `lit` and `mark` of each edge. */
function work() {
  const allowed = state.body === null ? grown() : bodyMembers(nodes[state.body]);
  for (const node of nodes) {
    node.shown = state.nodeKinds.has(node.kind) && (!allowed || allowed.has(node.id));
    node.active = false;
    node.lit = true;
  }
  for (const edge of edges) {
    edge.mark = state.day ? held(edge, state.day) : null;
    edge.shown = state.edgeKinds.has(edge.kind) && !edge.loop && nodes[edge.from].shown && nodes[edge.to].shown;
    edge.lit = true;
    const active = state.day ? edge.mark : edge.status === "current";
    if (edge.kind === "tenure" && active) nodes[edge.from].active = nodes[edge.to].active = true;
  }
  if (state.from || state.to) keepPeriod();
  if (state.day) lightDay();
  if (state.way) lightWay();
  else if (state.node !== null || state.edge !== null) lightFocus();
}

function bodyMembers(body) {
  const members = new Set([body.id]);
  for (const id of members) {
    for (const edge of nodes[id].edges) {
      const inward = edge.to === id && ["part_of", "post_in"].includes(edge.kind);
      const holder = edge.to === id && edge.kind === "tenure";
      const member = edge.to === body.id && ["party", "education"].includes(edge.kind);
      if (inward || holder || member) members.add(edge.from);
    }
  }
  return members;
}

/** Undated facts stay where a dated one keeps the node that they start from; a post brings the bodies it is in. */
function keepPeriod() {
  const kept = new Set();
  const dated = (edge) => spanOf(edge) !== null;
  for (const edge of edges.filter(dated)) {
    edge.shown &&= within(edge, state.from, state.to);
    if (edge.shown) kept.add(edge.from).add(edge.to);
  }
  for (const id of kept) {
    for (const edge of nodes[id].edges) if (edge.shown && edge.from === id && !dated(edge)) kept.add(edge.to);
  }
  for (const node of nodes) node.shown &&= kept.has(node.id);
  for (const edge of edges) edge.shown &&= nodes[edge.from].shown && nodes[edge.to].shown;
}

function lightDay() {
  const lit = new Set();
  for (const edge of edges) {
    edge.lit = Boolean(edge.mark);
    if (edge.lit) lit.add(edge.from).add(edge.to);
  }
  for (const id of lit) {
    for (const edge of nodes[id].edges) {
      if (edge.from !== id || !["post_in", "part_of"].includes(edge.kind)) continue;
      edge.lit = true;
      lit.add(edge.to);
    }
  }
  for (const node of nodes) node.lit = lit.has(node.id);
  if (!state.hideOthers) return;
  for (const node of nodes) node.shown &&= node.lit || node.id === state.node;
  for (const edge of edges) edge.shown &&= edge.lit;
}

function lightFocus() {
  const near = state.edge !== null ? [edges[state.edge]] : nodes[state.node].edges.filter((edge) => edge.shown);
  for (const node of nodes) node.lit = node.id === state.node;
  for (const edge of edges) edge.lit = false;
  for (const edge of near) {
    edge.lit = true;
    nodes[edge.from].lit = nodes[edge.to].lit = true;
  }
}
