// Words of the interface, and dates in words as precise as the source was.

/** A text of the table with its holes filled: text("since", { start }). */
function text(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

function kindName(node) {
  return text(node.kind === "body" ? "body_kind" : node.kind);
}

const language = document.documentElement.lang;
const FORMATS = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "short" },
  10: { year: "numeric", month: "short", day: "numeric" },
};

/** A date as the source gave it (EDTF) in words: 2022-01 → Jan 2022, ../2019 → before 2019, 199X → 1990s. */
function dateWords(edtf) {
  if (!edtf) return "";
  if (edtf.includes("/")) return rangeWords(...edtf.split("/"));
  if (/^\d{3}X$/.test(edtf)) return text("decade", { year: `${edtf.slice(0, 3)}0` });
  const plain = edtf.replace(/[~?%]/g, "");
  const words = plainWords(plain);
  return plain === edtf ? words : text("about", { date: words });
}

function rangeWords(start, end) {
  const open = (part) => part === "" || part === "..";
  if (open(start)) return text("before", { date: dateWords(end) });
  if (open(end)) return text("after", { date: dateWords(start) });
  return text("either", { start: dateWords(start), end: dateWords(end) });
}

function plainWords(date) {
  const format = FORMATS[date.length];
  const day = new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  if (!format || !/^[\d-]+$/.test(date) || Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...format, timeZone: "UTC" }).format(day);
}

/** When a fact was or held, in words: since 19 Jan 2022; from Jan 2022, end unknown; until at least 3 Mar 2022. */
function whenWords(fact) {
  const moment = fact.date ?? fact.date_earliest;
  if (moment) return dateWords(moment);
  const start = dateWords(fact.start ?? byThen(fact.start_latest));
  const end = dateWords(fact.end ?? byThen(fact.end_latest) ?? fact.end_earliest);
  if (start && end) return text("span", { start, end });
  if (end && fact.kind === "education") return end;
  if (end) return [text(fact.end || !fact.end_latest ? "until" : "left", { end }), soFar(fact)].filter(Boolean).join(", ");
  if (start) return openWords(fact, start);
  return attestedWords(fact);
}

/** A moment of which only its latest day is known, as EDTF. */
function byThen(day) {
  return day && `../${day}`;
}

function openWords(fact, start) {
  if (fact.status === "current" || fact.kind !== "tenure") return text("since", { start });
  const last = fact.last_attested;
  if (last && last > (fact.start_latest ?? "")) return `${text("since", { start })}, ${text("at_least", { last: dateWords(last) })}`;
  return text("from_unknown", { start });
}

function soFar(fact) {
  return fact.first_attested ? text("by_then", { first: dateWords(fact.first_attested) }) : "";
}

function attestedWords(fact) {
  const [first, last] = [dateWords(fact.first_attested), dateWords(fact.last_attested)];
  if (!first && !last) return text("undated");
  return !last || first === last ? text("attested_on", { first }) : text("attested", { first, last });
}
