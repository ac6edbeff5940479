// The data, how answers are named, and what of it the address holds.
const DATA = JSON.parse($("#data").textContent);
const TWO = DATA.runs.length > 1;
const SIDES = ["before", "after"];
const EMPTY = { text: "", detail: "", version: "", tags: [], sections: [], findings: [], scores: [], tries: [], recording: "" };
const ANSWERS = DATA.answers.map((given, index) => ({ ...EMPTY, ...given, index }));
const SETS = [...new Set(DATA.runs.flatMap((run) => run.sets.map((one) => one.set)))];
const KINDS = [...new Set(ANSWERS.map((one) => one.kind))];
const LAST = DATA.runs.length - 1;
const BY_CASE = new Map();
for (const one of ANSWERS) BY_CASE.set(one.case, [...(BY_CASE.get(one.case) || []), one]);
const GATES = new Map(DATA.runs.flatMap((run, place) => run.rows.map((row) => [gateKey(place, row), row])));

function gateKey(run, row) {
  return JSON.stringify([run, row.set, row.kind, row.scorer]);
}

const inputOf = (one) => DATA.inputs[one.run]?.[one.case] || DATA.inputs[0][one.case];
const source = (one) => one.set + (one.repeat ? `.${one.repeat}` : "") + (TWO ? ` (${SIDES[one.run]})` : "");
const hue = (set) => `hue${SETS.indexOf(set) % 8}`;
const swatch = (set) => el("span", { class: `swatch ${hue(set)}`, "aria-hidden": "true" });

// An answer is `set` with its repeat, and with two runs the side: `composer`, `smollm2.2`, `before:composer`.
const idOf = (one) => (TWO && one.run !== LAST ? SIDES[one.run] + ":" : "") + one.set + (one.repeat ? `.${one.repeat}` : "");

function find(caseId, id) {
  const group = BY_CASE.get(caseId) || [];
  return group.find((one) => idOf(one) === id) || null;
}

// What an answer is compared with unless another is chosen: the other side of a comparison that was asked for.
function counterpart(one) {
  const group = BY_CASE.get(one.case);
  for (const pair of DATA.compared) {
    const sides = [pair.before, pair.after];
    const own = sides.findIndex((set, place) => set === one.set && (!TWO || place === one.run));
    if (own < 0) continue;
    const other = 1 - own;
    const met = group.find((two) => two.set === sides[other] && two.repeat === one.repeat && (!TWO || two.run === other));
    if (met) return met;
  }
  return null;
}

const FILTERS = ["q", "only", "kind", "scorer", "outcome", "sort"];
const KEYS = ["view", "case", "set", "with", ...FILTERS];
let state = readState();

function readState() {
  const given = new URLSearchParams(location.hash.slice(1));
  const found = Object.fromEntries(KEYS.map((key) => [key, given.get(key) || ""]));
  if (found.case) found.view = "answers";
  if (found.view !== "answers") found.view = "overview";
  return found;
}

function address(changes) {
  const next = { ...state, ...changes };
  if (next.view === "overview" && !next.case) return "#overview";
  const kept = KEYS.filter((key) => next[key] && !(key === "view" && next.case));
  return "#" + kept.map((key) => `${key}=${encodeURIComponent(next[key])}`).join("&");
}

const addressOf = (one, changes = {}) => address({ view: "answers", case: one.case, set: idOf(one), with: "", ...changes });
const afresh = (changes) => address({ ...Object.fromEntries(KEYS.map((key) => [key, ""])), view: "answers", ...changes });
