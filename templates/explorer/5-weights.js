// The weights of the chosen judges, sorted by the gap between the first two.

const weightOf = (judge, name) => judge.weights.find((weight) => weight.factor === name);

/** Rows of the chart: one for each factor that a chosen judge has. */
function weightRows(judges) {
  const rows = study.factors.map((factor, place) => {
    const weights = judges.map((judge) => weightOf(judge, factor.name));
    const [first, second] = weights;
    const gap = first && second ? 100 * (expit(second.estimate) - expit(first.estimate)) : null;
    const gapLogOdds = first && second ? second.estimate - first.estimate : null;
    return { factor, place, weights, gap, gapLogOdds };
  }).filter((row) => row.weights.some(Boolean))
    .filter((row) => state.hide === "0" || row.weights.some((w) => w?.state === "decided"));
  const effect = (row) => row.weights[0]?.estimate ?? -Infinity;
  if (state.sort === "gap" && judges.length > 1) rows.sort((l, r) => (r.gap ?? -999) - (l.gap ?? -999) || l.place - r.place);
  else if (state.sort !== "table") rows.sort((l, r) => effect(r) - effect(l) || l.place - r.place);
  return rows;
}

/** A title that the numbers allow: the factors on which two judges part most and decidedly. */
function weightsTitle(judges, rows) {
  if (judges.length === 0) return "Choose a judge on the left";
  if (judges.length === 1) return `Factor weights of ${judges[0].name}`;
  const apart = rows.filter((row) => row.gap !== null && disjoint(row.weights[0], row.weights[1]))
    .sort((l, r) => Math.abs(r.gap) - Math.abs(l.gap)).slice(0, 3).map((row) => row.factor.title);
  const names = `${judges[0].name} and ${judges[1].name}`;
  return apart.length ? `${names} part most over: ${apart.join(", ")}` : `Factor weights of ${names}`;
}

/** Intervals that do not meet: stricter than a test of the difference, so never a false claim. */
const disjoint = (one, other) =>
  one && other && (one.lower > other.upper || other.lower > one.upper);

function rowName(row, judges) {
  const parts = row.weights.map((w, index) => w
    ? `${judges[index].name} ${shown(w.estimate, w.state === "decided")} (${shownInterval(w)}), ${w.state}`
    : `${judges[index].name}: no weight`);
  const gap = row.gap === null ? "" : `\ngap ${gapText(row)}`;
  const differing = Math.max(...row.weights.map((w) => w?.differing ?? 0));
  return `${row.factor.title}\n${parts.join("\n")}${gap}\n${plural(differing, "pair")} differ; click or Enter shows them`;
}

const gapText = (row) => state.unit === "logodds" ? signed(row.gapLogOdds, 2) : `${signed(row.gap)} points`;

let chartKey = "";

/** Draws the weights, unless what they show is there already. */
function renderWeights() {
  const judges = chosen();
  const key = JSON.stringify([judges.map((judge) => judge.name), state.sort, state.unit, state.hide,
    state.intervals, state.table, state.scenario !== "", byId("centre").clientWidth]);
  if (key === chartKey) return;
  chartKey = key;
  const rows = weightRows(judges);
  const sorts = el("select", { id: "sort", onchange: (event) => go({ sort: event.target.value }) },
    el("option", { value: "gap" }, "by gap"), el("option", { value: "effect" }, "by effect"),
    el("option", { value: "table" }, "as in the table"));
  sorts.value = state.sort;
  const legend = judges.map((judge, place) => [" ", kindIcon(judge.kind), ` ${judge.name}${twin(judges, place) ? " (dashed)" : ""}`]).flat();
  const head = [
    el("h2", {}, weightsTitle(judges, rows)),
    el("p", { class: "sub row" }, el("span", {}, "Chance of picking the response with one typical difference more of the factor, everything else equal.", legend, legend.length ? ". " : " ", "Hollow = undecided."),
      el("label", { class: "push row", for: "sort" }, "Order ", sorts)),
  ];
  if (!judges.length) return replace("centre", head, el("p", { class: "empty" }, "Nothing is chosen."));
  const without = judges.filter((judge) => !judge.weights.length)
    .map((judge) => el("p", { class: "note" }, `${judge.name}: ${judge.reason}`));
  const body = state.table === "1" ? weightsTable(judges, rows) : weightsChart(judges, rows);
  replace("centre", head, body, without, el("p", { class: "note" },
    `95% intervals, prompts as clusters: ${judges.map((j) => `${j.name} ${count(j.comparisons)} verdicts on ${count(j.clusters)} prompts`).join("; ")}.`
    + (state.scenario ? " Weights are of all scenarios; the scenario filters the pairs." : "")));
}

function weightsTable(judges, rows) {
  const head = ["Factor", ...judges.flatMap((j) => [j.name, "95%", "state"]), ...(judges.length > 1 ? ["gap"] : [])];
  return table("Weights of the chosen judges", head, rows.map((row) => [
    row.factor.title,
    ...row.weights.flatMap((w) => w
      ? [shown(w.estimate, w.state === "decided"), shownInterval(w), w.state] : ["–", "–", "no weight"]),
    ...(judges.length > 1 ? [row.gap === null ? "–" : gapText(row)] : []),
  ]));
}

/** Whether an earlier judge has the same kind, and so the same mark. */
const twin = (judges, place) => judges.findIndex((judge) => judge.kind === judges[place].kind) < place;

/** The chart: one row a factor, linear in log-odds, a mark and two intervals for each judge. */
function weightsChart(judges, rows) {
  const wide = Math.max(300, byId("centre").clientWidth - 30), isNarrow = wide < 480;
  const step = 20.4, top = 26, label = Math.min(210, wide * (isNarrow ? 0.4 : 0.3));
  const right = judges.length > 1 ? (isNarrow ? 34 : 74) : 16;
  const height = top + step * rows.length + 30;
  const bounds = rows.flatMap((row) => row.weights.filter(Boolean).flatMap((w) => [w.lower, w.upper, w.estimate]));
  const limit = logit(0.9);
  const reach = Math.min(limit, Math.max(logit(0.6), ...bounds.map(Math.abs)) + 0.05);
  const x = (value) => label + 10 + (Math.max(-reach, Math.min(reach, value)) + reach) / (2 * reach) * (wide - label - right - 20);
  const chart = svg("svg", { class: "chart", viewBox: `0 0 ${wide} ${height}`, role: "group", "aria-label": "Factor weights" });
  chart.append(
    svg("text", { x: x(0) - 8, y: 12, "text-anchor": "end", class: "less" }, isNarrow ? "← less" : "← prefers less of it"),
    svg("text", { x: x(0) + 8, y: 12, class: "more" }, isNarrow ? "more →" : "prefers more of it →"));
  if (judges.length > 1) chart.append(svg("text", { x: wide - 2, y: 12, "text-anchor": "end", class: "sec" }, state.unit === "logodds" || isNarrow ? "gap" : "gap, points"));
  for (const tick of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const at = logit(tick);
    if (Math.abs(at) > reach || (isNarrow && Math.round(10 * tick) % 2 === 0)) continue;
    chart.append(svg("line", { x1: x(at), x2: x(at), y1: top, y2: height - 24, class: tick === 0.5 ? "ref" : "grid" }),
      svg("text", { x: x(at), y: height - 8, "text-anchor": "middle", class: "sec num" },
        state.unit === "logodds" ? signed(at, 2) : `${Math.round(100 * tick)}%`));
  }
  const spread = judges.length > 1 ? 5.6 / (judges.length - 1) : 0;
  rows.forEach((row, index) => {
    const middle = top + step * (index + 0.5);
    const name = rowName(row, judges);
    const decided = row.weights.some((w) => w?.state === "decided");
    const item = svg("g", { class: "item", tabindex: index === 0 ? 0 : -1, role: "button", "aria-label": name.replaceAll("\n", "; "), "data-factor": row.factor.name },
      svg("rect", { class: "hit", x: 0, y: middle - step / 2, width: wide, height: step }),
      svg("text", { x: label, y: middle + 4, "text-anchor": "end", class: decided ? null : "sec" }, clip(row.factor.title, label)));
    if (row.gap !== null) {
      item.append(svg("line", { class: "bar-gap", x1: x(row.weights[0].estimate), x2: x(row.weights[1].estimate), y1: middle, y2: middle }),
        svg("text", { x: wide - 2, y: middle + 4, "text-anchor": "end", class: disjoint(row.weights[0], row.weights[1]) ? "strong num" : "sec num" },
          state.unit === "logodds" ? signed(row.gapLogOdds, 2) : signed(row.gap)));
    }
    row.weights.forEach((w, place) => {
      if (!w) return;
      const y = middle + (judges.length > 1 ? -2.8 + spread * place : 0);
      const look = kindClass(judges[place].kind);
      if (state.intervals === "1") {
        item.append(svg("line", { class: `${look} outer${twin(judges, place) ? " twin" : ""}`, x1: x(w.lower), x2: x(w.upper), y1: y, y2: y }),
          w.lower < -reach ? arrow(x(-reach), y, -4, look) : "", w.upper > reach ? arrow(x(reach), y, 4, look) : "",
          svg("line", { class: `${look} inner${twin(judges, place) ? " twin" : ""}`, x1: x(w.innerLower), x2: x(w.innerUpper), y1: y, y2: y }));
      }
      item.append(kindMark(judges[place].kind, x(w.estimate), y, w.state !== "decided"));
    });
    withTip(item, name);
    const open = () => go({ differs: row.factor.name, filter: "all", pair: "" });
    item.addEventListener("click", open);
    item.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); }
    });
    chart.append(item);
  });
  return chart;
}

/** The end of an interval that goes on beyond the axis. */
const arrow = (x, y, by, look) => svg("path", { d: `M${x},${y - 3}L${x + by},${y}L${x},${y + 3}Z`, class: look });

/** A title that fits its column, by a rough width of its letters. */
function clip(text, width) {
  const room = Math.floor(width / 6.4);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

/** The tooltip shows what the accessible name says. */
function withTip(item, text) {
  const tip = byId("tip");
  const show = () => {
    const box = item.getBoundingClientRect();
    tip.textContent = text;
    tip.hidden = false;
    const left = Math.min(box.left + box.width * 0.6, innerWidth - tip.offsetWidth - 8);
    tip.style.left = `${scrollX + Math.max(8, left)}px`;
    tip.style.top = `${scrollY + box.bottom + 4}px`;
  };
  const hide = () => { tip.hidden = true; };
  for (const event of ["mouseenter", "focus"]) item.addEventListener(event, show);
  for (const event of ["mouseleave", "blur"]) item.addEventListener(event, hide);
}
