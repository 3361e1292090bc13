// Pictures: the timeline of a card's tenants and the histograms of its hand-overs.

export const WINDOW_MS = 10 * 60 * 1000;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export function span(ns) {
  if (ns === null || ns === undefined) return "-";
  if (ns < 1e3) return `${ns} ns`;
  if (ns < 1e6) return `${Math.round(ns / 1e3)} us`;
  if (ns < 1e9) return `${(ns / 1e6).toPrecision(3)} ms`;
  const s = ns / 1e9;
  if (s < 120) return `${s.toPrecision(3)} s`;
  if (s < 7200) return `${Math.round(s / 60)} min`;
  return `${(s / 3600).toPrecision(3)} h`;
}

export function rate(hz) {
  if (hz === null || hz === undefined) return "-";
  for (const [factor, unit] of [[1e12, "TH/s"], [1e9, "GH/s"], [1e6, "MH/s"], [1e3, "kH/s"]]) {
    if (hz >= factor) return `${(hz / factor).toPrecision(3)} ${unit}`;
  }
  return `${Math.round(hz)} H/s`;
}

// segments: [{from, to, tenant}] in ms of wall time, in order.
export function timeline(canvas, segments, now) {
  const g = canvas.getContext("2d");
  const { width, height } = canvas;
  g.clearRect(0, 0, width, height);
  g.fillStyle = colour("line");
  g.fillRect(0, 8, width, height - 24);
  const x = (t) => width * (1 - (now - t) / WINDOW_MS);
  // Exact stays lie over what the snapshots saw.
  const order = [...segments.filter((s) => !s.stay), ...segments.filter((s) => s.stay)];
  for (const { from, to, tenant } of order) {
    if (to < now - WINDOW_MS) continue;
    g.fillStyle = colour(tenant);
    const left = Math.max(0, x(from));
    // A stay of microseconds still gets a line that can be seen.
    g.fillRect(left, 8, Math.max(1.5, x(to) - left), height - 24);
  }
  g.fillStyle = colour("dim");
  g.font = "11px system-ui, sans-serif";
  for (let minute = 0; minute <= 10; minute += 2) {
    const at = x(now - minute * 60000);
    g.textAlign = minute === 0 ? "right" : minute === 10 ? "left" : "center";
    g.fillText(minute === 0 ? "now" : `-${minute} min`, at, height - 3);
  }
}

// points: [{at, value}] in ms of wall time, in order; null = no reading, drawn as a gap.
export function curve(canvas, points, now, show) {
  const g = canvas.getContext("2d");
  const { width, height } = canvas;
  g.clearRect(0, 0, width, height);
  g.font = "11px system-ui, sans-serif";
  const known = points.filter((p) => p.value !== null && p.value !== undefined);
  if (!known.length) {
    g.fillStyle = colour("dim");
    g.textAlign = "left";
    g.fillText("no reading", 4, height / 2);
    return;
  }
  const top = Math.max(...known.map((p) => p.value)) || 1;
  const x = (t) => width * (1 - (now - t) / WINDOW_MS);
  const y = (v) => height - 4 - (v / top) * (height - 24);
  g.strokeStyle = colour("line");
  g.beginPath();
  g.moveTo(0, height - 4);
  g.lineTo(width, height - 4);
  g.stroke();
  g.strokeStyle = colour("ink");
  g.lineWidth = 1.5;
  g.beginPath();
  let last = null;
  for (const { at, value } of points) {
    if (value === null || value === undefined) last = null;
    else {
      if (last === null || at - last > 5000) g.moveTo(x(at), y(value));
      else g.lineTo(x(at), y(value));
      last = at;
    }
  }
  g.stroke();
  g.fillStyle = colour("ink");
  g.textAlign = "right";
  g.fillText(`now ${show(known.at(-1).value)}   most ${show(top)}`, width - 2, 11);
}

// A histogram in powers of two of nanoseconds, from the snapshot's exact buckets.
export function histogram(canvas, data) {
  const g = canvas.getContext("2d");
  const { width, height } = canvas;
  g.clearRect(0, 0, width, height);
  g.font = "11px system-ui, sans-serif";
  if (!data.count) {
    g.fillStyle = colour("dim");
    g.textAlign = "left";
    g.fillText("no hand-over yet", 4, height / 2);
    return;
  }
  const bins = new Map();
  data.counts.forEach((count, i) => {
    const bound = data.bounds_ns[i] ?? Number.MAX_VALUE;
    const bin = Math.min(34, Math.floor(Math.log2(bound + 1)));
    bins.set(bin, (bins.get(bin) ?? 0) + count);
  });
  const low = Math.min(...bins.keys()) - 1;
  const high = Math.max(...bins.keys()) + 1;
  const step = width / (high - low + 1);
  const top = Math.max(...bins.values());
  for (let bin = low; bin <= high; bin++) {
    const count = bins.get(bin) ?? 0;
    // Square root, so that one slow hand-over among thousands is still seen.
    const tall = count ? Math.max(2, Math.sqrt(count / top) * (height - 34)) : 0;
    g.fillStyle = colour("inference");
    g.fillRect((bin - low) * step + 1, height - 16 - tall, step - 2, tall);
    g.fillStyle = colour("dim");
    g.textAlign = "center";
    // The outermost labels would be cut off at the edges.
    if (bin > low && bin < high && (bin - low - 1) % Math.ceil(56 / step) === 0) g.fillText(span(2 ** bin), (bin - low + 0.5) * step, height - 3);
  }
  g.fillStyle = colour("ink");
  g.textAlign = "right";
  g.fillText(`p50 ${span(data.p50_ns)}   p99 ${span(data.p99_ns)}   ${data.count} times`, width - 2, 11);
}
