// The example pair: texts with evidence marks, contributions, the way to the next one.

let found = { total: 0, start: 0, pairs: [] };
let pairKey = "";

const question = () => ({
  filter: state.filter, a: state.a, b: state.b, c: state.c, d: state.d, scenario: state.scenario,
  differs: state.differs, find: state.find, pair: state.pair,
  w: state.filter === "flips" ? state.w : "",
});

/** Fetches the list around the current pair, and the pair itself. */
async function updatePair() {
  const key = JSON.stringify(question());
  if (key === pairKey) return;
  pairKey = key;
  try {
    const list = await source.pairs(question());
    if (key !== pairKey) return;
    found = list;
    const here = found.pairs.some((pair) => pair.id === state.pair);
    const id = state.pair && (here || state.filter === "all") ? state.pair : found.pairs[0]?.id;
    const pair = id ? await source.pair(id) : null;
    if (key !== pairKey) return;
    if (found.isPartial) notice(`So many texts hold "${state.find}" that only the first of them were searched.`);
    if (state.pair && !pair) notice(`There is no pair "${state.pair}" in this study.`);
    shownPair = pair;
  } catch (error) {
    notice(`Pairs cannot be shown: ${error.message}`);
  }
  renderPair();
  renderWhatIf();
  if (state.view === "pairs") renderPairs();
}

/** Moves along the pairs of the current filter. */
function step(by) {
  const at = found.pairs.findIndex((pair) => pair.id === shownPair?.id);
  const next = found.pairs[at + by];
  if (at >= 0 && next) go({ pair: next.id, set: "" });
}

function filterChoice() {
  const options = [["all", "all pairs"], ["disagree", "disagreements of A and B"], ["flips", "flips of the what-if weights"]];
  const choice = el("select", { id: "pair-filter", "aria-label": "Which pairs",
    onchange: (event) => go({ filter: event.target.value, pair: "" }) },
    options.map(([value, text]) => el("option", { value }, text)));
  choice.value = state.filter;
  return choice;
}

/** What the pairs must differ in, and the way out of it. */
const differsChip = () => state.differs
  ? el("button", { type: "button", "aria-pressed": "true", "aria-label": `Pairs that differ in ${title(state.differs)}: show all again`,
    onclick: () => go({ differs: "", pair: "" }) }, `differ in ${title(state.differs)} ×`) : null;

function renderPair() {
  const at = found.pairs.findIndex((pair) => pair.id === shownPair?.id);
  const place = at < 0 ? plural(found.total, "pair") : `${count(found.start + at + 1)} of ${count(found.total)}`;
  const search = el("input", { type: "search", id: "find", placeholder: "Search the texts", "aria-label": "Search the texts", value: state.find,
    onchange: (event) => go({ find: event.target.value, pair: "" }) });
  const head = el("div", { class: "row" }, el("h2", {}, shownPair ? `Example pair ${shownPair.id}` : "Example pair"),
    el("span", { class: "sub" }, shownPair ? votes(shownPair) : ""),
    el("span", { class: "row push" }, differsChip(), search, filterChoice(), el("span", { class: "sub", id: "place" }, place),
      el("button", { type: "button", "aria-label": "Previous pair", "aria-keyshortcuts": "ArrowLeft", disabled: at <= 0, onclick: () => step(-1) }, "‹"),
      el("button", { type: "button", "aria-label": "Next pair", "aria-keyshortcuts": "ArrowRight", disabled: at < 0 || at + 1 >= found.pairs.length, onclick: () => step(1) }, "›")));
  if (!shownPair) return replace("pair", head, el("p", { class: "empty" }, emptyReason()));
  const judge = judgeOfMarks();
  const parts = contributions(shownPair, judge);
  replace("pair", head,
    el("div", { class: "prompt" }, el("strong", {}, "Prompt  "), shownPair.prompt || "none"),
    el("div", { class: "columns" }, response(shownPair, "a", judge, parts), response(shownPair, "b", judge, parts),
      el("div", {}, contributionsPanel(shownPair, judge, parts))),
    el("p", { class: "note" }, judge ? [el("mark", { class: "more" }, `moves ${judge.name} towards A`), " ", el("mark", { class: "less" }, "towards B"), " ", el("mark", {}, "undecided"),
      " Marks are the words behind a factor; numbers link to the contribution."] : ""));
}

const emptyReason = () => state.filter === "disagree" && !(state.a && state.b)
  ? "Put two judges into slots A and B to see where they disagree."
  : state.filter === "flips" && !state.w ? "Change a weight first: What if, a judge's weights."
    : "No pair fits the filter.";

/** What the chosen judges decided, in words. */
function votes(pair) {
  const said = chosen().map((judge) => {
    const v = pair.verdicts.find((verdict) => verdict.judge === judge.name);
    if (!v) return `${judge.name}: no verdict`;
    const all = v.forA + v.ties + v.forB;
    if (all > 1) return `${judge.name} ${v.forA} of ${all} for A${v.ties ? `, ${plural(v.ties, "tie")}` : ""}`;
    return `${judge.name} ${v.forA ? "picked A" : v.forB ? "picked B" : v.ties ? "said tie" : "abstained"}`;
  });
  return [pair.scenario, ...said].filter(Boolean).join(" · ");
}

const judgeOfMarks = () => {
  const judge = chosen().find((judge) => judge.name === state[state.who]) ?? chosen()[0];
  return judge?.weights.length ? judge : null;
};

/** Contributions with a row of their own; the rest is one sum. */
const shownParts = 9;

/** The parts of a judge's prediction, the largest first. */
function contributions(pair, judge) {
  if (!judge) return [];
  const parts = judge.weights.map((weight) => ({ factor: weight.factor, title: title(weight.factor), weight,
    value: weight.estimate * (pair.differences[weight.factor] ?? 0) }));
  for (const mark of judge.applies) {
    parts.push({ factor: mark.key, title: `${mark.factors.map(title).join(", ")} (applies)`, value: mark.estimate * (pair.applies[mark.key] ?? 0) });
  }
  return parts.filter((part) => Math.abs(part.value) >= 0.005).sort((l, r) => Math.abs(r.value) - Math.abs(l.value));
}

function response(pair, side, judge, parts) {
  const { system, text, left } = pair[side];
  const words = text === null ? 0 : (text.match(/\S+/g) ?? []).length;
  return el("div", {}, el("h3", {}, `Response ${side.toUpperCase()}`, el("span", {}, [text === null ? "" : plural(words, "word"), system].filter(Boolean).join(" · "))),
    el("div", { class: "words", tabindex: 0, role: "region", "aria-label": `Response ${side.toUpperCase()}`, dir: "auto" },
      text === null ? el("p", { class: "empty" }, "The data hold factor values, not the text.") : marked(text, pair.marks.filter((mark) => mark.side === side), side, judge, parts),
      left ? el("p", { class: "empty" }, `${plural(left, "letter")} more in the data.`) : null));
}

/** The text with its evidence; marks that overlap an earlier one are left out. */
function marked(text, marks, side, judge, parts) {
  const pieces = [];
  let at = 0;
  for (const mark of [...marks].sort((l, r) => l.start - r.start || r.end - l.end)) {
    if (mark.start < at || mark.end > text.length || mark.end <= mark.start) continue;
    const weight = judge ? weightOf(judge, mark.factor) : null;
    const decided = weight?.state === "decided";
    const towardsA = weight ? (weight.estimate > 0) === (side === "a") : false;
    const number = parts.findIndex((part) => part.factor === mark.factor) + 1;
    pieces.push(text.slice(at, mark.start),
      el("mark", { class: decided ? (towardsA ? "more" : "less") : null, title: title(mark.factor), "data-mark": mark.factor },
        text.slice(mark.start, mark.end), number > 0 && number <= shownParts ? reference(number, mark.factor) : null));
    at = mark.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** The number behind a mark, which leads to its contribution; by keys the way goes back from there. */
const reference = (number, name) => el("sup", {},
  el("button", { type: "button", class: "reference", tabindex: -1, "aria-label": `${number}: to the contribution of ${title(name)}`,
    onclick: () => document.querySelector(`[data-part="${CSS.escape(name)}"]`)?.focus() }, number));

/** Goes to the words behind a contribution, and to the next of them when asked again. */
function showMark(name) {
  const marks = [...document.querySelectorAll(`mark[data-mark="${CSS.escape(name)}"]`)];
  if (!marks.length) return;
  const next = marks[(marks.findIndex((mark) => mark.classList.contains("current")) + 1) % marks.length];
  for (const mark of document.querySelectorAll("mark.current")) mark.classList.remove("current");
  next.classList.add("current");
  next.scrollIntoView({ block: "nearest" });
}

function contributionsPanel(pair, judge, parts) {
  const tabs = chosen().filter((judge) => judge.weights.length).map((other) => {
    const slot = slots.find((slot) => state[slot] === other.name);
    return el("button", { type: "button", "aria-pressed": other === judge ? "true" : "false", onclick: () => go({ who: slot }) },
      `${other.name} ${signed(logOdds(pair, other), 2)}`);
  });
  const head = el("h3", {}, "Contributions", el("span", {}, "for B ← → for A"));
  if (!judge) return [head, el("p", { class: "empty" }, "Choose a judge with a model.")];
  const most = parts.slice(0, shownParts), rest = parts.slice(shownParts);
  if (rest.length) most.push({ title: `${rest.length} others`, value: rest.reduce((sum, part) => sum + part.value, 0) });
  const sum = logOdds(pair, judge);
  const body = state.table === "1"
    ? table(`Contributions for ${judge.name}`, ["Factor", "log-odds"], most.map((part) => [part.title, signed(part.value, 2)]))
    : most.map((part, index) => contributionRow(part, index, most, judge));
  return [head, el("div", { class: "row" }, tabs), body,
    el("p", { class: "note" }, `Sum ${signed(sum, 2)} log-odds: ${percent(expit(sum))}% for A, in neither order.`)];
}

function contributionRow(part, index, all, judge) {
  const reach = Math.max(0.5, ...all.map((other) => Math.abs(other.value)));
  const width = 55 * Math.abs(part.value) / reach;
  const hasMarks = part.factor && shownPair.marks.some((mark) => mark.factor === part.factor);
  const name = [part.title, part.factor ? el("sup", {}, index + 1) : null];
  return el("div", { class: "contribution" }, hasMarks
    ? el("button", { type: "button", class: "reference", "data-part": part.factor, title: "Show the words behind it", onclick: () => showMark(part.factor) }, name)
    : el("span", {}, name),
    svg("svg", { viewBox: "0 0 110 14", width: 110, height: 14, "aria-hidden": "true" },
      svg("line", { x1: 55, x2: 55, y1: 0, y2: 14, stroke: "var(--ref)" }),
      svg("rect", { x: part.value > 0 ? 55 : 55 - width, y: 2, width, height: 10, class: kindClass(judge.kind), stroke: "none" })),
    el("span", { class: "value" }, signed(part.value, 2)));
}
