// A text with everything that was said about its words, marked where they stand.
const RANK = { error: 3, warning: 2, info: 1, score: 0 };
const NOTES = new WeakMap();

// Offsets count characters, this language counts halves of some of them.
function offsets(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (place) => Math.min(place, text.length);
  const at = [];
  let next = 0;
  for (const sign of text) {
    at.push(next);
    next += sign.length;
  }
  at.push(next);
  return (place) => at[Math.min(place, at.length - 1)];
}

function notesOf(one, lit) {
  const at = offsets(one.text);
  const found = one.findings.map((finding, place) => ({
    start: at(finding.start), end: at(finding.end), level: finding.severity, finding, key: `f${place}`,
  }));
  for (const score of one.scores) {
    if (score.passed && !lit.has(score.scorer)) continue;
    for (const span of score.spans) {
      const note = { start: at(span.start), end: at(span.end), level: "score", score, note: span.note, key: `s${score.scorer}`, lit: lit.has(score.scorer) };
      const twin = found.find((other) => other.finding && other.start === note.start && other.end === note.end && span.note.startsWith(other.finding.code));
      if (!twin) found.push(note);
      else {
        twin.lowers = [...(twin.lowers || []), score.scorer];
        twin.lit ||= note.lit;
      }
    }
  }
  return found.filter((note) => note.end > note.start);
}

function textOf(one, { lit = new Set(), changed = [], side = "" } = {}) {
  const at = offsets(one.text);
  const notes = notesOf(one, lit);
  const cuts = new Set([...notes, ...changed].flatMap((range) => [range.start, range.end]));
  const holder = el("div", { class: "letter" });
  const begun = new Set();
  const paint = (start, end) => pieces(one.text, start, end, cuts).map(([from, to]) => piece(one.text.slice(from, to), from, to, notes, changed, side, begun));
  for (const block of blocksOf(one, at))
    holder.append(
      el("div", { class: "block" },
        el("div", { class: "gutter" }, block.name ? label(block.name) : "", block.writer && el("span", { class: "quiet" }, block.writer), block.evidence?.map((id) => el("span", { class: "evidence", title: "the evidence it rests on" }, id))),
        el("p", { class: "words" }, paint(block.start, block.end))));
  if (!one.text) holder.append(el("p", { class: "quiet" }, "There is no text."));
  return holder;
}

function blocksOf(one, at) {
  const mixed = new Set(one.sections.map((section) => section.writer)).size > 1;
  const blocks = [];
  let done = 0;
  const between = (end) => {
    const gap = one.text.slice(done, end), words = gap.trim();
    if (words) blocks.push({ name: one.sections.length ? "exact words" : "", start: done + gap.indexOf(words), end: done + gap.indexOf(words) + words.length });
  };
  for (const section of [...one.sections].sort((a, b) => a.start - b.start)) {
    between(at(section.start));
    blocks.push({ ...section, writer: mixed ? section.writer : "", start: at(section.start), end: at(section.end) });
    done = at(section.end);
  }
  between(one.text.length);
  return blocks;
}

function pieces(text, start, end, cuts) {
  const places = [start, ...[...cuts].filter((cut) => cut > start && cut < end).sort((a, b) => a - b), end];
  return places.slice(1).map((to, place) => [places[place], to]);
}

function piece(words, from, to, notes, changed, side, begun) {
  const own = notes.filter((note) => note.start < to && note.end > from);
  const differs = side && changed.some((range) => range.start < to && range.end > from);
  let node = words;
  if (own.length) {
    const level = own.reduce((worst, note) => (RANK[note.level] > RANK[worst] ? note.level : worst), "score");
    const isFirst = own.some((note) => !begun.has(note));
    own.forEach((note) => begun.add(note));
    node = el("mark", { class: level + (own.some((note) => note.lit) ? " lit" : ""), tabindex: isFirst ? "0" : null, "data-keys": own.map((note) => note.key).join(" ") }, words);
    NOTES.set(node, own);
  }
  return differs ? el(side, null, node) : node;
}

function explained(note) {
  if (note.score)
    return el("div", { class: "note" }, el("p", null, badge("score", note.score.scorer), " ", note.note || note.score.reason), note.note ? el("p", { class: "quiet" }, note.score.reason) : null);
  return fill(findingNode(note.finding), null, [note.lowers ? el("p", { class: "quiet" }, `Lowers ${note.lowers.join(", ")}.`) : null]);
}

function findingNode(finding) {
  return el("div", { class: "note" },
    el("p", null, badge(finding.severity, finding.severity), " ", el("code", null, finding.code), " ", el("span", { class: "quiet" }, label(finding.category)), finding.needs_human ? el("span", { class: "quiet" }, " · for a person") : null),
    el("p", null, finding.message),
    finding.suggestion ? el("p", { class: "advice" }, finding.suggestion) : null,
    finding.fix !== null && finding.fix !== undefined ? el("p", { class: "advice" }, "Replace by: ", el("q", null, finding.fix)) : null);
}

const badge = (level, words) => el("span", { class: `badge ${level}` }, words);

let tipped = null;

function showTip(mark) {
  const tip = $("#tip");
  if (tipped === mark) return;
  hideTip();
  tipped = mark;
  tip.replaceChildren(...NOTES.get(mark).map(explained));
  tip.hidden = false;
  mark.setAttribute("aria-describedby", "tip");
  const at = mark.getClientRects()[0], own = tip.getBoundingClientRect();
  const below = at.bottom + 6 + own.height < innerHeight || at.top < own.height + 6;
  tip.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8))}px`;
  tip.style.top = `${below ? mark.getClientRects()[mark.getClientRects().length - 1].bottom + 6 : at.top - own.height - 6}px`;
}

function hideTip() {
  tipped?.removeAttribute("aria-describedby");
  tipped = null;
  $("#tip").hidden = true;
}

function watchMarks() {
  const markAt = (event) => (event.target instanceof Element ? event.target.closest("mark") : null);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || event.target.closest?.("#tip")) return;
    const mark = markAt(event);
    if (mark) showTip(mark);
    else if (tipped !== document.activeElement) hideTip();
  });
  document.addEventListener("focusin", (event) => (markAt(event) ? showTip(markAt(event)) : hideTip()));
  document.addEventListener("click", (event) => {
    const mark = markAt(event);
    if (mark) showTip(mark);
    else if (!event.target.closest("#tip, button")) hideTip();
  });
  addEventListener("scroll", () => hideTip(), { passive: true, capture: true });
}
