// What is shown at all: kinds of nodes and edges (which is the legend, too), one body, a period.

const filters = document.getElementById("filters");
const bodyChoice = document.getElementById("body");
const periodInputs = { from: document.getElementById("from"), to: document.getElementById("to") };

function startFilters() {
  const plural = { person: "people", post: "posts", body: "bodies" };
  const counted = (kind) => nodes.filter((node) => node.kind === kind).length;
  const present = EDGE_KINDS.filter((kind) => edges.some((edge) => edge.kind === kind && !edge.loop));
  document.getElementById("node-kinds").append(...NODE_KINDS.map((kind) => kindBox("nodeKinds", kind, text(plural[kind]), counted(kind), nodeSign(kind))));
  document.getElementById("edge-kinds").append(...present.map((kind) => kindBox("edgeKinds", kind, text(`kind_${kind}`), null, edgeSign(kind))));
  fillBodies();
  bodyChoice.addEventListener("change", () => narrow({ body: bodyChoice.value === "" ? null : Number(bodyChoice.value) }));
  for (const [name, input] of Object.entries(periodInputs)) input.addEventListener("change", () => narrow({ [name]: input.value }));
  document.getElementById("reset").addEventListener("click", () => {
    resetFilters();
    fit();
  });
  const open = document.getElementById("filters-open");
  const toggle = (on) => {
    filters.classList.toggle("open", on);
    open.setAttribute("aria-expanded", String(on));
    (on ? document.getElementById("filters-close") : open).focus();
  };
  open.addEventListener("click", () => toggle(!filters.classList.contains("open")));
  document.getElementById("filters-close").addEventListener("click", () => toggle(false));
}

function fillBodies() {
  const bodies = nodes.filter((node) => node.kind === "body").sort((a, b) => a.label.localeCompare(b.label, language));
  bodyChoice.append(...bodies.map((body) => element("option", { value: body.id }, body.label)));
}

function narrow(changes) {
  change({ ...changes, node: null, edge: null });
  fit();
  say(text("shown", { count: nodes.filter((node) => node.shown).length, all: nodes.length }));
}

function resetFilters() {
  for (const box of filters.querySelectorAll("input[type=checkbox]")) box.checked = true;
  bodyChoice.value = periodInputs.from.value = periodInputs.to.value = "";
  change({ nodeKinds: new Set(NODE_KINDS), edgeKinds: new Set(EDGE_KINDS), body: null, from: "", to: "" });
}

function kindBox(set, kind, label, count, sign) {
  const box = element("input", { type: "checkbox", "data-kind": kind });
  box.checked = true;
  box.addEventListener("change", () => {
    const kinds = new Set(state[set]);
    if (box.checked) kinds.add(kind);
    else kinds.delete(kind);
    change({ [set]: kinds });
  });
  return element("label", { class: "check" }, box, sign, element("span", { class: "label" }, label), count === null ? "" : element("span", { class: "count" }, String(count)));
}

const SVG = "http://www.w3.org/2000/svg";

function sign(width, shapes) {
  const picture = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: `0 0 ${width} 20`, width, height: 20, "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  for (const [tag, given] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(given)) shape.setAttribute(name, value);
    picture.append(shape);
  }
  return picture;
}

function nodeSign(kind) {
  const shapes = {
    person: [["circle", { cx: 10, cy: 10, r: 7 }]],
    post: [["path", { d: "M10 2.5 17.5 10 10 17.5 2.5 10z" }]],
    body: [["rect", { x: 3, y: 3, width: 14, height: 14, rx: 2.5 }], ["path", { class: "cut", d: "M5.8 8.2 10 5.6l4.2 2.6zM6.6 9h1.2v3.4H6.6zM9.4 9h1.2v3.4H9.4zM12.2 9h1.2v3.4h-1.2zM5.8 13h8.4v1.3H5.8z" }]],
  }[kind];
  const picture = sign(20, shapes);
  picture.classList.add("sign", kind);
  return picture;
}

function edgeSign(kind) {
  const style = STYLES[kind];
  const line = { d: "M1 13Q13 5 25 10", "stroke-dasharray": style.dash.join(" ") || "none", "stroke-width": Math.max(1.2, style.width) };
  const shapes = [["path", line]];
  if (style.arrow) shapes.push(["path", { class: "head", d: "M29 11.5 22.5 12.6 24.6 6.6z" }]);
  const picture = sign(30, shapes);
  picture.classList.add("line", style.colour);
  return picture;
}
