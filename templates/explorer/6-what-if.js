// The right column: what if this pair were otherwise, or a judge weighed otherwise.

const lengthName = "length.words";
let shownPair = null;
let judgeResult = null;

function renderWhatIf() {
  const scrolled = document.querySelector("#what-if .factor-list")?.scrollTop ?? 0;
  const held = document.activeElement?.dataset?.set;
  drawWhatIf();
  if (held) refocus(held);
  const list = document.querySelector("#what-if .factor-list");
  if (list) list.scrollTop = scrolled;
}

function drawWhatIf() {
  const panels = el("div", { class: "switch", role: "group", "aria-label": "What changes" },
    [["pair", "the pair"], ["weights", "a judge's weights"]].map(([key, text]) =>
      el("label", {}, el("input", { type: "radio", name: "panel", value: key, checked: state.panel === key,
        onchange: () => go({ panel: key }) }), el("span", {}, text))));
  const head = [el("h2", {}, "What if"), panels];
  if (state.panel === "weights") return replace("what-if", head, judgePanel());
  replace("what-if", head, shownPair ? pairPanel(shownPair)
    : el("p", { class: "empty" }, "Choose a pair below."));
}

// The pair.

/** The judges of the panel: the chosen ones, then the first of the study. */
const pairJudges = () => [...new Set([...chosen(), ...study.judges.slice(0, 3)])]
  .filter((judge) => judge.weights.length).slice(0, 4);

/** The predicted chances of the pair, as written and as changed. */
function chances(pair) {
  const changes = readChanges(state.set);
  const rows = pairJudges().map((judge) =>
    ({ judge, before: logOdds(pair, judge), after: logOdds(pair, judge, changes) }));
  const llms = study.judges.filter((judge) => judge.kind === "llm" && judge.weights.length);
  if (llms.length > 1) {
    rows.push({ judge: { name: "median LLM", kind: "llm" },
      before: median(llms.map((judge) => logOdds(pair, judge))),
      after: median(llms.map((judge) => logOdds(pair, judge, changes))) });
  }
  return state.table === "1"
    ? table("Predicted chance that A wins", ["Judge", "as written", "what if", "change, points"],
      rows.map((row) => [row.judge.name, `${percent(expit(row.before))}%`, `${percent(expit(row.after))}%`, change(row)]))
    : chanceChart(rows);
}

function pairPanel(pair) {
  const changes = readChanges(state.set);
  const judges = pairJudges();
  return [
    el("p", { class: "sub" }, `Start: pair ${pair.id}. Predicted chance that A wins; hollow mark and tinted button = as written.`),
    el("div", { id: "chances" }, chances(pair)),
    el("div", { class: "row" }, el("h3", {}, "Which response has more"),
      el("button", { type: "button", class: "push", disabled: changes.size === 0, onclick: () => go({ set: "" }) }, "Reset")),
    el("div", { class: "factor-list", tabindex: 0, role: "region", "aria-label": "Factors of the pair" },
      pairFactors(pair, judges).map((factor) => factor.name === lengthName
        ? lengthRow(pair, factor, changes) : threeWay(pair, factor, changes))),
    el("p", { class: "note" }, "A statement about the fitted models, not an experiment."),
  ];
}

const change = (row) => signed(100 * (expit(row.after) - expit(row.before)));

function median(values) {
  const sorted = [...values].sort((l, r) => l - r), half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

/** The factors that matter most to the shown judges, length first. */
function pairFactors(pair, judges) {
  const strength = (factor) => Math.max(0, ...judges.map((judge) => Math.abs(weightOf(judge, factor.name)?.estimate ?? 0)));
  return study.factors.filter((factor) => strength(factor) > 0)
    .sort((l, r) => (r.name === lengthName) - (l.name === lengthName) || strength(r) - strength(l));
}

function setDifference(name, value) {
  const changes = readChanges(state.set);
  if (value === null) changes.delete(name); else changes.set(name, value);
  return writeChanges(changes);
}

function threeWay(pair, factor, changes) {
  const current = changes.get(factor.name) ?? null;
  const difference = pair.differences[factor.name] ?? 0;
  const written = Math.abs(difference) < 0.05 ? 0 : Math.sign(difference);
  const buttons = [["B only", -1], ["same", 0], ["A only", 1]].map(([text, value]) =>
    el("button", { type: "button", "aria-pressed": current === value ? "true" : "false",
      class: value === written ? "written" : null, title: value === written ? "as written" : null,
      "aria-label": `${factor.title}: ${text}${value === written ? ", as written" : ""}`, "data-set": `${factor.name}:${value}`,
      onclick: () => { go({ set: setDifference(factor.name, current === value ? null : value) }); refocus(`${factor.name}:${value}`); } }, text));
  return el("div", { class: `factor-row${current === null ? "" : " changed"}` },
    el("span", { class: "title" }, factor.title),
    el("span", { class: "three", role: "group", "aria-label": factor.title }, buttons));
}

const refocus = (key) => document.querySelector(`[data-set="${CSS.escape(key)}"]`)?.focus();

function lengthRow(pair, factor, changes) {
  const difference = changes.get(lengthName) ?? pair.differences[lengthName] ?? 0;
  const ratio = Math.min(4, Math.max(0.25, Math.exp(difference * factor.scale)));
  const text = (value) => `${fixed(value, value < 1 ? 2 : 1)}×`;
  const output = el("output", {}, text(ratio));
  const slider = el("input", { type: "range", min: -2, max: 2, step: 0.05, "aria-label": "Length of A over B",
    "data-set": lengthName, "aria-valuetext": text(ratio),
    // A drag redraws the chances only: a new slider under the pointer would end it.
    oninput: (event) => {
      const value = 2 ** Number(event.target.value);
      output.textContent = text(value);
      event.target.setAttribute("aria-valuetext", text(value));
      state.set = setDifference(lengthName, Number((Math.log(value) / factor.scale).toFixed(4)));
      replace("chances", chances(pair));
    },
    onchange: () => { go({ set: state.set }); refocus(lengthName); } });
  slider.value = String(Math.log2(ratio));
  return el("div", { class: `factor-row${changes.has(lengthName) ? " changed" : ""}` },
    el("span", { class: "title" }, "Length of A over B"), el("span", { class: "row" }, slider, output));
}

/** A bar for each judge: hollow as written, filled as changed. */
function chanceChart(rows) {
  const wide = 360, step = 22, top = 18, label = 110, right = 84;
  const x = (chance) => label + chance * (wide - label - right);
  const chart = svg("svg", { class: "chart", viewBox: `0 0 ${wide} ${top + step * rows.length + 4}`, role: "group", "aria-label": "Predicted chance that A wins" },
    svg("text", { x: x(0), y: 11, class: "sec" }, "B wins"), svg("text", { x: x(0.5), y: 11, "text-anchor": "middle", class: "sec" }, "50%"),
    svg("text", { x: x(1), y: 11, "text-anchor": "end", class: "sec" }, "A wins"),
    svg("line", { x1: x(0.5), x2: x(0.5), y1: top, y2: top + step * rows.length, class: "ref" }));
  rows.forEach((row, index) => {
    const y = top + step * (index + 0.5), from = expit(row.before), to = expit(row.after);
    const name = `${row.judge.name}: ${percent(from)}% as written, ${percent(to)}% what if, ${change(row)} points`;
    chart.append(svg("g", { role: "img", "aria-label": name },
      svg("text", { x: 0, y: y + 4 }, clip(row.judge.name, label)),
      svg("line", { x1: x(0), x2: x(1), y1: y, y2: y, class: "grid" }),
      svg("line", { x1: x(from), x2: x(to), y1: y, y2: y, class: `${kindClass(row.judge.kind)} outer` }),
      kindMark(row.judge.kind, x(from), y, true), kindMark(row.judge.kind, x(to), y),
      svg("text", { x: x(1) + 42, y: y + 4, "text-anchor": "end", class: "strong num" }, `${percent(to)}%`),
      svg("text", { x: wide, y: y + 4, "text-anchor": "end", class: "sec num" }, change(row))));
  });
  return chart;
}

// A judge's weights.

function judgePanel() {
  const judge = chosen()[0];
  if (!judge?.weights.length) return [el("p", { class: "empty" }, "Put a judge with a model into slot A.")];
  const weights = readChanges(state.w);
  const rows = [...judge.weights].sort((l, r) => Math.abs(r.estimate) - Math.abs(l.estimate));
  return [
    el("p", { class: "sub" }, `Weights of ${judge.name} in log-odds per typical difference; change some and see who agrees.`),
    el("div", { class: "row" },
      el("button", { type: "button", disabled: weights.size === 0, onclick: () => go({ w: "", filter: state.filter === "flips" ? "all" : state.filter }) }, "Reset"),
      el("button", { type: "button", disabled: weights.size === 0, onclick: () => go({ filter: "flips", pair: "" }) }, "Show the flips"),
      el("button", { type: "button", onclick: () => saveWhatIf(judge, weights) }, "Save as YAML")),
    el("div", { id: "judge-result" }, judgeResult && weights.size ? resultTable(judge) : null),
    el("div", { class: "factor-list", tabindex: 0, role: "region", "aria-label": `Weights of ${judge.name}` },
      rows.map((weight) => weightRow(weight, weights))),
    el("p", { class: "note" }, "A statement about the fitted models, not an experiment."),
  ];
}

function weightRow(weight, weights) {
  const value = weights.get(weight.factor) ?? weight.estimate;
  const put = (number, isStep) => {
    const changes = readChanges(state.w);
    if (!Number.isFinite(number) || Math.abs(number - weight.estimate) < 0.0005) changes.delete(weight.factor);
    else changes.set(weight.factor, Number(number.toFixed(3)));
    go({ w: writeChanges(changes) }, isStep);
  };
  const limit = Math.max(2, Math.ceil(Math.abs(weight.estimate) * 1.5));
  const slider = el("input", { type: "range", min: -limit, max: limit, step: 0.01, tabindex: -1, "aria-label": `Weight of ${title(weight.factor)}`,
    onchange: (event) => put(Number(event.target.value), true),
    oninput: (event) => { number.value = event.target.value; } });
  slider.value = String(value);
  const number = el("input", { type: "number", step: 0.05, value: value.toFixed(2), "aria-label": `Weight of ${title(weight.factor)} in log-odds`,
    "data-set": `w:${weight.factor}`, onchange: (event) => { put(Number(event.target.value), true); refocus(`w:${weight.factor}`); } });
  return el("div", { class: `factor-row${weights.has(weight.factor) ? " changed" : ""}` },
    el("span", { class: "title" }, title(weight.factor), " ", el("span", { class: "sub" }, signed(weight.estimate, 2))),
    el("span", { class: "row" }, slider, number));
}

function resultTable(judge) {
  const share = (value) => value ? `${percent(value.share)}%${value.lower === null ? "" : ` (${percent(value.lower)}–${percent(value.upper)})`}` : "–";
  return [
    el("p", {}, `${plural(judgeResult.flips, "pair")} of ${count(judgeResult.comparisons)} ${judgeResult.flips === 1 ? "changes its" : "change their"} pick from ${judge.name}'s model.`),
    table("Share of each judge's decided verdicts picked too", ["Judge", "verdicts", "what if", "own model"],
      judgeResult.agreements.map((row) => [row.judge, count(row.verdicts), share(row.agreement), share(row.ownModel)])),
  ];
}

let asked = "";
/** Asks for the agreement of the changed weights, once for each state of them. */
async function updateJudgeResult() {
  const judge = chosen()[0];
  const key = `${judge?.name}|${state.w}`;
  if (state.panel !== "weights" || !judge?.weights.length || !state.w || key === asked) return;
  asked = key;
  try {
    const result = await source.whatIf(judge.name, readChanges(state.w));
    if (asked !== key) return;
    judgeResult = result;
  } catch (error) {
    asked = "";
    return notice(`The what-if judge has no answer: ${error.message}`);
  }
  if (byId("judge-result")) replace("judge-result", resultTable(judge));
}

/** The file that `--what-if` reads. */
function whatIfFile(judge, weights) {
  const text = (value) => JSON.stringify(value);
  const lines = ["schema: penchant.what-if/1", `name: ${text(`${judge.name} (what if)`)}`,
    `basedOn: ${text(judge.name)}`, `position: ${judge.position ?? 0}`, "weights:"];
  for (const weight of judge.weights) {
    lines.push(`  - factor: ${text(weight.factor)}`, `    estimate: ${weights.get(weight.factor) ?? weight.estimate}`,
      `    scale: ${factor(weight.factor).scale}`);
  }
  lines.push(judge.applies.length ? "applies:" : "applies: []");
  for (const mark of judge.applies) lines.push(`  - factors: [${mark.factors.map(text).join(", ")}]`, `    estimate: ${mark.estimate}`);
  return lines.join("\n") + "\n";
}

const saveWhatIf = (judge, weights) => save("what-if.yaml", "application/yaml", whatIfFile(judge, weights));

/** Hands a text to the reader as a file. */
function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
