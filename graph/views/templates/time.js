// The slider: a month at a time through the careers, over a strip of how many offices changed hands in each.

const slider = document.getElementById("slider");
const day = document.getElementById("day");
const dateToggle = document.getElementById("date-toggle");
const hideOthers = document.getElementById("hide-others");
const strip = document.getElementById("changes");
const EARLY = 0.05; // the share of changes, the oldest, that the slider leaves out: one long career would stretch it

const toMonth = (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const fromMonth = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

const changeMonths = edges
  .filter((edge) => edge.kind === "tenure")
  .flatMap((edge) => [edge.start_earliest, edge.end_earliest])
  .filter(Boolean)
  .map(toMonth)
  .sort((a, b) => a - b);
const lastMonth = edges.reduce((last, edge) => Math.max(last, toMonth(edge.last_attested ?? "0000-01")), changeMonths.at(-1) ?? 0);
const firstMonth = changeMonths[Math.floor(changeMonths.length * EARLY)] ?? lastMonth;

function startTime() {
  document.querySelector(".time").hidden = !lastMonth;
  if (!lastMonth) return;
  Object.assign(slider, { min: firstMonth - (firstMonth % 12), max: lastMonth + 1, value: lastMonth });
  slider.addEventListener("input", () => lookAt(fromMonth(Number(slider.value))));
  day.addEventListener("change", () => day.value && lookAt(day.value));
  dateToggle.addEventListener("click", () => lookAt(state.day ? null : fromMonth(Number(slider.value))));
  hideOthers.addEventListener("change", () => change({ hideOthers: hideOthers.checked }));
  drawTicks();
  new ResizeObserver(drawChanges).observe(strip);
  onChange(showDay);
}

/** Looks at a day, or at all dates (null); the first day brings those in office beside the panel. */
function lookAt(chosen) {
  const first = chosen && !state.day;
  change({ day: chosen, node: null, edge: null });
  if (first) fit(nodes.filter((node) => node.shown && node.lit));
}

function showDay(changes) {
  if (!("day" in changes)) return;
  document.body.classList.toggle("dated", Boolean(state.day));
  dateToggle.textContent = text(state.day ? "all_dates" : "pick_date");
  dateToggle.setAttribute("aria-pressed", String(Boolean(state.day)));
  if (state.day) {
    day.value = state.day;
    slider.value = toMonth(state.day);
    const count = edges.filter((edge) => edge.mark).length;
    say(text("in_office_count", { count, date: dateWords(state.day) }));
  } else day.value = "";
  slider.setAttribute("aria-valuetext", dateWords(state.day ?? fromMonth(Number(slider.value))));
  drawChanges();
}

function drawTicks() {
  const [first, last] = [Number(slider.min), Number(slider.max)];
  const years = Math.ceil((last - first) / 12);
  const every = [1, 2, 5, 10, 20, 50].find((step) => years / step <= 12) ?? 100;
  const ticks = document.getElementById("ticks");
  for (let year = Math.ceil(first / 12); year * 12 <= last; year++) {
    if (year % every) continue;
    const tick = element("span", {}, String(year));
    tick.style.left = `${(100 * (year * 12 - first)) / (last - first)}%`;
    ticks.append(tick);
  }
}

/** The strip: one bar a month, as high as changes of office were many. */
function drawChanges() {
  const [width, height] = [strip.clientWidth, strip.clientHeight];
  if (!width || !lastMonth) return;
  const ratio = devicePixelRatio || 1;
  Object.assign(strip, { width: width * ratio, height: height * ratio });
  const context = strip.getContext("2d");
  context.scale(ratio, ratio);
  const [first, last] = [Number(slider.min), Number(slider.max)];
  const counts = new Map();
  for (const month of changeMonths) if (month >= first) counts.set(month, (counts.get(month) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const step = width / (last - first);
  const here = state.day ? toMonth(state.day) : null;
  for (const [month, count] of counts) {
    context.fillStyle = month === here ? colours.ink : colours.faint;
    const tall = Math.max(2, (height - 1) * Math.sqrt(count / most));
    context.fillRect((month - first) * step - step * 0.36, height - tall, Math.max(1, step * 0.72), tall);
  }
}
