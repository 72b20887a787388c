// Putting it together: one render for every state, keys, the first look.

const renderers = { weights: renderWeights, pairs: renderPairs, audits: renderAudits, quality: renderQuality, data: renderData };

function render() {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  byId("theme").textContent = dark ? "Light" : "Dark";
  document.querySelector(`input[name="unit"][value="${state.unit}"]`).checked = true;
  replace("views", Object.entries(views).map(([view, text]) =>
    el("a", { href: `#view=${view}`, "aria-current": view === state.view ? "page" : null,
      onclick: (event) => { event.preventDefault(); go({ view }); } }, text)));
  byId("tip").hidden = true;
  const focused = document.activeElement?.dataset?.factor;
  renderJudges();
  if (state.view !== "weights") chartKey = "";
  renderers[state.view]();
  // While other pairs are asked for, the old one stays; the answer draws both parts.
  if (JSON.stringify(question()) === pairKey) {
    renderWhatIf();
    renderPair();
  }
  if (focused) document.querySelector(`g[data-factor="${CSS.escape(focused)}"]`)?.focus();
  document.title = `${views[state.view]}: ${study.title}`;
  updatePair();
  updateJudgeResult();
}

// Keys.

const keys = [
  ["/", "filter judges", () => byId("filter").focus()],
  ["j", "next factor", () => moveRow(1)],
  ["k", "previous factor", () => moveRow(-1)],
  ["ArrowRight", "next pair", () => step(1)],
  ["ArrowLeft", "previous pair", () => step(-1)],
  ["t", "table or chart", () => go({ table: state.table === "1" ? "0" : "1" })],
  ["d", "disagreements, or all pairs", () => go({ filter: state.filter === "disagree" ? "all" : "disagree", pair: "" })],
  ["?", "these keys", () => showHelp()],
];

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const target = event.target;
  if (target.matches?.("input:not([type=radio]):not([type=checkbox]), select, textarea")) {
    if (event.key === "Escape") target.blur();
    return;
  }
  if (target.matches?.("input[type=radio]") && event.key.startsWith("Arrow")) return;
  const key = keys.find(([name]) => name === event.key);
  if (!key) return;
  event.preventDefault();
  key[2]();
}

/** Moves the focus along the rows of the chart. */
function moveRow(by) {
  const rows = [...document.querySelectorAll("#centre g.item")];
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by))];
  for (const row of rows) row.setAttribute("tabindex", row === next ? 0 : -1);
  next.focus();
}

function showHelp() {
  const dialog = byId("help");
  dialog.replaceChildren(el("h2", { id: "help-title" }, "Keys"),
    el("table", {}, el("tbody", {}, keys.map(([key, text]) => el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, key.replace("ArrowRight", "→").replace("ArrowLeft", "←"))), el("td", { class: "text" }, text))),
      el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, "a"), " ", el("kbd", {}, "b")), el("td", { class: "text" }, "on a judge: put it into this slot")))),
    el("button", { type: "button", autofocus: true, onclick: () => dialog.close() }, "Close"));
  dialog.showModal();
}

// Links and files.

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    notice("The link is copied.");
  } catch {
    notice(`The link is: ${location.href}`);
  }
}

/** The chart of the view as a file of its own, with the colours it has on the page. */
function downloadChart() {
  const chart = document.querySelector("#centre svg.chart") ?? document.querySelector("svg.chart");
  if (!chart) return notice("This view has no chart.");
  const copy = chart.cloneNode(true);
  const originals = [chart, ...chart.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    const look = getComputedStyle(originals[index]);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight", "font-family"]) {
      element.setAttribute(name, look.getPropertyValue(name));
    }
    element.removeAttribute("class");
    element.removeAttribute("tabindex");
  });
  copy.setAttribute("xmlns", SVG);
  copy.prepend(svg("title", {}, document.title));
  save("chart.svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
}

async function start() {
  try {
    await openSource();
  } catch (error) {
    replace("centre", el("h2", {}, "The study cannot be shown"), el("p", {}, String(error.message)));
    return;
  }
  byId("facts").textContent = `${study.title} · ${plural(study.comparisons, "pair")} · ${plural(study.factors.length, "factor")}`;
  const models = study.judges.filter((judge) => judge.weights.length);
  const people = models.find((judge) => judge.kind === "human");
  defaults.a = (people ?? models[0])?.name ?? "";
  defaults.b = (models.find((judge) => judge.kind === "llm" && judge.name !== defaults.a) ?? models.find((judge) => judge.name !== defaults.a))?.name ?? "";
  readLink();
  for (const input of document.querySelectorAll('input[name="unit"]')) input.addEventListener("change", () => go({ unit: input.value }));
  byId("theme").addEventListener("click", () => go({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }));
  byId("copy-link").addEventListener("click", copyLink);
  byId("download").addEventListener("click", downloadChart);
  byId("help-open").addEventListener("click", showHelp);
  addEventListener("keydown", onKey);
  addEventListener("popstate", () => { readLink(); render(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
  addEventListener("resize", () => { if (state.view === "weights") renderWeights(); });
  render();
  awaitRest();
}

/** Asks for what takes longer than the weights, until it is there. */
async function awaitRest() {
  let wait = 500;
  while (!study.isComplete) {
    try {
      const rest = await ask("rest");
      if (rest.isComplete) {
        const quality = new Map(rest.judges.map((j) => [j.judge, j.quality]));
        for (const judge of study.judges) judge.quality = quality.get(judge.name) ?? null;
        Object.assign(study, { audits: rest.audits, isComplete: true });
        if (state.view === "audits" || state.view === "quality") render();
        return;
      }
    } catch {
      // The server has ended, or will answer later.
    }
    await new Promise((done) => setTimeout(done, wait));
    wait = Math.min(2 * wait, 10000);
  }
}

start();
