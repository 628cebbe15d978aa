// The way between two nodes: the shortest chain of shown edges, lit, with its facts in the panel.

/** A shortest chain as edges from one node to another; null where there is none. */
function wayBetween(start, goal) {
  const before = new Map([[start.id, null]]);
  const waiting = [start];
  while (waiting.length && !before.has(goal.id)) {
    const here = waiting.shift();
    for (const edge of here.edges) {
      const there = other(edge, here);
      if (!edge.shown || before.has(there.id)) continue;
      before.set(there.id, edge);
      waiting.push(there);
    }
  }
  if (!before.has(goal.id)) return null;
  const chain = [];
  for (let node = goal; before.get(node.id); node = other(chain[0], node)) chain.unshift(before.get(node.id));
  return chain;
}

/** Dims all but the way. */
function lightWay() {
  for (const node of nodes) node.lit = false;
  for (const edge of edges) edge.lit = false;
  for (const edge of state.way.chain ?? []) edge.lit = nodes[edge.from].lit = nodes[edge.to].lit = true;
  nodes[state.way.start].lit = nodes[state.way.goal].lit = true;
}

function showWay(start, goal) {
  change({ node: null, edge: null, way: { start: start.id, goal: goal.id, chain: wayBetween(start, goal) } });
  fit(nodes.filter((node) => node.lit && node.shown));
}

/** A field in the panel of a node: the name of another to find the way to. */
function wayField(node) {
  const names = element("datalist", { id: "way-names" }, ...ranked.filter((one) => one !== node && one.shown).slice(0, 1000).map((one) => element("option", { value: one.label })));
  const input = element("input", { type: "text", list: "way-names", "aria-label": text("way_to"), placeholder: text("way_to"), autocomplete: "off" });
  const go = () => {
    const goal = nodes.find((one) => one.label === input.value) ?? matches(input.value)[0];
    if (goal && goal !== node) showWay(node, goal);
  };
  input.addEventListener("change", go);
  input.addEventListener("keydown", (event) => event.key === "Enter" && go());
  return element("p", { class: "way" }, input, names);
}

function wayParts() {
  const { start, goal, chain } = state.way;
  const title = heading(text("way"), `${nodes[start].short} – ${nodes[goal].short}`);
  if (!chain) return [title, element("p", { class: "about" }, text("way_none"))];
  return [title, element("ol", { class: "facts" }, ...chain.map((edge) => factCard(edge, null)))];
}
