// Which answers are listed.
const heldScores = (one) => one.scores.filter((score) => !state.scorer || score.scorer === state.scorer);
const errorsOf = (one) => one.findings.filter((finding) => finding.severity === "error").length;
const warningsOf = (one) => one.findings.filter((finding) => finding.severity === "warning").length;

function passChange(one, was, is) {
  const other = counterpart(one);
  if (!other || other.index > one.index) return false;
  return heldScores(one).some((score) => {
    const old = other.scores.find((two) => two.scorer === score.scorer);
    return old && old.passed === was && score.passed === is;
  });
}

const OUTCOMES = {
  fail: ["does not pass", (one) => heldScores(one).some((score) => !score.passed)],
  pass: ["passes", (one) => heldScores(one).length > 0 && heldScores(one).every((score) => score.passed)],
  errors: ["has error findings", (one) => errorsOf(one) > 0],
  broken: ["a scorer broke", (one) => heldScores(one).some((score) => score.error)],
  repair: ["would be written again", (one) => one.would_repair === true],
  failed: ["unusable answer", (one) => one.outcome === "failed"],
  missing: ["missing", (one) => one.outcome === "missing"],
  stale: ["stale", (one) => one.outcome === "stale"],
  edited: ["edited", (one) => one.outcome === "edited"],
  error: ["not planned", (one) => one.outcome === "error"],
  lost: ["lost a pass", (one) => passChange(one, true, false)],
  gained: ["gained a pass", (one) => passChange(one, false, true)],
  changed: ["text differs", (one) => { const other = counterpart(one); return Boolean(other) && other.index < one.index && other.text !== one.text; }],
};

const HAYSTACKS = [];

function haystack(one) {
  if (HAYSTACKS[one.index] === undefined) {
    const input = inputOf(one) || {};
    const parts = [one.case, one.set, one.kind, one.outcome, one.detail, one.version, one.tags.join(" "), one.text, input.about, input.post, (input.thread || []).map((said) => said.text).join(" "),
      one.findings.map((finding) => `${finding.code} ${finding.category} ${finding.message}`).join(" "), one.scores.map((score) => score.reason).join(" ")];
    HAYSTACKS[one.index] = parts.join("\n").toLowerCase();
  }
  return HAYSTACKS[one.index];
}

// Of two runs the later one is listed, unless a set of the earlier one is chosen; what only the earlier one has is never lost.
const laterOf = (one) => BY_CASE.get(one.case).some((two) => two.run > one.run && two.set === one.set && two.repeat === one.repeat);

function modelOf(set, run) {
  const model = DATA.runs[run].sets.find((one) => one.set === set)?.model;
  return model && model !== set ? ` – ${model}` : "";
}

function found() {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const isOutcome = OUTCOMES[state.outcome]?.[1];
  const kept = ANSWERS.filter((one) =>
    (!state.kind || one.kind === state.kind) &&
    (state.only ? setKey(one.set, one.run) === state.only : one.run === LAST || !laterOf(one)) &&
    (!state.scorer || one.scores.some((score) => score.scorer === state.scorer)) &&
    (!isOutcome || isOutcome(one)) &&
    words.every((word) => haystack(one).includes(word)));
  const place = new Map([...BY_CASE.keys()].map((name, index) => [name, index]));
  return state.sort === "worst" ? kept.sort((a, b) => worth(a) - worth(b) || a.index - b.index) : kept.sort((a, b) => place.get(a.case) - place.get(b.case) || a.index - b.index);
}

function worth(one) {
  const scores = heldScores(one);
  if (!scores.length) return -1;
  if (state.scorer) return scores[0].value ?? -0.5;
  return scores.filter((score) => score.passed).length / scores.length;
}

function field(name, words, options) {
  const select = el("select", { name, id: `by-${name}`, onchange: (event) => filter({ [name]: event.target.value }) }, options.map(([value, text]) => el("option", { value }, text)));
  return el("div", { class: "field" }, el("label", { for: `by-${name}` }, words), select);
}

function renderFilters() {
  const sets = new Map(ANSWERS.map((one) => [setKey(one.set, one.run), one]));
  const outcomes = Object.entries(OUTCOMES).filter(([, [, test]]) => ANSWERS.some(test));
  $("#filters").append(
    el("div", { class: "field wide" }, el("label", { for: "by-q" }, "Search"), el("input", { type: "search", name: "q", id: "by-q", autocomplete: "off", spellcheck: "false", placeholder: "case, words, finding code   /", oninput: (event) => filter({ q: event.target.value }) })),
    field("only", "Set or model", [["", TWO ? "all sets (after)" : "all sets"], ...[...sets].map(([key, one]) => [key, key + modelOf(one.set, one.run)])]),
    field("kind", "Kind", [["", "all kinds"], ...KINDS.map((kind) => [kind, label(kind)])]),
    field("scorer", "Scorer", [["", "all scorers"], ...Object.keys(DATA.scorers).filter((name) => ANSWERS.some((one) => one.scores.some((score) => score.scorer === name))).map((name) => [name, name])]),
    field("outcome", "Outcome", [["", "any outcome"], ...outcomes.map(([value, [words]]) => [value, words])]),
    field("sort", "Order", [["", "by case"], ["worst", "worst first"]]),
    el("button", { type: "button", id: "clear", onclick: () => filter(Object.fromEntries(FILTERS.map((key) => [key, ""]))) }, "Clear"));
  $("#filters").addEventListener("submit", (event) => event.preventDefault());
}

function filter(changes) {
  history.replaceState(null, "", address({ view: "answers", ...changes }));
  go();
}

function showFilters() {
  for (const name of FILTERS) {
    const input = $(`#by-${name}`);
    if (input.value !== state[name]) input.value = state[name];
  }
  $("#clear").disabled = !FILTERS.some((name) => state[name]);
}

function renderList(listed, chosen) {
  const cases = new Set(listed.map((one) => one.case)).size;
  $("#count").textContent = listed.length ? `${count(listed.length, "answer")} to ${count(cases, "case")}` : "No answer fits. Clear a filter.";
  $("#items").replaceChildren(...listed.map((one) => itemNode(one, one === chosen)));
}

function itemNode(one, isChosen) {
  const scores = heldScores(one), passed = scores.filter((score) => score.passed).length;
  const told = one.outcome !== "scored" ? badge(one.outcome, one.outcome) : state.scorer ? el("span", { class: passed ? "up" : "down" }, `${passed ? "✓" : "✗"} ${figure(scores[0]?.value)}`) : el("span", { class: passed === scores.length ? "up" : "quiet" }, `${passed}/${scores.length}`);
  const errors = errorsOf(one), warnings = warningsOf(one);
  return el("li", null, el("a", { href: addressOf(one), "aria-current": isChosen ? "true" : null, "data-index": one.index },
    el("span", { class: "item-line" }, el("span", { class: "item-name" }, one.case), told),
    el("span", { class: "item-line" }, el("span", { class: "item-set" }, swatch(one.set), source(one), KINDS.length > 1 ? ` · ${label(one.kind)}` : ""),
      tally("error", errors), tally("warning", warnings))));
}

const tally = (level, number) => (number ? el("span", { class: `badge ${level}`, title: count(number, level) }, String(number), el("span", { class: "unseen" }, ` ${number === 1 ? level : level + "s"}`)) : null);
