// What the run came to: verdict and gates in words, what became of each set, scores with their intervals, differences.
const HELD = {
  absolute: "held to the thresholds of the suite",
  baseline: "held to its own baseline",
  below: "made of bad answers: it passes when it falls below the thresholds",
  none: "shown only, held to nothing",
};
const FATES = ["scored", "failed", "missing", "stale", "edited", "error"];
const UNIT = [0, 0.25, 0.5, 0.75, 1];
let metric = "mean";

function renderOverview() {
  const told = DATA.compared.length > 1 ? [changedNode()] : [];
  $("#overview").replaceChildren(...told, ...DATA.runs.map(gatesNode).reverse(), ...DATA.compared.map(comparedNode), scoresNode(), aboutNode());
}

const titleOf = (pair) => (pair.before === pair.after ? `${pair.after}: after against before` : `${pair.after} against ${pair.before}`);

function changedNode() {
  return el("section", { class: "card", "aria-label": "What changed" }, el("h2", null, "What changed"),
    el("ul", { class: "changed" }, DATA.compared.map((pair, place) => el("li", null, badge(pair.verdict.replace(" ", "-"), pair.verdict), " ",
      el("button", { type: "button", class: "link", onclick: () => $(`#compared${place}`).scrollIntoView() }, pair.after), ` ${verdictWords(pair)}`))));
}

function gatesNode(run, place) {
  const title = TWO ? `${worded(SIDES[place])}: ${run.name}` : "Verdict";
  const told = [
    run.reasons.length ? el("ul", { class: "reasons" }, run.reasons.map((reason) => reasonNode(reason, place))) : el("p", null, "Nothing speaks against this run."),
    el("h3", null, "Sets, and what they are held to"),
    el("ul", { class: "sets" }, run.sets.map((one) => setNode(run, place, one)))];
  const verdict = TWO ? [" ", badge(run.verdict, `${run.verdict}, exit code ${run.exit_code}`)] : null;
  const isEarlier = place !== LAST;
  return el("section", { class: "card", "aria-label": title }, isEarlier ? el("details", null, el("summary", null, title, verdict), told) : [el("h2", null, title, verdict), told]);
}

// The answers that a reason names become links.
function reasonNode(reason, run) {
  const [first, ...rest] = reason.split("\n");
  const parts = first.split(/([\w.-]+\/[\w.-]+)/).map((part) => {
    const named = part.replace(/[.:]$/, "");
    const one = ANSWERS.find((two) => two.run === run && `${two.set}/${two.case}${two.repeat ? `.${two.repeat}` : ""}` === named);
    return one ? [el("a", { href: addressOf(one) }, named), part.slice(named.length)] : part;
  });
  return el("li", null, parts, rest.length ? el("details", null, el("summary", null, "more"), patch(rest.join("\n"))) : null);
}

function patch(text) {
  return el("pre", { class: "patch", tabindex: "0" }, text.split("\n").map((line) => el("span", { class: line.startsWith("+") ? "plus" : line.startsWith("-") ? "minus" : "" }, line + "\n")));
}

function setNode(run, place, one) {
  const rows = run.rows.filter((row) => row.set === one.set && (row.gate || !row.ok));
  const short = rows.filter((row) => !row.ok);
  const counts = FATES.map((name) => ({ name, count: one[name === "error" ? "errors" : name] }));
  const words = { scored: "scored", failed: "unusable", missing: "missing", stale: "stale", edited: "edited", error: "not planned" };
  const told = counts.filter((part) => part.count).map((part) => `${part.count} ${words[part.name]}`).join(", ");
  const failing = run.reasons.some((reason) => reason.startsWith(`${one.set}: `) || reason.startsWith(`${one.set}/`));
  return el("li", null,
    el("div", { class: "set-head" }, swatch(one.set), el("strong", null, one.set), failing ? badge("failed", "does not pass") : badge("passed", one.gate === "none" ? "not held" : "passes"),
      el("span", { class: "quiet" }, origin(one))),
    el("div", { class: "set-line" }, partsBar(counts), el("span", null, `${told || "nothing"} of ${count(one.answers, "answer")}`)),
    el("p", null, gateSentence(one, rows, short)),
    one.gate === "below" || !short.length ? null : el("ul", { class: "short" }, short.map((row) => shortNode(row, place))));
}

function origin(one) {
  const tokens = one.prompt_tokens ? `; ${one.prompt_tokens.toLocaleString("en")} tokens in (${one.cached_tokens.toLocaleString("en")} cached), ${one.completion_tokens.toLocaleString("en")} out` : "";
  const repair = one.would_repair ? `; ${count(one.would_repair, "answer")} would be written again` : "";
  const from = { composer: "computed now", live: `recorded from ${one.model || "a model"}`, written: "written by hand" }[one.type] || one.type;
  return from + tokens + repair;
}

function gateSentence(one, rows, short) {
  const held = `It is ${HELD[one.gate] || one.gate}.`;
  if (!rows.length) return held;
  if (one.gate === "below") return `${held} It falls below ${short.length} of ${rows.length}.`;
  return `${held} ${rows.length - short.length} of ${count(rows.length, "gate")} ${rows.length - short.length === 1 ? "holds" : "hold"}${short.length ? "; not met:" : "."}`;
}

function shortNode(row, run) {
  const broke = row.errors ? `; the scorer broke ${count(row.errors, "time")}` : "";
  return el("li", null,
    el("a", { href: afresh({ only: setKey(row.set, run), kind: row.kind, scorer: row.scorer, outcome: "fail" }) }, `${row.scorer} (${label(row.kind)})`),
    `: expected ${row.gate || "no broken scorer"}; mean ${figure(row.mean)}, ${row.passed} of ${row.answers} pass, n = ${row.n}${broke}`);
}

const setKey = (set, run) => (TWO ? `${SIDES[run]}:${set}` : set);

function scoresNode() {
  const choose = (name, words) =>
    el("label", null, el("input", { type: "radio", name: "metric", value: name, checked: metric === name, onchange: () => { metric = name; $("#scores").replaceWith(scoresNode()); $(`input[value=${name}]`).focus(); } }), ` ${words}`);
  return el("section", { class: "card", id: "scores", "aria-label": "Scores" },
    el("h2", null, "Scores"),
    el("div", { class: "bar" }, el("fieldset", { class: "choice" }, el("legend", { class: "unseen" }, "What is drawn"), choose("mean", "mean"), choose("rate", "pass rate")), legend()),
    KINDS.map((kind) => kindTable(kind)),
    el("p", { class: "quiet" }, metric === "mean" ? "Dot: mean over cases. Line: its 95 % interval by bootstrap over cases. " : "Dot: share of answers that pass. Line: its 95 % Wilson interval. ", "Tick: the threshold, where it is held to this figure. ", DATA.meant));
}

const legend = () => el("ul", { class: "legend" }, SETS.map((set) => el("li", null, swatch(set), set)), TWO ? el("li", { class: "quiet" }, "hollow: before") : null);

function kindTable(kind) {
  const rows = DATA.runs.flatMap((run, place) => run.rows.filter((row) => row.kind === kind).map((row) => ({ ...row, run: place })));
  const names = Object.keys(DATA.scorers).filter((name) => rows.some((row) => row.scorer === name));
  const at = scale(0, 1);
  return el("table", { class: "plots" },
    el("caption", null, label(kind)),
    el("thead", null, el("tr", null, ["Set", axis(UNIT, at, String), metric === "mean" ? "Mean (95 %)" : "Pass rate (95 %)", "n", "Passed", "Held to"].map((head, place) => el("th", { scope: "col", class: `c${place}` }, head)))),
    names.map((name) => el("tbody", null,
      el("tr", { class: "scorer" }, el("th", { scope: "rowgroup", colspan: "6" }, el("a", { href: afresh({ kind, scorer: name, sort: "worst" }) }, name), el("span", { class: "quiet" }, ` ${DATA.scorers[name]}`))),
      ordered(rows.filter((row) => row.scorer === name)).map((row) => scoreRow(row, at)))));
}

const ordered = (rows) => rows.sort((a, b) => SETS.indexOf(a.set) - SETS.indexOf(b.set) || a.run - b.run);

function scoreRow(row, at) {
  const [value, low, high] = metric === "mean" ? [row.mean, row.low, row.high] : [row.pass_rate, row.pass_low, row.pass_high];
  const gate = new RegExp(`${metric === "mean" ? "mean" : "pass rate"} >= ([0-9.]+)`).exec(row.gate);
  const name = row.set + (TWO ? ` ${SIDES[row.run]}` : "");
  const told = `${row.scorer}, ${name}: ${figure(value)}, 95 % interval ${range(low, high)}, n = ${row.n}`;
  const failing = afresh({ only: setKey(row.set, row.run), kind: row.kind, scorer: row.scorer, outcome: row.passed < row.answers ? "fail" : "", sort: "worst" });
  return el("tr", null,
    el("th", { scope: "row", class: "c0" }, swatch(row.set), name),
    el("td", { class: "c1" }, dotPlot({ value, low, high, ticks: UNIT, at, gate: gate && Number(gate[1]), hueClass: hue(row.set), hollow: TWO && row.run !== LAST, told })),
    el("td", { class: "c2" }, el("strong", null, figure(value)), el("span", { class: "quiet" }, ` ${range(low, high)}`)),
    el("td", { class: "c3" }, el("span", { class: "small" }, "n "), String(row.n)),
    el("td", { class: "c4" }, el("a", { href: failing, title: "Show those that do not pass" }, `${row.passed}/${row.answers}`)),
    el("td", { class: "c5" }, heldNode(row)));
}

function heldNode(row) {
  if (!row.gate) return row.ok ? "" : badge("failed", "broken");
  const isBad = DATA.runs[row.run].sets.find((one) => one.set === row.set)?.gate === "below";
  if (isBad) return [badge(row.ok ? "even" : "passed", row.ok ? "reached" : "✓ below"), ` ${row.gate}`];
  return [badge(row.ok ? "passed" : "failed", row.ok ? "✓ met" : "✗ not met"), ` ${row.gate}`];
}

function comparedNode(pair, place) {
  const title = titleOf(pair);
  const kinds = [...new Set(pair.changes.map((change) => change.kind))];
  return el("section", { class: "card", id: `compared${place}`, "aria-label": title },
    el("h2", null, title, " ", badge(pair.verdict.replace(" ", "-"), pair.verdict)),
    el("p", null, verdictWords(pair)),
    kinds.map((kind) => changeTable(pair, kind)),
    pair.only_before.length ? el("p", { class: "quiet" }, `Only before: ${pair.only_before.join(", ")}`) : null,
    pair.only_after.length ? el("p", { class: "quiet" }, `Only after: ${pair.only_after.join(", ")}`) : null,
    el("p", { class: "quiet" }, "The same cases on both sides. Dot: mean difference of the scores. Line: its 95 % interval, paired by case. p: permutation test, by Holm over the scorers that decide. Lost and gained: cases that pass on one side only. ", DATA.meant));
}

function verdictWords(pair) {
  const told = (verdict) => pair.changes.filter((change) => change.verdict === verdict && change.adjusted_p !== null).map((change) => change.scorer);
  const worse = told("worse"), better = told("better");
  if (!worse.length && !better.length) return "No scorer that decides differs by more than chance could explain on so many cases.";
  return [worse.length ? `Worse in ${worse.join(", ")}.` : "", better.length ? `Better in ${better.join(", ")}.` : "", "The others cannot be told apart from chance."].filter(Boolean).join(" ");
}

function changeTable(pair, kind) {
  const changes = pair.changes.filter((change) => change.kind === kind);
  const widest = Math.max(0.1, ...changes.flatMap((change) => [change.low, change.high, change.difference].map((value) => Math.abs(value || 0))));
  const most = Math.min(1, Math.ceil(widest * 10) / 10), ticks = [-most, -most / 2, 0, most / 2, most];
  const at = scale(-most, most);
  const heads = ["Scorer", axis(ticks, at, (tick) => signed(tick).replace("±0.00", "0")), "Difference (95 %)", "n", "Lost / gained", "p", "Verdict"];
  return el("table", { class: "plots changes" },
    el("caption", null, label(kind)),
    el("thead", null, el("tr", null, heads.map((head, place) => el("th", { scope: "col", class: `c${place}` }, head)))),
    changes.map((change) => el("tbody", null, changeRow(change, ticks, at), change.flips.length ? flipsRow(pair, change) : null)));
}

function changeRow(change, ticks, at) {
  const tone = { better: "good", worse: "bad" }[change.verdict] || "even";
  const told = `${change.scorer}: ${signed(change.difference)}, 95 % interval ${range(change.low, change.high, signed)}, n = ${change.n}, ${change.verdict}`;
  return el("tr", null,
    el("th", { scope: "row", class: "c0", title: DATA.scorers[change.scorer] || "" }, change.scorer),
    el("td", { class: "c1" }, dotPlot({ value: change.difference, low: change.low, high: change.high, ticks, at, hueClass: tone, told })),
    el("td", { class: "c2" }, el("strong", null, signed(change.difference)), el("span", { class: "quiet" }, ` ${range(change.low, change.high, signed)} · ${figure(change.before)} → ${figure(change.after)}`)),
    el("td", { class: "c3" }, el("span", { class: "small" }, "n "), String(change.n)),
    el("td", { class: "c4" }, el("span", { class: change.lost ? "down" : "quiet" }, `−${change.lost}`), " / ", el("span", { class: change.gained ? "up" : "quiet" }, `+${change.gained}`)),
    el("td", { class: "c5" }, el("span", { class: "small" }, "p "), figure(change.adjusted_p ?? change.p, 3), change.adjusted_p === null ? el("span", { class: "quiet" }, " not gated") : null),
    el("td", { class: "c6" }, badge(change.verdict.replace(" ", "-"), change.verdict)));
}

function flipsRow(pair, change) {
  const list = el("ul", { class: "flips" });
  const made = (event) => {
    if (!event.target.open || list.firstChild) return;
    list.append(...change.flips.map((flip) => flipNode(pair, change, flip)));
  };
  return el("tr", { class: "more" }, el("td", { colspan: "7" }, el("details", { ontoggle: made }, el("summary", null, `${count(change.flips.length, "case")} changed, worst first`), list)));
}

function flipNode(pair, change, flip) {
  const one = find(flip.case, pair.after), other = find(flip.case, TWO ? `before:${pair.before}` : pair.before);
  const move = flip.was_passed === flip.is_passed ? "" : flip.is_passed ? badge("passed", "now passes") : badge("failed", "lost its pass");
  const name = one ? el("a", { href: afresh({ case: flip.case, set: idOf(one), with: other ? idOf(other) : "", scorer: change.scorer }) }, flip.case) : flip.case;
  return el("li", null, name, ` ${figure(flip.before)} → ${figure(flip.after)} `, move, el("span", { class: "quiet" }, ` ${flip.reason}`));
}

function aboutNode() {
  const run = DATA.runs[LAST];
  const facts = [["Suite", run.suite], ["Tool", run.tool], ["Posts read as of", run.now], ["Missing recordings", run.allow_missing ? "skipped openly (--allow-missing)" : "not allowed"], ["Left over recordings", run.orphans.length ? run.orphans.join(", ") : "none"]];
  return el("section", { class: "card", "aria-label": "About this run" }, el("h2", null, "About this run"), el("dl", { class: "facts" }, facts.map(([name, value]) => el("div", null, el("dt", null, name), el("dd", null, value)))));
}
