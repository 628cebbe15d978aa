// As much of a canvas context as our drawing uses, which writes shapes of SVG instead of pixels.

class SvgContext {
  constructor(width, height, paper) {
    this.root = this.make("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
    this.group = this.root;
    this.root.append(this.make("rect", { width, height, fill: paper }));
    this.measure = document.createElement("canvas").getContext("2d");
    Object.assign(this, { globalAlpha: 1, lineWidth: 1, fillStyle: "#000", strokeStyle: "#000", font: "", textAlign: "start", textBaseline: "alphabetic", dash: [], path: "" });
  }

  make(tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  }

  /** What is drawn from now on is moved and scaled. */
  place(scale, x, y) {
    this.group = this.make("g", { transform: `translate(${x} ${y}) scale(${scale})` });
    this.root.append(this.group);
  }

  setLineDash(dash) {
    this.dash = dash;
  }

  beginPath() {
    this.path = "";
  }

  moveTo(x, y) {
    this.path += `M${round(x)} ${round(y)}`;
  }

  lineTo(x, y) {
    this.path += `L${round(x)} ${round(y)}`;
  }

  quadraticCurveTo(cx, cy, x, y) {
    this.path += `Q${round(cx)} ${round(cy)} ${round(x)} ${round(y)}`;
  }

  /** Only whole circles are drawn. */
  arc(x, y, radius) {
    const r = round(radius);
    this.path += `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }

  rect(x, y, width, height) {
    this.path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  }

  roundRect(x, y, width, height) {
    this.rect(x, y, width, height);
  }

  closePath() {
    this.path += "z";
  }

  fill() {
    this.group.append(this.make("path", { d: this.path, fill: this.fillStyle, opacity: round(this.globalAlpha) }));
  }

  stroke() {
    const dash = this.dash.length ? { "stroke-dasharray": this.dash.map(round).join(" ") } : {};
    this.group.append(this.make("path", { d: this.path, fill: "none", stroke: this.strokeStyle, "stroke-width": round(this.lineWidth), opacity: round(this.globalAlpha), ...dash }));
  }

  measureText(words) {
    this.measure.font = this.font;
    return this.measure.measureText(words);
  }

  fillText(words, x, y) {
    this.write(words, x, y, { fill: this.fillStyle });
  }

  strokeText(words, x, y) {
    this.write(words, x, y, { fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, "stroke-linejoin": "round" });
  }

  write(words, x, y, style) {
    const [, face, size, family] = this.font.match(/^(.*?)\s*([\d.]+)px\s+(.*)$/);
    const anchor = this.textAlign === "center" ? "middle" : "start";
    const baseline = { top: "text-before-edge", middle: "central" }[this.textBaseline] ?? "alphabetic";
    const made = this.make("text", {
      x: round(x), y: round(y), "font-size": size, "font-family": family, "text-anchor": anchor, "dominant-baseline": baseline,
      "font-weight": face.match(/\d+/)?.[0] ?? "400", "font-style": face.includes("italic") ? "italic" : "normal", opacity: round(this.globalAlpha), ...style,
    });
    made.textContent = words;
    this.group.append(made);
  }
}

function round(number) {
  return Math.round(number * 100) / 100;
}
