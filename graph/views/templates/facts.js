// A fact as the panel shows it: what, when, how sure, and the sentences of the sources that say so.

/** An element with attributes and children; text goes in as text and never as markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

function nodeButton(node, label = node.short) {
  return element("button", { type: "button", class: `to ${node.kind}`, onclick: () => focusNode(node.id) }, label);
}

function chip(word, help) {
  return element("span", { class: `chip ${word}`, title: help }, text(word));
}

/** The card of a fact as seen from a node (or from nowhere, when the fact itself is in focus). */
function factCard(edge, node) {
  const line = element("p", { class: "fact-line" }, factLine(edge, node));
  const when = whenWords(edge);
  const known = when !== text("undated") || edge.kind === "tenure";
  const chips = [edge.mark && chip(edge.mark, text(`${edge.mark}_help`)), edge.acting && chip("acting")];
  if (!state.day && edge.status === "current") chips.unshift(chip("current"));
  const days = edge.days ? ` · ${edge.days === 1 ? text("one_day") : text("days", { count: edge.days.toLocaleString(language) })}` : "";
  const details = element("p", { class: "fact-when" }, known ? when + days : "", ...chips.filter(Boolean));
  const more = [edge.manner, edge.reason, edge.charge, edge.basis].filter(Boolean).join("; ");
  return element("li", { class: `fact ${edge.kind}` }, line, details.childNodes.length ? details : "", more && element("p", { class: "fact-more" }, more), evidenceOf(edge));
}

function factLine(edge, node) {
  const from = nodes[edge.from];
  const to = nodes[edge.to];
  if (edge.loop) return [edge.rank ?? edge.action ?? text(`verb_${edge.kind}`), edge.place ? `, ${edge.place}` : ""];
  if (edge.kind === "tenure") return node ? [nodeButton(other(edge, node))] : [nodeButton(from), " — ", nodeButton(to)];
  if (edge.kind === "succession") return [...filled("took_over", { successor: nodeButton(to), predecessor: nodeButton(from) }), ...asPost(edge)];
  if (edge.kind === "relation") return [nodeButton(from), " — ", nodeButton(to), ` (${edge.relation ?? "?"})`];
  const word = edge.action ?? edge.rank ?? text(`verb_${edge.kind}`);
  if (to.kind === "person") return [nodeButton(from), ` ${word} `, nodeButton(to), ...asPost(edge)];
  const role = edge.degree ?? edge.party_role ?? edge.change;
  return [node === from ? "" : nodeButton(from), ` ${word} `, node === to ? "" : nodeButton(to), role ? ` (${role})` : "", ...byWhom(edge)];
}

function byWhom(edge) {
  return edge.by === undefined || edge.by === edge.from ? [] : [" ", ...filled("by", { name: nodeButton(nodes[edge.by]) })];
}

function asPost(edge) {
  return edge.post === undefined ? [] : [" ", ...filled("as", { post: nodeButton(nodes[edge.post]) })];
}

/** A text of the table whose holes are elements. */
function filled(key, parts) {
  return texts[key].split(/(\{\w+\})/).filter(Boolean).map((piece) => parts[piece.replace(/[{}]/g, "")] ?? piece);
}

function evidenceOf(edge) {
  const [first, ...rest] = edge.evidence.map(quoteOf);
  if (!first) return element("p", { class: "source" }, text("no_evidence"));
  if (!rest.length) return first;
  const label = rest.length === 1 ? text("one_more_source") : text("more_sources", { count: edge.total - 1 });
  const untold = edge.total - edge.evidence.length;
  const end = untold > 0 ? element("p", { class: "source" }, text("untold", { count: untold })) : "";
  return element("div", {}, first, element("details", {}, element("summary", {}, label), ...rest, end));
}

function quoteOf([place, quote]) {
  const source = documents[place];
  const title = source.title || source.document;
  const link = webAddress(source.url);
  const named = link
    ? element("a", { href: link, rel: "noopener noreferrer", target: "_blank", title: text("opens") }, title)
    : element("span", {}, title);
  const rest = [source.publisher, dateWords(source.date)].filter(Boolean).join(", ");
  return element("figure", { class: "evidence" },
    quote ? element("blockquote", {}, quote) : "",
    element("figcaption", { class: "source" }, named, rest ? ` — ${rest}` : ""));
}

/** The address if it leads to the web; anything else (javascript:, data:, file:) is no link. */
function webAddress(address) {
  return /^https?:\/\/[^\s]+$/i.test(address ?? "") ? address : null;
}
