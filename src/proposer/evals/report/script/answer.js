// One answer with everything about it, alone or beside another.
const lit = new Set();

function renderAnswer(one, listed) {
  if (!one) return $("#answer").replaceChildren(el("p", { class: "empty" }, state.case ? `No answer ${state.set} to a case ${state.case} is in this report.` : "Choose an answer, or press j."));
  const other = otherOf(one);
  const pair = other ? inOrder(one, other) : [one];
  $("#answer").replaceChildren(
    headNode(one, other, listed),
    one.outcome === "scored" ? "" : whyNode(one),
    textsNode(pair),
    el("div", { class: "under" },
      el("div", null, scoresTable(one, other), findingsNode(one), triesNode(one)),
      el("div", null, inputNode(one), planNode(one))));
}

function otherOf(one) {
  if (state.with === "-") return null;
  const chosen = state.with ? find(one.case, state.with) : counterpart(one);
  return chosen === one ? null : chosen;
}

// Before stands left of after; of other sets, the one that the run lists first.
function inOrder(one, other) {
  const pair = DATA.compared.find((two) => [two.before, two.after].includes(one.set) && [two.before, two.after].includes(other.set));
  const rank = (two) => two.run * 1000 + (pair && !TWO ? [pair.before, pair.after].indexOf(two.set) : SETS.indexOf(two.set)) * 10 + two.repeat;
  return [one, other].sort((a, b) => rank(a) - rank(b));
}

function headNode(one, other, listed) {
  const place = listed.indexOf(one), group = BY_CASE.get(one.case);
  const near = (step, words) => {
    const next = listed[place + step];
    return place >= 0 && next ? el("a", { href: addressOf(next), rel: step > 0 ? "next" : "prev" }, words) : el("span", { class: "off", "aria-hidden": "true" }, words);
  };
  const compare = el("select", { id: "beside", onchange: (event) => { visit(address({ with: event.target.value })); $("#beside").focus(); } },
    el("option", { value: "-", selected: !other }, "nothing"), group.filter((two) => two !== one).map((two) => el("option", { value: idOf(two), selected: two === other }, source(two))));
  const input = inputOf(one);
  return el("header", { class: "case-head" },
    el("div", { class: "steps" }, el("a", { class: "back", href: address({ case: "", set: "", with: "", view: "answers" }) }, "← All answers"), near(-1, "↑ k"), near(1, "↓ j"), el("button", { type: "button", id: "copy", onclick: copyLink }, "Copy link")),
    el("h2", null, one.case),
    el("p", { class: "facts-line" }, badge(one.outcome, one.outcome), " ", swatch(one.set), el("strong", null, source(one)), ` · ${label(one.kind)}`, one.version ? ` · ${one.version}` : "", one.tags.map((tag) => [" ", el("span", { class: "tag" }, tag)])),
    input?.about ? el("p", null, input.about) : null,
    one.recording ? el("p", { class: "quiet path" }, one.recording) : null,
    el("div", { class: "bar" },
      el("span", { class: "tabs" }, group.map((two) => el("a", { href: addressOf(two), "aria-current": two === one ? "true" : null }, swatch(two.set), source(two)))),
      group.length > 1 ? el("span", null, el("label", { for: "beside" }, "Beside it "), compare) : null));
}

function copyLink(event) {
  const button = event.target, done = (words) => { button.textContent = words; setTimeout(() => (button.textContent = "Copy link"), 1500); };
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => done("Copied"), () => done("See address"));
  else done("See address");
}

function whyNode(one) {
  const why = { failed: "The answer cannot be used; its text is never scored.", missing: "Nothing is recorded for this case.", stale: "The recording answers another request than the one that would be sent today.", edited: "The recording was changed by hand.", error: "The case could not be planned." };
  const [first, ...rest] = one.detail.split("\n");
  return el("section", { class: "why", "aria-label": "Why it was not scored" }, el("p", null, el("strong", null, why[one.outcome] || one.outcome), ` ${first}`), rest.length ? patch(rest.join("\n")) : null);
}

// Below this share of common words a painted difference is all paint.
const ALIKE = 0.25;
let paintsAll = false;

function textsNode(pair) {
  if (pair.length === 1)
    return pair[0].text ? el("section", { class: "texts", "aria-label": "Text" }, el("div", { class: "side" }, keyNode(pair[0]), textOf(pair[0], { lit })))
      : pair[0].outcome === "scored" ? el("section", { class: "texts", "aria-label": "Text" }, el("div", { class: "side" }, el("p", { class: "quiet" }, "Nothing is sent."))) : null;
  const difference = compareWords(pair[0].text, pair[1].text);
  const paints = difference.shared >= ALIKE || paintsAll;
  const sides = pair.map((one, place) =>
    el("section", { class: "side", "aria-label": `Text of ${source(one)}` },
      el("h3", null, swatch(one.set), source(one), el("span", { class: "quiet" }, ` ${count(counted(wordsOf(one.text)), "word")}`)),
      textOf(one, { lit, changed: place ? difference.after : difference.before, side: !paints ? "" : place ? "ins" : "del" })));
  return el("section", { class: "texts pair", "aria-label": "Texts side by side" }, el("p", { class: "difference" }, differenceWords(pair, difference, paints)), sides);
}

function differenceWords(pair, difference, paints) {
  if (pair.some((one) => !one.text)) return "Only one side has a text.";
  if (pair[0].text === pair[1].text) return "The texts are the same.";
  const share = `${Math.round(100 * difference.shared)} % of the words stand in both. `;
  const mark = (words) => el("button", { type: "button", class: "places", onclick: () => { paintsAll = !paintsAll; go(); } }, words);
  if (!paints) return [share, "The texts are too different for the difference to say much. ", mark("Mark it all the same")];
  return [share, el("del", null, `only in ${source(pair[0])}`), " ", el("ins", null, `only in ${source(pair[1])}`), difference.shared < ALIKE ? mark("Unmark") : null];
}

function keyNode(one) {
  const levels = ["error", "warning", "info"].filter((level) => one.findings.some((finding) => finding.severity === level && finding.end > finding.start));
  const scored = one.scores.some((score) => !score.passed && score.spans.length);
  if (!levels.length && !scored) return el("p", { class: "key quiet" }, "Nothing is marked in this text.");
  return el("p", { class: "key" }, el("span", { class: "quiet" }, "Marked (point at it, tap it, or press n): "), levels.map((level) => [el("span", { class: `mark ${level}` }, level), " "]), scored ? el("span", { class: "mark score" }, "lowers a score") : null);
}

function scoresTable(one, other) {
  if (!one.scores.length) return null;
  const sorted = [...one.scores].sort((a, b) => Number(a.passed) - Number(b.passed));
  const heads = ["Scorer", other ? source(one) : "Score", other ? source(other) : "", "Why"].filter(Boolean);
  return el("section", { "aria-label": "Scores" }, el("h3", null, "Scores"),
    el("table", { class: "scores" }, el("thead", null, el("tr", null, heads.map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", null, sorted.map((score) => scoreLine(one, score, other)))));
}

function scoreLine(one, score, other) {
  const row = GATES.get(gateKey(one.run, { ...one, scorer: score.scorer })), old = other?.scores.find((two) => two.scorer === score.scorer);
  const places = score.spans.length
    ? el("button", { type: "button", class: "places", "data-scorer": score.scorer, "aria-pressed": String(lit.has(score.scorer)), onclick: () => light(score.scorer) }, count(score.spans.length, "place")) : null;
  const moved = old && old.value !== null && score.value !== null ? score.value - old.value : null;
  return el("tr", { class: score.scorer === state.scorer ? "chosen" : null },
    el("th", { scope: "row", title: DATA.scorers[score.scorer] || "" }, score.scorer, row?.gate ? el("span", { class: "quiet gate-words" }, row.gate) : null),
    el("td", { class: score.passed ? "up" : "down" }, `${score.passed ? "✓" : "✗"} ${figure(score.value)}`),
    other ? el("td", null, old ? [`${old.passed ? "✓" : "✗"} ${figure(old.value)} `, moved ? el("span", { class: moved > 0 ? "up" : "down" }, signed(moved)) : null] : "–") : null,
    el("td", { class: "reason" }, score.reason, " ", score.error ? badge("error", score.error) : null, places));
}

function light(scorer) {
  if (lit.has(scorer)) lit.delete(scorer);
  else lit.add(scorer);
  go();
  $(`#answer button.places[data-scorer="${scorer}"]`)?.focus();
}

function findingsNode(one) {
  if (!one.findings.length) return el("section", { "aria-label": "Findings" }, el("h3", null, "Findings"), el("p", { class: "quiet" }, "The linter finds nothing."));
  const at = offsets(one.text);
  return el("section", { "aria-label": "Findings" }, el("h3", null, `Findings (${one.findings.length})`),
    el("ol", { class: "findings" }, one.findings.map((finding, place) => {
      const words = one.text.slice(at(finding.start), at(finding.end));
      const quote = words ? el("button", { type: "button", class: "quote", title: "Show it in the text", onclick: () => jump(`f${place}`) }, words.length > 90 ? `${words.slice(0, 90)}…` : words) : null;
      return el("li", null, findingNode(finding), quote);
    })));
}

function jump(key) {
  const mark = [...document.querySelectorAll("#answer mark")].find((one) => one.dataset.keys.split(" ").includes(key));
  mark?.scrollIntoView({ block: "center" });
  if (mark) { mark.tabIndex = 0; mark.focus({ preventScroll: true }); showTip(mark); }
}

function triesNode(one) {
  if (!one.tries.length) return null;
  const used = (usage) => (usage?.prompt_tokens === null || usage?.prompt_tokens === undefined ? "" : `${usage.prompt_tokens} tokens in, ${usage.completion_tokens} out${usage.cached_tokens ? `, ${usage.cached_tokens} cached` : ""}`);
  return el("section", { "aria-label": "Completions" }, el("h3", null, `Completions (${one.tries.length})`),
    el("ol", { class: "tries" }, one.tries.map((attempt) => el("li", null, label(attempt.purpose), attempt.finish_reason ? ` · ${attempt.finish_reason}` : "", ` · ${used(attempt.usage)}`, attempt.error ? [" ", badge("error", attempt.error)] : null))),
    one.would_repair ? el("p", { class: "quiet" }, "A draft would have asked the model again.") : null);
}

function inputNode(one) {
  const input = inputOf(one);
  if (!input) return el("section", { "aria-label": "Input" }, el("h3", null, "Input"), el("p", { class: "quiet" }, "This run holds no input for the case: no answer to it could be planned."));
  return el("section", { "aria-label": "Input" },
    input.thread?.length ? el("details", { open: true }, el("summary", null, "Conversation"), el("ol", { class: "talk", tabindex: "0" }, input.thread.map(saidNode))) : null,
    input.post ? el("details", { open: true }, el("summary", null, "Post"), el("div", { class: "source", tabindex: "0" }, input.post)) : null);
}

// A message of the conversation, with the words that the reading rests on.
function saidNode(said) {
  const at = offsets(said.text);
  const marks = said.marks.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }));
  const cuts = new Set(marks.flatMap((mark) => [mark.start, mark.end]));
  const words = pieces(said.text, 0, said.text.length, cuts).map(([from, to]) => {
    const notes = marks.filter((mark) => mark.start < to && mark.end > from).map((mark) => mark.note);
    return notes.length ? el("span", { class: "read", title: notes.join(", ") }, said.text.slice(from, to)) : said.text.slice(from, to);
  });
  const notes = [...new Set(marks.map((mark) => mark.note))];
  return el("li", { class: said.author },
    el("p", { class: "quiet" }, said.author === "client" ? "Client" : "Freelancer", said.hours_ago === null || said.hours_ago === undefined ? "" : `, ${agoWords(said.hours_ago)}`),
    el("p", { class: "said" }, words),
    notes.length ? el("p", { class: "notes" }, notes.map((note) => [el("span", { class: "tag" }, note), " "])) : null);
}

const agoWords = (hours) => (hours < 1 ? `${Math.max(1, Math.round(60 * hours))} min ago` : hours < 48 ? `${count(Math.round(hours), "hour")} ago` : `${count(Math.round(hours / 24), "day")} ago`);

function planNode(one) {
  const plan = inputOf(one)?.plan;
  if (!plan) return null;
  const facts = Object.entries(plan).filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && !value.length));
  return el("details", { open: true, class: "plan" }, el("summary", null, "Plan"), el("dl", { class: "facts" }, facts.map(([key, value]) => el("div", null, el("dt", null, worded(key)), el("dd", null, valueNode(value))))));
}

// Any value of a plan: kinds of message differ in what their plans hold.
function valueNode(value) {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string" && one.length < 24) ? value.join(" · ") : el("ul", null, value.map((one) => el("li", null, valueNode(one))));
  if (value === null || typeof value !== "object") return String(value);
  const parts = Object.entries(value).filter(([, inner]) => inner !== null && inner !== "" && !(Array.isArray(inner) && !inner.length));
  return parts.map(([key, inner], place) => [place ? el("span", { class: "quiet" }, ` · ${label(key)} `) : null, place ? valueNode(inner) : el("strong", null, valueNode(inner))]);
}
