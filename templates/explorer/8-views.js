// The other views: the list of pairs, audits, model quality, the data.

function renderPairs() {
  const rows = found.pairs.map((pair) => el("tr", { "aria-current": pair.id === shownPair?.id ? "true" : null },
    el("th", { scope: "row" }, el("a", { href: linkTo(pair.id) }, pair.id)),
    el("td", { class: "text" }, pair.scenario ?? ""), el("td", { class: "text" }, pair.prompt),
    chosen().map((judge) => el("td", { class: "text" }, lean(pair, judge)))));
  replace("centre", el("h2", {}, "Pairs"),
    el("p", { class: "sub" }, `${plural(found.total, "pair")} in the filter${found.total > found.pairs.length ? `; ${count(found.pairs.length)} around the current one are listed` : ""}.`),
    rows.length ? el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Pairs" },
      el("table", {}, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Pair"), el("th", { class: "text", scope: "col" }, "Scenario"), el("th", { class: "text", scope: "col" }, "Prompt"),
        chosen().map((judge) => el("th", { class: "text", scope: "col" }, judge.name)))), el("tbody", {}, rows)))
      : el("p", { class: "empty" }, emptyReason()));
}

const lean = (pair, judge) => {
  const verdict = pair.verdicts.find((v) => v.judge === judge.name);
  return !verdict ? "–" : verdict.lean > 0 ? "A" : verdict.lean < 0 ? "B" : "tie";
};

function linkTo(id) {
  const old = state.pair;
  state.pair = id;
  const target = link();
  state.pair = old;
  return target;
}

function renderAudits() {
  replace("centre", el("h2", {}, "Audits"),
    study.audits.length ? study.audits.map((audit) => [
      el("h3", {}, audit.title),
      audit.reason ? el("p", { class: "sub" }, audit.reason) : null,
      audit.notes.map((note) => el("p", {}, note)),
      audit.rows.length ? table(`Numbers: ${audit.title}`, audit.head, audit.rows, [0, 1]) : null,
    ]).flat(2) : el("p", { class: "empty" }, study.isComplete ? "No audit was run on this study." : "The audits are being run."));
}

function renderQuality() {
  const range = (low, high) => low === null || high === null ? "" : ` (${percent(low)}–${percent(high)})`;
  const share = (value) => value === null || value === undefined ? "–" : `${percent(value)}%`;
  replace("centre", el("h2", {}, "Model quality"),
    el("p", { class: "sub" }, "Share of held-out verdicts that each judge's model predicts, beside what needs no model."),
    study.isComplete ? null : el("p", { class: "empty", role: "status" }, "Being worked out: models are fitted again without a tenth of the prompts, ten times each."),
    table("Held-out accuracy", ["Judge", "verdicts", "model (95%)", "by position", "longer", "ceiling", "log-loss"],
      study.judges.map(({ name, quality: q }) => q
        ? [name, count(q.verdicts), `${percent(q.accuracy)}%${range(q.accuracyLower, q.accuracyUpper)}`, share(q.majority), share(q.longer), share(q.ceiling), fixed(q.logLoss, 3)]
        : [name, "–", study.isComplete ? "not assessed" : "…", "–", "–", "–", "–"])));
}

function renderData() {
  replace("centre", el("h2", {}, "Data"),
    el("p", { class: "sub" }, `${plural(study.comparisons, "comparison")}, ${plural(study.clusters, "prompt")}, ${plural(study.factors.length, "factor")}.`),
    table("Judges", ["Judge", "kind", "verdicts", "ties", "abstentions", "prompts", "status"],
      study.judges.map((j) => [j.name, j.kind, count(j.comparisons), count(j.ties), count(j.abstentions), count(j.clusters), j.status])),
    el("h3", {}, "Factors"),
    table("Factors", ["Factor", "name", "pairs that differ", "typical difference"],
      study.factors.map((f) => [f.title, f.name, count(f.differing), fixed(f.scale, 3)]), [0, 1]),
    el("h3", {}, "Run"),
    el("p", { class: "note" }, `Penchant ${study.version}, seed ${study.seed}. ${study.inputs.map((input) => `${input.name}, SHA-256 ${input.sha256}`).join("; ")}`));
}
