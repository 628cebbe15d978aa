// More of the network, from the site that serves the page: what it knows around a node, added to the picture.

fetchAround = async (node) => {
  if (node.fetched) return;
  node.fetched = true;
  try {
    const url = `${data.more}?${new URLSearchParams({ around: node.iri, depth: "1" })}`;
    add(await (await fetch(url)).json(), node);
  } catch {
    node.fetched = false;
    say(text("expand_failed"));
  }
};

/** New nodes stand in a ring around the one that brought them. */
function add(found, centre) {
  const known = new Map(nodes.map((node) => [node.iri, node.id]));
  const fresh = found.nodes.filter((node) => !known.has(node.iri));
  const reach = 90 + 9 * fresh.length;
  fresh.forEach((node, place) => {
    const turn = (2 * Math.PI * place) / fresh.length;
    Object.assign(node, { x: centre.x + reach * Math.cos(turn), y: centre.y + reach * Math.sin(turn) });
    known.set(node.iri, nodes.length);
    indexNode(node, nodes.push(node) - 1);
    ranked.push(node);
  });
  const ids = found.nodes.map((node) => known.get(node.iri));
  const papers = found.documents.map((paper) => documents.push(paper) - 1);
  const had = new Set(edges.map((edge) => edge.iri));
  for (const edge of found.edges.filter((one) => !had.has(one.iri))) {
    for (const end of ["from", "to", "post", "by"]) if (edge[end] !== undefined) edge[end] = ids[edge[end]];
    edge.evidence = edge.evidence.map(([paper, quote]) => [papers[paper], quote]);
    indexEdge(edge, edges.push(edge) - 1);
  }
  addToStage(fresh);
  document.getElementById("tally").textContent = tally();
  say(text("expanded", { count: fresh.length }));
}
