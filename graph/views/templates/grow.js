// A picture that grows: from one node outwards, as far as the reader opens it.

let fetchAround = null; // brings what is not here yet, where the page is served by a site that has more

/** The nodes that are open and those next to them; all of them where nothing is. */
function grown() {
  if (!state.open) return null;
  const kept = new Set(state.open);
  for (const id of state.open) for (const edge of nodes[id].edges) if (state.edgeKinds.has(edge.kind)) kept.add(other(edge, nodes[id]).id);
  return kept;
}

function growFrom(node) {
  change({ open: new Set([node.id]), node: node.id, edge: null });
  fit();
}

async function expand(node) {
  await fetchAround?.(node);
  change({ open: state.open && new Set([...state.open, node.id]), node: node.id, edge: null });
  bringIntoView(node);
}

/** The buttons of a node: grow from here, open further, show everything. */
function growButtons(node) {
  const button = (key, act) => element("button", { type: "button", class: "button", onclick: act }, text(key));
  const buttons = [];
  if (fetchAround || (state.open && !state.open.has(node.id))) buttons.push(button("expand", () => expand(node)));
  if (!state.open) buttons.push(button("grow", () => growFrom(node)));
  else buttons.push(button("grow_all", () => (change({ open: null }), fit())));
  if (node.path) buttons.push(element("a", { class: "button", href: node.path, target: "_top" }, text("open_page")));
  return element("p", { class: "grow" }, ...buttons);
}
