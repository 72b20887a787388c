// The left column: judges by kind, scenario, what is shown.

let judgeFilter = "";

let judgesKey = "";

function renderJudges() {
  const key = JSON.stringify([slots.map((slot) => state[slot]), state.scenario, state.intervals, state.hide, state.table]);
  if (key === judgesKey) return;
  judgesKey = key;
  const search = el("input", {
    type: "search", id: "filter", placeholder: "Filter judges  /", "aria-label": "Filter judges",
    value: judgeFilter, class: "full", oninput: (event) => { judgeFilter = event.target.value; drawList(); },
  });
  const list = el("div", { id: "judge-list" });
  const scenarios = el("select", { id: "scenario", class: "full",
    onchange: (event) => go({ scenario: event.target.value, pair: "" }) },
    el("option", { value: "" }, study.scenarios.length
      ? `All ${study.scenarios.length} scenarios` : "All comparisons"),
    study.scenarios.map((s) =>
      el("option", { value: s.name }, `${s.name} (${count(s.comparisons)})`)));
  scenarios.value = state.scenario;
  const check = (key, text) => el("label", { class: "check" },
    el("input", { type: "checkbox", checked: state[key] === "1",
      onchange: (event) => go({ [key]: event.target.checked ? "1" : "0" }) }), text);
  replace("judges", search, list,
    el("h3", {}, el("label", { for: "scenario" }, "Scenario")), scenarios,
    el("h3", {}, "Show"), check("intervals", "intervals (66%, 95%)"),
    check("hide", "hide undecided factors"), check("table", "table instead of chart"));
  drawList();
}

function drawList() {
  const wanted = judgeFilter.toLowerCase();
  const groups = Object.keys(kindTitles).map((kind) => {
    const judges = study.judges.filter((j) => j.kind === kind && j.name.toLowerCase().includes(wanted));
    if (!judges.length) return [];
    return [el("h3", {}, kindTitles[kind]), judges.map(judgeButton)];
  });
  replace("judge-list", groups.flat(2).length ? groups.flat(2)
    : el("p", { class: "empty" }, "No judge of this name."));
}

function judgeButton(judge) {
  const slot = slots.find((slot) => state[slot] === judge.name);
  const hasModel = judge.weights.length > 0;
  return el("button", {
    type: "button", class: "judge", "aria-pressed": slot ? "true" : "false",
    "data-judge": judge.name, onclick: () => toggle(judge.name),
    onkeydown: (event) => { if (slots.includes(event.key)) { event.preventDefault(); event.stopPropagation(); assign(judge.name, event.key); } },
    title: hasModel ? null : judge.reason,
  }, kindIcon(judge.kind), el("span", { class: "name" }, judge.name),
  slot ? el("span", { class: "slot" }, slot.toUpperCase()) : null,
  el("span", { class: "count" }, hasModel ? count(judge.comparisons) : "no model"));
}

/** Puts a judge into the first free slot, or takes it out. */
function toggle(name) {
  const slot = slots.find((slot) => state[slot] === name);
  const free = slots.find((slot) => !state[slot]) ?? "b";
  go(slot ? { [slot]: "" } : { [free]: name });
  focusJudge(name);
}

/** Puts a judge into a slot; one that stood elsewhere moves. */
function assign(name, slot) {
  const old = slots.find((other) => state[other] === name);
  go({ ...(old ? { [old]: "" } : {}), [slot]: name });
  focusJudge(name);
}

const focusJudge = (name) =>
  document.querySelector(`[data-judge="${CSS.escape(name)}"]`)?.focus();
