// The play button: the slider moves on by itself, a month at a time, until its end or until the reader steps in.

const MONTHS_A_SECOND = 5;
const play = document.getElementById("play");
let playing = 0;

function startPlay() {
  play.addEventListener("click", () => (playing ? pause() : run()));
  for (const event of ["pointerdown", "keydown"]) slider.addEventListener(event, pause);
  addEventListener("keydown", (event) => event.key === "Escape" && pause());
}

function run() {
  const atEnd = !state.day || toMonth(state.day) >= Number(slider.max);
  lookAt(atEnd ? fromMonth(Number(slider.min)) : state.day);
  const pace = still.matches ? 1 : MONTHS_A_SECOND;
  playing = setInterval(step, 1000 / pace);
  showPlay();
}

function step() {
  const next = toMonth(state.day ?? fromMonth(Number(slider.min))) + 1;
  if (next > Number(slider.max)) return pause();
  return change({ day: fromMonth(next) });
}

function pause() {
  clearInterval(playing);
  playing = 0;
  showPlay();
}

function showPlay() {
  play.setAttribute("aria-pressed", String(Boolean(playing)));
  play.textContent = text(playing ? "pause" : "play");
}
