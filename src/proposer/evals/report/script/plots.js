// Dots with their intervals, on an axis that all rows of a table share.
const EDGE = 3; // percent left free on both sides, so that a dot at the end is whole

function scale(low, high) {
  return (value) => `${EDGE + ((value - low) / (high - low)) * (100 - 2 * EDGE)}%`;
}

const upright = (x, attributes) => draw("line", { x1: x, x2: x, y1: 0, y2: "100%", ...attributes });

function dotPlot({ value, low, high, ticks, at, gate, hueClass, hollow, told }) {
  const lines = ticks.map((tick) => upright(at(tick), { class: tick === 0 && ticks[0] < 0 ? "zero" : "grid" }));
  const parts = [];
  if (gate !== undefined && gate !== null) parts.push(upright(at(gate), { class: "gate" }));
  if (low !== null && high !== null && low !== undefined) {
    parts.push(draw("line", { class: `whisker ${hueClass}`, x1: at(low), x2: at(high), y1: "50%", y2: "50%" }));
    for (const end of [low, high]) parts.push(draw("line", { class: `whisker ${hueClass}`, x1: at(end), x2: at(end), y1: "32%", y2: "68%" }));
  }
  if (value !== null && value !== undefined) parts.push(draw("circle", { class: `dot ${hueClass}${hollow ? " hollow" : ""}`, cx: at(value), cy: "50%", r: 4.5 }));
  return draw("svg", { class: "plot", role: "img", "aria-label": told }, lines, parts);
}

function axis(ticks, at, show) {
  return draw("svg", { class: "axis", "aria-hidden": "true" },
    ticks.map((tick, place) => draw("text", { x: at(tick), y: "70%", "text-anchor": place === 0 ? "start" : place === ticks.length - 1 ? "end" : "middle" }, show(tick))));
}

// A bar of parts, for what became of the answers of a set.
function partsBar(parts) {
  const total = parts.reduce((sum, part) => sum + part.count, 0) || 1;
  let done = 0;
  const told = parts.filter((part) => part.count).map((part) => `${part.count} ${part.name}`).join(", ");
  return draw("svg", { class: "parts", role: "img", "aria-label": told },
    parts.filter((part) => part.count).map((part) => {
      const bar = draw("rect", { class: part.name, x: `${(100 * done) / total}%`, width: `${(100 * part.count) / total}%`, height: "100%" });
      done += part.count;
      return bar;
    }));
}
