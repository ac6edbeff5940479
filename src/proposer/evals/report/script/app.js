// What is shown follows from the address; keys change the address.
let shown = { listed: [], chosen: null, listKey: null };

function go() {
  const was = state;
  state = readState();
  hideTip();
  document.body.dataset.view = state.view;
  document.body.toggleAttribute("data-case", Boolean(state.case));
  $("#overview").hidden = state.view !== "overview";
  $("#answers").hidden = state.view !== "answers";
  for (const view of ["overview", "answers"]) {
    if (state.view === view) $(`#to-${view}`).setAttribute("aria-current", "page");
    else $(`#to-${view}`).removeAttribute("aria-current");
  }
  if (state.view === "answers") showAnswers(was);
}

// At once: two keys may come before the browser tells of a changed address.
function visit(next) {
  history.pushState(null, "", next);
  go();
}

function showAnswers(was) {
  showFilters();
  const chosen = state.case ? find(state.case, state.set) || (state.set ? null : BY_CASE.get(state.case)?.[0] || null) : null;
  const listKey = FILTERS.map((key) => state[key]).join("\n");
  const listed = listKey === shown.listKey ? shown.listed : found();
  if (listKey !== shown.listKey) renderList(listed, chosen);
  else for (const link of $("#items").querySelectorAll("a")) markItem(link, Number(link.dataset.index) === chosen?.index);
  if (was.case !== state.case || was.set !== state.set) lit.clear();
  shown = { listed, chosen, listKey };
  renderAnswer(chosen, listed);
  if (was.case !== state.case || was.set !== state.set) arrive(chosen);
}

function markItem(link, isChosen) {
  if (isChosen) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
  link.setAttribute("href", addressOf(ANSWERS[Number(link.dataset.index)]));
}

function arrive(chosen) {
  $("#answer").scrollTop = 0;
  if (matchMedia("(max-width: 760px)").matches) scrollTo(0, 0);
  $("#items a[aria-current]")?.scrollIntoView({ block: "nearest" });
  if (chosen) $("#said").textContent = `${chosen.case}, ${source(chosen)}, ${shown.listed.indexOf(chosen) + 1} of ${shown.listed.length}`;
}

function step(by) {
  if (state.view !== "answers") return visit(addressOf(shown.chosen || found()[0] || ANSWERS[0]));
  const { listed, chosen } = shown;
  const place = chosen ? (listed.includes(chosen) ? listed.indexOf(chosen) + by : listed.findIndex((one) => one.case === chosen.case)) : by > 0 ? 0 : listed.length - 1;
  const next = listed[Math.max(0, Math.min(listed.length - 1, place))];
  if (!next || next === chosen) return;
  history.replaceState(null, "", addressOf(next));
  go();
}

function stepMark(by) {
  const marks = [...document.querySelectorAll("#answer mark[tabindex]")];
  if (!marks.length) return;
  const place = marks.indexOf(document.activeElement);
  const next = marks[place < 0 ? (by > 0 ? 0 : marks.length - 1) : (place + by + marks.length) % marks.length];
  next.scrollIntoView({ block: "nearest" });
  next.focus({ preventScroll: true });
}

function stepSet() {
  const group = shown.chosen && BY_CASE.get(shown.chosen.case);
  if (group?.length > 1) visit(addressOf(group[(group.indexOf(shown.chosen) + 1) % group.length]));
}

function toggleBeside() {
  const one = shown.chosen;
  if (!one) return;
  if (otherOf(one)) return visit(address({ with: counterpart(one) ? "-" : "" }));
  const group = BY_CASE.get(one.case), other = counterpart(one) || group[(group.indexOf(one) + 1) % group.length];
  if (other !== one) visit(address({ with: idOf(other) }));
}

function leave() {
  if (!$("#tip").hidden) {
    hideTip();
    document.activeElement.blur();
  } else if (document.activeElement.matches("input, select")) document.activeElement.blur();
  else if (state.case) visit(address({ case: "", set: "", with: "", view: "answers" }));
  else visit("#overview");
}

function search() {
  if (state.view !== "answers") visit(address({ view: "answers" }));
  $("#by-q").focus();
  $("#by-q").select();
}

const ACTIONS = {
  j: () => step(1), k: () => step(-1), n: () => stepMark(1), p: () => stepMark(-1), s: stepSet, d: toggleBeside,
  "/": search, o: () => visit("#overview"), "?": () => $("#help").showModal(), Escape: leave,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("#help").open) return;
  const isTyping = event.target.matches?.("input[type=search], select");
  if (!ACTIONS[event.key] || (isTyping && event.key !== "Escape")) return;
  event.preventDefault();
  ACTIONS[event.key]();
});

function useTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
}

$("#theme").addEventListener("click", () => {
  const now = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  useTheme(next);
  try { localStorage.setItem("proposer-theme", next); } catch { /* a file may not be allowed to keep anything */ }
});
$("#help-open").addEventListener("click", () => $("#help").showModal());
try { useTheme(localStorage.getItem("proposer-theme")); } catch { /* the same */ }
$(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says what is shown, so it cannot say where to go
  $("#main").focus();
});
addEventListener("hashchange", go);
watchMarks();
renderOverview();
renderFilters();
go();
