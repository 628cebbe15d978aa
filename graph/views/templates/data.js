// What the page is about, read from its JSON block and indexed. Texts in it come from documents and may say anything:
// they reach the page only as text nodes and as pixels.

const data = JSON.parse(document.getElementById("data").textContent);
const texts = data.texts;
const nodes = data.nodes;
const edges = data.edges;
const documents = data.documents;

const NODE_KINDS = ["person", "post", "body"];
const EDGE_KINDS = [
  "tenure", "succession", "appointment", "dismissal", "nomination", "post_in", "part_of", "education", "party",
  "relation", "legal", "rank", "body_change",
];

const bundles = new Map(); // how many edges join the same two nodes, so that each takes a way of its own
nodes.forEach(indexNode);
edges.forEach(indexEdge);

function indexNode(node, id) {
  Object.assign(node, { id, edges: [], names: fold(`${node.label} ${node.aliases ?? ""}`) });
}

function indexEdge(edge, id) {
  const pair = `${Math.min(edge.from, edge.to)} ${Math.max(edge.from, edge.to)}`;
  const place = bundles.get(pair) ?? 0;
  bundles.set(pair, place + 1);
  Object.assign(edge, { id, place, loop: edge.from === edge.to });
  nodes[edge.from].edges.push(edge);
  if (!edge.loop) nodes[edge.to].edges.push(edge);
}

/** Lower case without accents: what two spellings of a name have in common. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The node at the other end of an edge. */
function other(edge, node) {
  return nodes[edge.from === node.id ? edge.to : edge.from];
}
