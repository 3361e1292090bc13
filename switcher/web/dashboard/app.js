// Reads the event stream and keeps the page equal to it. All text is set as text, never as markup.
import { WINDOW_MS, curve, histogram, rate, span, timeline } from "/dashboard/draw.js";

const LOG_LINES = 40;
const $ = (id) => document.getElementById(id);
const cards = new Map();
let token = sessionStorage.getItem("token") ?? "";
let offsetMs = 0;

const headers = (more = {}) => (token ? { Authorization: `Bearer ${token}`, ...more } : more);

function element(tag, text, name = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  return made;
}

function notice(text) {
  $("notice").textContent = text;
  $("notice").hidden = !text;
}

function cardOf(id) {
  let entry = cards.get(id);
  if (!entry) {
    const node = $("card").content.firstElementChild.cloneNode(true);
    node.dataset.card = id;
    $("cards").append(node);
    entry = { node, segments: [], power: [], rate: [] };
    cards.set(id, entry);
  }
  return entry;
}

function figures(box, rows) {
  box.replaceChildren(...rows.map(([name, value]) => {
    const cell = element("div", "");
    cell.append(element("span", `${name} `), document.createTextNode(value));
    return cell;
  }));
}

function extend(entry, tenant, nowMs) {
  const last = entry.segments.findLast((s) => !s.stay);
  if (last && last.tenant === tenant && nowMs - last.to < 5000) last.to = nowMs;
  else entry.segments.push({ from: nowMs - 1000, to: nowMs, tenant });
  entry.segments = entry.segments.filter((s) => s.to > nowMs - WINDOW_MS);
}

const watts = (w) => (w === null || w === undefined ? "-" : `${w < 10 ? w.toPrecision(2) : Math.round(w)} W`);
const joules = (mj) => (mj < 1e6 ? `${(mj / 1e3).toPrecision(3)} J` : mj < 3.6e9 ? `${(mj / 3.6e6).toPrecision(3)} Wh` : `${(mj / 3.6e9).toPrecision(3)} kWh`);

// A reading of the card itself, else the mean of the latest window and how it was found.
function powerText(card) {
  if (card.power_w !== null) return watts(card.power_w);
  return card.energy.power_w === null ? "-" : `${watts(card.energy.power_w)} (${card.energy.method})`;
}

function energyText(energy) {
  if (energy.method === null) return "not metered";
  const residual = energy.residual_ppm === null ? "" : `, residual ${(energy.residual_ppm / 1e4).toFixed(1)} %`;
  return `${joules(energy.hashing_mj)} hashing, ${joules(energy.serving_mj)} serving, ${joules(energy.idle_mj)} idle${residual}`;
}

function remember(points, at, value) {
  points.push({ at, value });
  while (points.length && points[0].at < at - WINDOW_MS) points.shift();
}

function showCard(card, status, nowMs) {
  const entry = cardOf(card.id);
  const part = (name) => entry.node.querySelector(`.${name}`);
  part("id").textContent = card.id;
  part("name").textContent = [card.name, card.backend].filter(Boolean).join(", ");
  part("tenant").textContent = card.tenant;
  part("tenant").className = `tenant ${card.tenant}`;
  const ill = card.health === "alive" ? "" : `${card.health}: ${card.health_reason ?? "no reason given"}. `;
  const rule = card.why_rank ? ` [${card.why_rank}${card.why_who ? ` by ${card.why_who}` : ""}]` : "";
  const change = card.change ? ` Changes with ${card.change}.` : "";
  part("why").textContent = `${ill}${card.why || "no reason given"}${rule}.${change}`;
  part("claims").replaceChildren(...card.claims.map((c) => element("li",
    `${c.who}${c.pid ? `[${c.pid}]` : ""} ${c.rank} ${c.why} for ${span(status.now_ns - c.since_ns)}`)));
  const s = card.shares;
  figures(part("figures"), [
    ["10 s", rate(card.hash_rate.s10_hz)], ["60 s", rate(card.hash_rate.s60_hz)],
    ["15 min", rate(card.hash_rate.m15_hz)],
    ["shares", `${s.accepted} accepted, ${s.rejected} rejected, ${s.stale} stale, ${s.invalid} invalid`],
    ["requests", `${card.requests.running} running, ${card.requests.waiting} waiting, ${card.requests.done} done`],
    ["tokens", `${card.requests.tokens_in} in, ${card.requests.tokens_out} out`],
    ["power", powerText(card)],
    ["energy", energyText(card.energy)],
    ["core", card.temperature_c === null ? "-" : `${Math.round(card.temperature_c)} C`],
    ["hashing may use", `${card.share_permille / 10} %`],
  ]);
  remember(entry.power, nowMs, card.power_w ?? card.energy.power_w);
  remember(entry.rate, nowMs, card.hash_rate.s10_hz);
  curve(part("power"), entry.power, nowMs, watts);
  curve(part("rate"), entry.rate, nowMs, rate);
  extend(entry, card.tenant, nowMs);
  timeline(part("timeline"), entry.segments, nowMs);
  histogram(part("out"), card.hand_over_out);
  histogram(part("back"), card.hand_over_back);
}

function sourceText(source) {
  const known = source.says || "says nothing";
  const said = source.state === "fresh" ? known : `${source.state}, so it sheds${source.says ? `; before: ${source.says}` : ""}`;
  return `${source.name}: ${said}${source.problem ? ` (${source.problem})` : ""}`;
}

function showWork(status) {
  const rows = [["requests", Object.entries(status.requests).map(([k, v]) => `${v} ${k.replace("_", " ")}`).join(", ")],
    ["shares", Object.entries(status.shares).map(([k, v]) => `${v} ${k}`).join(", ")]];
  for (const up of status.upstreams) {
    const state = up.connected ? "connected" : !up.active ? "standing by" : `down: ${up.problem ?? "no reason"}`;
    rows.push(["upstream", `${up.url}: ${state}${up.practice ? ", shares are worth nothing" : ""}`]);
  }
  for (const model of status.models) {
    rows.push(["model", `${model.id}: ${model.state}${model.problem ? `: ${model.problem}` : ""}`]);
  }
  for (const source of status.sources) rows.push(["signal", sourceText(source)]);
  $("work").replaceChildren(...rows.flatMap(([k, v]) => [element("dt", k), element("dd", v)]));
}

function showStatus(status) {
  const nowMs = status.now_unix_ns / 1e6;
  offsetMs = nowMs - status.now_ns / 1e6;
  $("version").textContent = status.version;
  $("uptime").textContent = `up ${span(status.now_ns - status.started_ns)}`;
  const held = status.paused ? [`paused by ${status.paused.who}${status.paused.until ? ` until ${status.paused.until}` : ""}`] : [];
  notice([...held, ...status.problems].join("; "));
  const known = new Set(status.cards.map((card) => card.id));
  for (const [id, entry] of cards) if (!known.has(id)) { entry.node.remove(); cards.delete(id); }
  for (const card of status.cards) showCard(card, status, nowMs);
  showWork(status);
  document.body.dataset.nowNs = status.now_ns;
}

function showLog(item) {
  const line = element("li", `${item.time.slice(11, 23)} ${item.tag.padEnd(6)} ${item.text}`, item.level);
  $("log").prepend(line);
  while ($("log").children.length > LOG_LINES) $("log").lastChild.remove();
  const entry = cards.get(item.card);
  if (item.tag !== "switch" || !entry || !item.claimed_ns) return;
  // The stay itself, which may be far shorter than the time between two snapshots.
  const from = item.claimed_ns / 1e6 + offsetMs;
  const to = item.opened_ns ? item.opened_ns / 1e6 + offsetMs : from;
  entry.segments.push({ from, to: Math.max(from, to), tenant: "inference", stay: true });
}

function dispatch(block) {
  let name = "message";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    else if (line.startsWith("data: ")) data += line.slice(6);
  }
  if (name === "status") showStatus(JSON.parse(data));
  else if (name === "log") showLog(JSON.parse(data));
}

async function follow() {
  const answer = await fetch("/api/events", { headers: headers(), cache: "no-store" });
  if (answer.status === 401) {
    $("login").hidden = false;
    throw new Error("an access token is needed");
  }
  if (!answer.ok) throw new Error(`the server says ${answer.status}`);
  $("login").hidden = true;
  $("link").textContent = "live";
  $("link").className = "up";
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error("the server stopped");
    rest += value;
    const blocks = rest.split("\n\n");
    rest = blocks.pop();
    blocks.forEach(dispatch);
  }
}

async function command(name) {
  const answer = await fetch(`/api/${name}`, {
    method: "POST", headers: headers({ "Content-Type": "application/json" }), body: "{}",
  });
  const data = await answer.json();
  if (answer.ok) showStatus(data);
  else notice(data.error.message);
}

$("pause").addEventListener("click", () => command("pause").catch((e) => notice(e.message)));
$("resume").addEventListener("click", () => command("resume").catch((e) => notice(e.message)));
$("login").addEventListener("submit", (submitted) => {
  submitted.preventDefault();
  token = $("token").value;
  sessionStorage.setItem("token", token);
});

for (;;) {
  try {
    await follow();
  } catch (error) {
    $("link").textContent = `not connected: ${error.message}`;
    $("link").className = "down";
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
