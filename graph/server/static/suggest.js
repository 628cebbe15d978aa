// Names while they are typed: a combobox below each field that says where its names come from. Without this script the
// fields are plain text fields, which do as well.
"use strict";

const DELAY = 80;
const MOST = 8;

for (const field of document.querySelectorAll("input[data-suggest]")) attach(field);

function attach(field) {
  const list = document.createElement("ul");
  list.id = `suggestions-${field.name}`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.placeholder || field.name);
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  const box = { field, list, hits: [], at: -1, asked: 0, timer: 0 };
  field.addEventListener("input", () => later(box));
  field.addEventListener("keydown", (event) => move(box, event));
  field.addEventListener("blur", () => setTimeout(() => close(box), 150));
}

function later(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => ask(box), DELAY);
}

async function ask(box) {
  const text = box.field.value.trim();
  if (text.length < 2) return close(box);
  const asked = ++box.asked;
  const url = new URL(box.field.dataset.suggest, location.href);
  url.searchParams.set("q", text);
  try {
    const found = await (await fetch(url, { headers: { accept: "application/json" } })).json();
    if (asked === box.asked) show(box, found.hits.slice(0, MOST).map((hit) => hit.entity));
  } catch {
    close(box);
  }
}

function show(box, hits) {
  Object.assign(box, { hits, at: -1 });
  box.list.replaceChildren(...hits.map((hit, place) => option(box, hit, place)));
  box.list.hidden = !hits.length;
  box.field.setAttribute("aria-expanded", String(Boolean(hits.length)));
  box.field.removeAttribute("aria-activedescendant");
}

function option(box, hit, place) {
  const item = document.createElement("li");
  item.id = `${box.list.id}-${place}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const sort = document.createElement("span");
  sort.className = "note";
  sort.textContent = hit.kind;
  item.append(hit.name, " ", sort);
  item.addEventListener("mousedown", (event) => (event.preventDefault(), take(box, place)));
  return item;
}

function move(box, event) {
  if (event.key === "Escape") return close(box);
  if (event.key === "Enter" && box.at >= 0) return event.preventDefault(), take(box, box.at);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !box.hits.length) return;
  event.preventDefault();
  box.at = (box.at + step + box.hits.length) % box.hits.length;
  [...box.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === box.at)));
  box.list.children[box.at].scrollIntoView({ block: "nearest" });
  box.field.setAttribute("aria-activedescendant", `${box.list.id}-${box.at}`);
}

/** The search field goes to the page; a field of a form takes the name. */
function take(box, place) {
  const hit = box.hits[place];
  close(box);
  if (box.field.form.getAttribute("role") === "search") location.assign(hit.path);
  else box.field.value = hit.name;
}

function close(box) {
  box.asked++;
  Object.assign(box, { hits: [], at: -1 });
  box.list.replaceChildren();
  box.list.hidden = true;
  box.field.setAttribute("aria-expanded", "false");
}
