// The rows of an answer as a table, a network, a timeline, or a map of months. Everything goes in as text.
"use strict";

const SVG_NS = "http://www.w3.org/2000/svg";
const DATES = ["date", "day", "month", "start", "published", "since"];
const MOST_ROWS = 500;

const VIEWS = { table: showTable, network: showNetwork, timeline: showTimeline, months: showMonths };

/** The views that an answer can be seen in. */
function viewsOf(answer) {
  const { columns } = answer;
  const able = { table: true, network: pairs(answer).length > 0, timeline: columns.includes("start") && columns.includes("end"), months: Boolean(dateColumn(answer)) };
  return Object.keys(VIEWS).filter((name) => able[name]);
}

function html(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG_NS, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Columns of IRIs that belong to a column of names are not shown: the names lead there. */
function shownColumns(columns) {
  return columns.filter((name) => !(name.endsWith("Iri") && columns.includes(name.slice(0, -3))));
}

function showTable(answer, place) {
  const columns = shownColumns(answer.columns);
  const head = html("tr", {}, ...columns.map((name) => html("th", { scope: "col" }, name)));
  const body = answer.rows.slice(0, MOST_ROWS).map((row) => html("tr", {}, ...columns.map((name) => html("td", {}, cell(answer, row, name)))));
  place.append(html("table", {}, html("thead", {}, head), html("tbody", {}, ...body)));
}

function cell(answer, row, name) {
  const value = row[name];
  if (!value) return "";
  const iri = row[`${name}Iri`]?.value ?? (value.type === "uri" ? value.value : null);
  const page = iri && pageOf(answer, iri);
  return page ? html("a", { href: page }, value.value) : value.value;
}

/** The page of an entity of this site: https://…/id/person/x → /person/x. */
function pageOf(answer, iri) {
  for (const base of [answer.base, answer.reference]) {
    const match = iri.startsWith(base) && /^(person|post|body|place|document)\/([^/?#]+)$/.exec(iri.slice(base.length));
    if (match) return `/${match[1]}/${encodeURIComponent(match[2])}`;
  }
  return null;
}

/** The two columns of entities that edges can be drawn between. */
function pairs({ columns }) {
  const named = columns.filter((name) => columns.includes(`${name}Iri`) && name !== "document");
  return named.length > 1 ? [named.slice(0, 2)] : [];
}

function showNetwork(answer, place) {
  const [[left, right]] = pairs(answer);
  const nodes = new Map();
  const edges = [];
  for (const row of answer.rows.slice(0, MOST_ROWS)) {
    const ends = [left, right].map((name) => row[`${name}Iri`] && { id: row[`${name}Iri`].value, label: row[name].value });
    if (!ends[0] || !ends[1]) continue;
    for (const end of ends) nodes.set(end.id, end);
    edges.push({ from: ends[0].id, to: ends[1].id });
  }
  const picture = html("div", { class: "picture", role: "img", "aria-label": `${left} – ${right}` });
  place.append(picture);
  const ink = getComputedStyle(document.documentElement).getPropertyValue("--ink").trim();
  const kinds = { [left]: "#1f5a8c", [right]: "#a85a0a" };
  const kindOf = (id) => (answer.rows.some((row) => row[`${left}Iri`]?.value === id) ? left : right);
  const drawn = [...nodes.values()].map((node) => ({ ...node, shape: "dot", size: 9, color: kinds[kindOf(node.id)], font: { color: ink, size: 16 }, scaling: { label: { drawThreshold: 3 } } }));
  const network = new vis.Network(picture, { nodes: drawn, edges }, { physics: { stabilization: { iterations: 150 } }, layout: { improvedLayout: false, randomSeed: 7 } });
  network.on("doubleClick", ({ nodes: [id] }) => id && pageOf(answer, id) && location.assign(pageOf(answer, id)));
}

/** The first and last day of an EDTF date, as years with a fraction; null where it is none. */
function yearOf(text, last) {
  const day = text && /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text.replace(/[~?%]/g, ""));
  if (!day) return null;
  const [, year, month, date] = day.map(Number);
  return year + ((month || (last ? 12 : 1)) - 1) / 12 + (date || (last ? 28 : 1)) / 366;
}

function showTimeline(answer, place) {
  const now = new Date().getFullYear() + 1;
  const label = shownColumns(answer.columns).filter((name) => !["start", "end", ...DATES].includes(name)).slice(0, 2);
  const bars = answer.rows.slice(0, 120).map((row) => {
    const start = yearOf(row.start?.value, false);
    const end = yearOf(row.end?.value, true) ?? (start && now);
    return { start: start ?? end, end, unsure: !start || !row.end, name: label.map((name) => row[name]?.value).filter(Boolean).join(" · ") };
  }).filter((bar) => bar.start && bar.end);
  if (!bars.length) return;
  const first = Math.min(...bars.map((bar) => bar.start));
  const last = Math.max(...bars.map((bar) => bar.end));
  const x = (year) => ((year - first) / (last - first || 1)) * 1000;
  const rows = bars.flatMap((bar, place) => {
    const right = x(bar.start) > 550;
    return [
      svg("text", { x: right ? x(bar.end) : x(bar.start), y: place * 30 + 11, "text-anchor": right ? "end" : "start" }, bar.name),
      svg("rect", { class: bar.unsure ? "bar unsure" : "bar", x: x(bar.start), y: place * 30 + 15, width: Math.max(4, x(bar.end) - x(bar.start)), height: 8, rx: 3 }),
    ];
  });
  const years = [];
  const step = Math.max(1, Math.ceil((last - first) / 10));
  for (let year = Math.ceil(first); year <= last; year += step) years.push(svg("text", { x: x(year), y: bars.length * 30 + 14 }, String(year)));
  place.append(svg("svg", { viewBox: `0 0 1000 ${bars.length * 30 + 20}`, role: "img", "aria-label": "timeline" }, ...rows, ...years));
}

/** The first column of dates that tells of months. */
function dateColumn({ columns, rows }) {
  return DATES.find((name) => columns.includes(name) && rows.some((row) => /\d{4}-\d{2}/.test(row[name]?.value ?? "")));
}

function showMonths(answer, place) {
  const column = dateColumn(answer);
  const counts = new Map();
  for (const row of answer.rows) {
    const month = /(\d{4})-(\d{2})/.exec(row[column]?.value ?? "");
    if (month) counts.set(month[0], (counts.get(month[0]) ?? 0) + 1);
  }
  const years = [...new Set([...counts.keys()].map((month) => Number(month.slice(0, 4))))].sort((a, b) => a - b);
  if (!years.length) return;
  const most = Math.max(...counts.values());
  const cells = years.flatMap((year, line) => [
    svg("text", { x: 0, y: line * 26 + 18 }, String(year)),
    ...Array.from({ length: 12 }, (_, month) => {
      const count = counts.get(`${year}-${String(month + 1).padStart(2, "0")}`) ?? 0;
      const shade = count ? { class: "cell", "fill-opacity": 0.25 + (0.75 * count) / most } : { class: "none" };
      return svg("rect", { ...shade, x: 50 + month * 26, y: line * 26 + 2, width: 23, height: 23, rx: 3 }, svg("title", {}, `${year}-${month + 1}: ${count}`));
    }),
  ]);
  place.append(svg("svg", { viewBox: `0 0 370 ${years.length * 26 + 4}`, width: 740, role: "img", "aria-label": "months" }, ...cells));
}
