// Search by name: accents and case do not matter, nor does the order of words; the list is worked with the arrow keys.

const field = document.getElementById("search");
const results = document.getElementById("results");
const MOST_RESULTS = 12;
let found = [];
let chosen = -1;

function startSearch() {
  field.addEventListener("input", () => list(matches(field.value)));
  field.addEventListener("focus", () => field.value && list(matches(field.value)));
  field.addEventListener("blur", closeResults);
  results.addEventListener("pointerdown", (event) => event.preventDefault()); // a press on the list keeps the focus
  field.addEventListener("keydown", searchKey);
}

/** The best nodes for what was typed: every word begins a word of the name; important nodes first. */
function matches(typed) {
  const words = fold(typed).split(" ").filter(Boolean);
  if (!words.length) return [];
  const fits = (node) => words.every((word) => ` ${node.names}`.includes(` ${word}`));
  const rank = (node) => Number(fold(node.label).startsWith(words[0])) + node.weight;
  return nodes.filter(fits).sort((a, b) => rank(b) - rank(a) || a.id - b.id).slice(0, MOST_RESULTS);
}

function list(nodesFound) {
  found = nodesFound;
  chosen = found.length ? 0 : -1;
  const options = found.map((node, place) =>
    element("li", { role: "option", id: `result-${place}`, class: node.kind, onclick: () => pick(place) },
      element("span", { class: "result-name" }, node.label), element("span", { class: "result-kind" }, kindName(node))));
  if (!found.length && field.value.trim()) options.push(element("li", { class: "none" }, text("search_none")));
  results.replaceChildren(...options);
  results.hidden = !options.length;
  field.setAttribute("aria-expanded", String(!results.hidden));
  mark();
  if (field.value.trim()) say(found.length ? text("results", { count: found.length }) : text("search_none"));
}

function mark() {
  [...results.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
  if (chosen < 0) return field.removeAttribute("aria-activedescendant");
  results.children[chosen].scrollIntoView({ block: "nearest" });
  return field.setAttribute("aria-activedescendant", `result-${chosen}`);
}

function pick(place) {
  const node = found[place];
  field.value = node.label;
  closeResults();
  stage.focus({ preventScroll: true });
  focusNode(node.id);
}

function closeResults() {
  results.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function searchKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    chosen = (chosen + step + found.length) % found.length;
    mark();
  } else if (event.key === "Enter" && chosen >= 0 && !results.hidden) pick(chosen);
  else if (event.key === "Escape") {
    field.value = "";
    closeResults();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
