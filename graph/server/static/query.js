// The workbench: an editor, the answer in several views, saved queries with their parameters, queries kept in the browser.
"use strict";

const form = document.getElementById("ask");
const field = document.getElementById("query");
const told = document.getElementById("told");
const KEPT = "reshuffle-queries";
const ROW_TYPES = "application/sparql-results+json, text/turtle;q=0.9";
const FORMATS = { rows: ["csv", "tsv", "json", "xml"], statements: ["turtle", "nt", "jsonld", "rdf"] };
let asking = null;

const editor = makeEditor();

function makeEditor() {
  if (!window.Yasqe) return { get: () => field.value, set: (text) => (field.value = text) };
  Yasqe.defaults.autocompleters = ["variables"];
  const made = new Yasqe(document.getElementById("editor"), { persistenceId: null, showQueryButton: false, resizeable: false, editorHeight: "20rem", createShareableLink: () => linkTo(made.getValue()), requestConfig: { endpoint: "/sparql" } });
  made.setValue(declared(field.value));
  made.getInputField().setAttribute("aria-label", document.querySelector("label[for=query]").textContent);
  made.addKeyMap({ "Ctrl-Enter": () => ask(), "Cmd-Enter": () => ask() });
  return { get: () => made.getValue(), set: (text) => made.setValue(declared(text)) };
}

/** The text with the prefixes that it uses declared: the server would do without, the editor and other tools do not. */
function declared(text) {
  const known = Object.entries(JSON.parse(form.dataset.prefixes));
  const bare = text.replace(/<[^<>\s]*>|"[^"\n]*"|#[^\n]*/g, "");
  const missing = known.filter(([name]) => new RegExp(`(?<![\\w:])${name}:`).test(bare.replace(/^\s*PREFIX\s+\S+/gim, "")) && !new RegExp(`PREFIX\\s+${name}:`, "i").test(text));
  return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + text;
}

form.addEventListener("submit", (event) => (event.preventDefault(), ask()));
document.getElementById("stop").addEventListener("click", () => asking?.abort());
document.getElementById("keep").addEventListener("click", keep);
document.getElementById("link").addEventListener("click", (event) => (event.currentTarget.href = linkTo(editor.get())));
for (const saved of document.querySelectorAll("form[data-saved]")) saved.addEventListener("submit", (event) => (event.preventDefault(), use(saved)));
listKept();
if (new URLSearchParams(location.search).has("query")) ask();

function linkTo(text) {
  return `/query?${new URLSearchParams({ query: text })}`;
}

async function ask() {
  const text = editor.get();
  asking?.abort();
  asking = new AbortController();
  working(true);
  const started = performance.now();
  try {
    const body = new URLSearchParams({ query: text });
    const response = await fetch("/sparql", { method: "POST", body, headers: { accept: ROW_TYPES }, signal: asking.signal });
    const content = await response.text();
    if (!response.ok) return failed(content);
    history.replaceState(null, "", linkTo(text));
    show(response.headers.get("content-type"), content, text, performance.now() - started);
  } catch (error) {
    failed(error.name === "AbortError" ? "…" : String(error.message));
  } finally {
    working(false);
  }
  return undefined;
}

function working(on) {
  document.getElementById("run").disabled = on;
  document.getElementById("stop").hidden = !on;
  if (on) say("…");
}

function say(words) {
  document.getElementById("answer").hidden = false;
  told.className = "note";
  told.textContent = words;
}

function failed(words) {
  say(words.trim());
  told.className = "problem";
  document.getElementById("shown").replaceChildren();
  document.getElementById("views").replaceChildren();
  downloads("", []);
}

function show(type, content, text, time) {
  const seconds = `${(time / 1000).toFixed(2)} s`;
  if (!type.includes("results+json")) {
    say(seconds);
    document.getElementById("views").replaceChildren();
    document.getElementById("shown").replaceChildren(html("pre", {}, content.slice(0, 200_000)));
    return downloads(text, FORMATS.statements);
  }
  const told = JSON.parse(content);
  if ("boolean" in told) {
    say(`${told.boolean} · ${seconds}`);
    document.getElementById("shown").replaceChildren();
    return downloads(text, ["json", "xml"]);
  }
  const answer = { columns: told.head.vars, rows: told.results.bindings, base: form.dataset.base, reference: form.dataset.base.replace(/id\/$/, "") };
  const more = answer.rows.length > MOST_ROWS ? ` (${MOST_ROWS})` : "";
  say(`${answer.rows.length}${more} · ${seconds}`);
  offerViews(answer);
  return downloads(text, FORMATS.rows);
}

function offerViews(answer) {
  const buttons = viewsOf(answer).map((name) => {
    const button = html("button", { type: "button", "aria-pressed": "false" }, name);
    button.addEventListener("click", () => look(name));
    return button;
  });
  const look = (name) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.textContent === name));
    const place = document.getElementById("shown");
    place.replaceChildren();
    VIEWS[name](answer, place);
  };
  document.getElementById("views").replaceChildren(...buttons);
  look("table");
}

function downloads(text, formats) {
  const place = document.getElementById("downloads");
  place.hidden = !formats.length;
  for (const link of place.querySelectorAll("a")) link.remove();
  for (const format of formats) place.append(html("a", { href: `/sparql?${new URLSearchParams({ query: text, format })}`, download: `answer.${format}` }, format));
}

async function use(saved) {
  const problem = saved.querySelector(".problem");
  const response = await fetch(`${saved.action}?${new URLSearchParams(new FormData(saved))}`);
  const words = await response.text();
  problem.hidden = response.ok;
  problem.textContent = response.ok ? "" : words;
  if (!response.ok) return;
  editor.set(words);
  form.scrollIntoView();
  ask();
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  const name = document.getElementById("keep-name").value.trim();
  if (!name) return document.getElementById("keep-name").focus();
  localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [name]: editor.get() }));
  return listKept();
}

function listKept() {
  const entries = Object.entries(kept());
  if (!entries.length) return;
  const list = document.getElementById("kept");
  list.replaceChildren(...entries.map(([name, text]) => {
    const drop = html("button", { type: "button", class: "plain", "aria-label": `× ${name}` }, "×");
    drop.addEventListener("click", () => {
      const rest = kept();
      delete rest[name];
      localStorage.setItem(KEPT, JSON.stringify(rest));
      drop.parentElement.remove();
    });
    return html("li", {}, html("a", { href: linkTo(text) }, name), " ", drop);
  }));
}
