// The panel: everything known of the node or edge in focus, or who was in office on the date of the slider.

const panel = document.getElementById("panel");
const content = document.getElementById("panel-content");
const FIRST_OFFICES = 80; // rows of a list at first: thousands of them would hold up the slider

function startPanel() {
  document.getElementById("panel-close").addEventListener("click", () => leaveFocus());
  onChange(() => showPanel());
}

function focusNode(id) {
  if (!nodes[id].shown) resetFilters();
  change({ node: id, edge: null });
  bringIntoView(nodes[id]);
}

/** Back from an edge or node to the list of the date, and from that list to the whole. */
function leaveFocus() {
  if (hasFocus() || state.way) change({ node: null, edge: null });
  else if (state.day) change({ day: null });
  stage.focus({ preventScroll: true });
}

function showPanel() {
  const parts = state.way ? wayParts() : state.node !== null ? nodeParts(nodes[state.node]) : state.edge !== null ? edgeParts(edges[state.edge]) : state.day ? dayParts() : null;
  panel.hidden = !parts;
  content.replaceChildren(...(parts ?? []));
  panel.scrollTop = 0;
}

function nodeParts(node) {
  const facts = node.edges.filter((edge) => edge.kind !== "post_in" && edge.kind !== "part_of");
  return [heading(kindName(node), node.short, node.kind), ...about(node), growButtons(node), wayField(node), ...SECTIONS[node.kind].map(([key, pick]) => section(key, pick(facts, node), node))];
}

function heading(eyebrow, title, kind = "") {
  return element("header", {}, element("p", { class: `eyebrow ${kind}` }, eyebrow), element("h2", {}, title));
}

function about(node) {
  const lines = node.jurisdiction ? [node.jurisdiction] : [];
  if (node.aliases) lines.push(text("also", { names: node.aliases.split(" | ").join(", ") }));
  if (node.seats) lines.push(node.seats === 1 ? text("one_seat") : text("seats", { count: node.seats }));
  const parts = lines.map((line) => element("p", { class: "about" }, line));
  const hosts = node.edges.filter((edge) => edge.from === node.id && ["post_in", "part_of"].includes(edge.kind));
  if (hosts.length) parts.push(element("p", { class: "about" }, `${text("section_belongs")}: `, ...joined(hosts.map((edge) => nodeButton(nodes[edge.to])))));
  return parts;
}

function joined(parts) {
  return parts.flatMap((part, place) => (place ? [", ", part] : [part]));
}

const ofKind = (...kinds) => (facts) => facts.filter((edge) => kinds.includes(edge.kind));
const DECISIONS = ["appointment", "dismissal", "nomination", "legal", "rank"];

const SECTIONS = {
  person: [
    ["section_tenure_person", ofKind("tenure")],
    ["section_succession", ofKind("succession")],
    ["section_decided_on", (facts, node) => ofKind(...DECISIONS)(facts).filter((edge) => edge.to === node.id || edge.to === edge.from || nodes[edge.to].kind === "post")],
    ["section_life", ofKind("birth", "death", "education", "party", "relation")],
    ["section_decided", (facts, node) => ofKind(...DECISIONS)(facts).filter((edge) => edge.from === node.id && !edge.loop && nodes[edge.to].kind !== "post")],
  ],
  post: [
    ["section_tenure_post", ofKind("tenure")],
    ["section_other", ofKind("nomination", "appointment", "dismissal")],
  ],
  body: [
    ["section_tenure_body", (facts, node) => tenuresOf(node)],
    ["section_members", ofKind("party", "education")],
    ["section_decided", ofKind(...DECISIONS)],
    ["section_other", ofKind("body_change")],
    ["section_contains", (facts, node) => node.edges.filter((edge) => edge.kind === "part_of" && edge.to === node.id)],
  ],
};

function tenuresOf(body) {
  const posts = body.edges.filter((edge) => edge.kind === "post_in" && edge.to === body.id).map((edge) => nodes[edge.from]);
  return posts.flatMap((post) => post.edges.filter((edge) => edge.kind === "tenure"));
}

/** The facts of a section, oldest first; many of them are folded away behind their number. */
function section(key, facts, node) {
  if (!facts.length) return "";
  const seen = node.kind === "body" && key === "section_tenure_body" ? null : node;
  const cards = [...facts].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id - b.id).map((edge) => factCard(edge, seen));
  const title = element("h3", {}, text(key), element("span", { class: "count" }, String(facts.length)));
  const list = element("ol", { class: "facts" }, ...cards);
  if (facts.length <= 8 || key.startsWith("section_tenure")) return element("section", {}, title, list);
  return element("section", {}, element("details", {}, element("summary", {}, title), list));
}

function startOf(edge) {
  return spanOf(edge)?.[0] || spanOf(edge)?.[1] || "9999";
}

function edgeParts(edge) {
  const kind = text(`kind_${edge.kind}`);
  return [heading(kind, edge.label), element("ol", { class: "facts" }, factCard(edge, null))];
}

function dayParts() {
  const date = dateWords(state.day);
  const found = edges.filter((edge) => edge.mark && edge.shown);
  const groups = ["certain", "probable", "possible"].map((mark) => [mark, found.filter((edge) => edge.mark === mark)]);
  const parts = groups.filter(([, group]) => group.length).map(([mark, group]) => dayGroup(mark, group));
  const none = element("p", { class: "about" }, text("in_office_none"));
  return [heading(text("date"), date), ...(parts.length ? parts : [none])];
}

function dayGroup(mark, group) {
  const importance = (edge) => nodes[edge.to].weight + nodes[edge.from].weight;
  const ordered = [...group].sort((a, b) => importance(b) - importance(a) || a.id - b.id);
  const list = element("ul", { class: "offices" }, ...ordered.slice(0, FIRST_OFFICES).map(officeRow));
  const rest = ordered.slice(FIRST_OFFICES);
  const more = element("button", { type: "button", class: "button", onclick: () => {
    list.append(...rest.map(officeRow));
    more.remove();
  } }, text("show_more", { count: rest.length.toLocaleString(language) }));
  return element("section", { class: "day-group" },
    element("h3", {}, chip(mark), element("span", { class: "note" }, text(`${mark}_help`)), element("span", { class: "count" }, String(group.length))),
    list, rest.length ? more : "");
}

function officeRow(edge) {
  const holder = element("span", {}, nodeButton(nodes[edge.from]), edge.acting ? chip("acting") : "");
  return element("li", { class: "office" }, nodeButton(nodes[edge.to]), holder);
}
