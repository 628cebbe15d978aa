// Together by body: each body with its posts around it and their holders outside, the groups in a spiral by size.

const cluster = document.getElementById("cluster");
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const CLUSTER_GAP = 60;
let groups = null; // circles to draw behind the nodes, or null

function startCluster() {
  cluster.addEventListener("click", () => (groups ? scatter() : gather()));
}

function gather() {
  const left = new Set(nodes);
  const made = membersByBody().map(([body, members]) => arrange(body, members.filter((node) => left.delete(node))));
  const rest = [...left].filter((node) => node.kind !== "body" || !made.some((group) => group.body === node));
  if (rest.length) made.push(heap(rest));
  groups = placed(made);
  for (const group of groups) for (const [node, dx, dy] of group.spots) move(node, group.x + dx, group.y + dy);
  showCluster();
}

function scatter() {
  groups = null;
  for (const node of nodes) move(node, ...node.before);
  showCluster();
}

function showCluster() {
  cluster.setAttribute("aria-pressed", String(Boolean(groups)));
  fit();
  redraw();
}

function move(node, x, y) {
  if (groups && !node.before) node.before = [node.x, node.y];
  Object.assign(node, { x, y });
  network.moveNode(node.id, x, y);
}

/** Each body with its posts and those who hold them now or held them last, the largest group first. */
function membersByBody() {
  const found = new Map();
  for (const post of nodes.filter((node) => node.kind === "post" && node.body !== undefined)) {
    const members = found.get(post.body) ?? [nodes[post.body]];
    const holders = post.edges.filter((edge) => edge.kind === "tenure").sort((a, b) => Number(b.status === "current") - Number(a.status === "current"));
    members.push(post, ...holders.map((edge) => nodes[edge.from]));
    found.set(post.body, members);
  }
  return [...found].map(([body, members]) => [nodes[body], [...new Set(members)]]).sort((a, b) => b[1].length - a[1].length || a[0].id - b[0].id);
}

/** The places of a group about its middle: the body within, posts in a ring, people outside. */
function arrange(body, members) {
  const rings = [[body], members.filter((node) => node.kind === "post"), members.filter((node) => node !== body && node.kind !== "post")];
  const spots = [];
  let radius = 0;
  for (const ring of rings.map((one) => one.filter((node) => node && members.includes(node)))) {
    if (!ring.length) continue;
    radius = Math.max(spots.length ? radius + 85 : 0, (ring.length * 70) / (2 * Math.PI) * Number(ring.length > 1));
    ring.forEach((node, place) => {
      const turn = (2 * Math.PI * place) / ring.length;
      spots.push([node, radius * Math.cos(turn), radius * Math.sin(turn)]);
    });
  }
  return { body, spots, size: radius + 55 };
}

/** The places of those who belong to no body: a sunflower. */
function heap(members) {
  const spots = members.map((node, place) => {
    const [distance, turn] = [62 * Math.sqrt(place + 0.5), place * GOLDEN];
    return [node, distance * Math.cos(turn), distance * Math.sin(turn)];
  });
  return { body: null, spots, size: 62 * Math.sqrt(members.length) + 40 };
}

/** Circles one after another on a spiral, each as near to the middle as the others leave it room. */
function placed(made) {
  const done = [];
  for (const group of made.filter((one) => one.spots.length)) {
    let spot = { x: 0, y: 0 };
    const clear = () => done.every((one) => Math.hypot(one.x - spot.x, one.y - spot.y) > one.size + group.size + CLUSTER_GAP);
    for (let turn = 0; !clear(); turn++) {
      const distance = 16 * Math.sqrt(turn);
      spot = { x: distance * Math.cos(turn * GOLDEN), y: distance * Math.sin(turn * GOLDEN) };
    }
    done.push({ ...group, ...spot });
  }
  return done;
}

function drawGroups(context) {
  if (!groups) return;
  context.globalAlpha = 0.08;
  context.fillStyle = colours.body;
  for (const { x, y, size } of groups.filter((group) => group.body)) {
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}
