// The picture as a file: PNG as it stands on the screen, SVG drawn anew by the same hands.

function startImage() {
  document.getElementById("save-png").addEventListener("click", savePng);
  document.getElementById("save-svg").addEventListener("click", saveSvg);
}

function savePng() {
  const shown = stage.querySelector("canvas");
  const picture = document.createElement("canvas");
  Object.assign(picture, { width: shown.width, height: shown.height });
  const context = picture.getContext("2d");
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(shown, 0, 0);
  save(picture.toDataURL("image/png"), "png"); // a browser that is busy drawing would let toBlob wait for seconds
}

function saveSvg() {
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svgPicture())], { type: "image/svg+xml" }));
  save(url, "svg");
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function svgPicture() {
  const scale = network.getScale();
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const context = new SvgContext(stage.clientWidth, stage.clientHeight, colours.paper);
  context.place(scale, origin.x, origin.y);
  drawGroups(context);
  drawEdges(context, scale, viewBox(60));
  for (const node of nodes) if (isInside(node, viewBox(40))) drawNode(context, node, scale);
  context.place(1, 0, 0);
  drawLabels(context, scale, viewBox(0), ({ x, y }) => ({ x: x * scale + origin.x, y: y * scale + origin.y }));
  return context.root;
}

function save(url, ending) {
  element("a", { href: url, download: `network.${ending}` }).click();
}
