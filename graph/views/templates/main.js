// Start: everything is put together once, and the page says when its first picture stands still.

function tally() {
  const count = (kind) => nodes.filter((node) => node.kind === kind).length.toLocaleString(language);
  const facts = edges.filter((edge) => edge.total).length.toLocaleString(language);
  return text("tally", { people: count("person"), posts: count("post"), bodies: count("body"), facts, documents: documents.length.toLocaleString(language) });
}

document.getElementById("tally").textContent = tally();
work();
startTheme();
startStage();
startPanel();
startSearch();
startFilters();
startTime();
startPlay();
startCluster();
startImage();
startKeys();
onChange(redraw);
fit(undefined, false);
network.once("afterDrawing", () => requestAnimationFrame(() => (document.documentElement.dataset.ready = String(Math.round(performance.now())))));
redraw();
