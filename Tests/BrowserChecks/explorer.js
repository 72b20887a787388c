// Runs in the page, live or exported, after its own script; leaves what failed in an element #checks.

const failures = [];
const expect = (condition, text) => { if (!condition) failures.push(text); };
/** Waits until nothing is asked any more. */
const settle = async () => {
  do await new Promise((resolve) => setTimeout(resolve, 40)); while (busy > 0);
};
const press = (key) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

/** The name that assistive technology hears. */
function nameOf(element) {
  const labelled = element.getAttribute("aria-label") ?? element.getAttribute("aria-labelledby");
  if (labelled) return labelled;
  if (element.labels?.length) return element.labels[0].textContent;
  return element.textContent.trim();
}

function luminance(color) {
  const parts = color.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function contrast(front, back) {
  const [low, high] = [luminance(front), luminance(back)].sort((l, r) => l - r);
  return (high + 0.05) / (low + 0.05);
}

function background(element) {
  for (let at = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (!/, 0\)$/.test(color) && color !== "transparent") return color;
  }
  return "rgb(255, 255, 255)";
}

/** Every piece of text stands out from what is behind it (WCAG 2.2, 1.4.3). */
function checkContrast(theme) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || parent.closest("script, style, noscript, dialog, [hidden], .hidden, .skip, :disabled, option")) continue;
    const look = getComputedStyle(parent);
    const color = parent.closest("svg") ? look.fill : look.color;
    const ratio = contrast(color, background(parent));
    expect(ratio >= 4.5, `${theme}: contrast ${ratio.toFixed(2)} of "${walker.currentNode.textContent.slice(0, 30)}"`);
  }
}

function checkNames() {
  for (const element of document.querySelectorAll("button, input, select, a[href], [tabindex='0'], [role='img']")) {
    if (!nameOf(element)) failures.push(`no name: ${element.outerHTML.slice(0, 80)}`);
  }
}

async function checks() {
  await settle();
  const judges = study.judges.filter((judge) => judge.weights.length);

  // Judges.
  expect(state.a && state.b && state.a !== state.b, "two judges stand in the slots");
  const other = judges.find((judge) => ![state.a, state.b].includes(judge.name));
  document.querySelector(`[data-judge="${CSS.escape(state.b)}"]`).click();
  expect(state.b === "", "a second click takes a judge out");
  document.querySelector(`[data-judge="${CSS.escape(other.name)}"]`).click();
  expect(state.b === other.name, "a click puts a judge into the free slot");
  const row = document.querySelector("#centre g.item");
  expect(row.getAttribute("aria-label").includes(other.name), "the chart speaks of the new judge");

  // The table behind the chart holds the numbers of the study.
  go({ table: "1", unit: "logodds" });
  await settle();
  const cells = [...document.querySelectorAll("#centre tbody tr")].map((tr) => [...tr.children].map((td) => td.textContent));
  for (const cell of cells) {
    const factor = study.factors.find((factor) => factor.title === cell[0]);
    const weight = judge(state.a).weights.find((weight) => weight.factor === factor.name);
    expect(!weight || cell[1] === signed(weight.estimate, 2), `table: ${cell[0]} ${cell[1]}`);
    expect(!weight || cell[2] === `${signed(weight.lower, 2)} to ${signed(weight.upper, 2)}`, `table: ${cell[0]} ${cell[2]}`);
    expect(!weight || cell[3] === weight.state, `table: ${cell[0]} ${cell[3]}`);
  }
  expect(cells.length > 0, "the table has rows");

  // The tables behind the chances and the contributions of the pair.
  const chanceRows = [...document.querySelectorAll("#chances tbody tr")].map((tr) => [...tr.children].map((td) => td.textContent));
  expect(chanceRows.length > 1, "the chances have a table");
  for (const [name, before] of chanceRows) {
    const own = judge(name);
    expect(!own || before === `${percent(expit(logOdds(shownPair, own)))}%`, `chances: ${name} ${before}`);
  }
  const partRows = [...document.querySelectorAll("#pair .columns tbody tr")].map((tr) => [...tr.children].map((td) => td.textContent));
  const parts = contributions(shownPair, judgeOfMarks());
  expect(partRows.length > 0 && partRows[0][1] === signed(parts[0].value, 2), "the contributions have a table");
  go({ table: "0", unit: "chance" });
  await settle();

  // A row of the chart leads to the pairs that differ in its factor.
  const every = found.total;
  document.querySelector("#centre g.item").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await settle();
  expect(state.differs && found.total > 0 && found.total <= every, "a row shows its pairs");
  expect(shownPair.differences[state.differs], "the shown pair differs");
  go({ differs: "" });
  await settle();

  // Scenario, disagreements, the next one.
  const all = found.total;
  const select = byId("scenario");
  if (study.scenarios.length > 1) {
    select.value = study.scenarios[0].name;
    select.dispatchEvent(new Event("change"));
    await settle();
    expect(found.total < all && found.pairs.every((pair) => pair.scenario === study.scenarios[0].name), "the scenario filters the pairs");
    go({ scenario: "" });
  }
  go({ filter: "disagree", pair: "" });
  await settle();
  expect(found.total > 1 && found.pairs.every((pair) => differ(pair, state.a, state.b)), "disagreements are disagreements");
  const first = shownPair.id;
  byId("pair").focus();
  press("ArrowRight");
  await settle();
  expect(shownPair.id !== first && byId("place").textContent.startsWith("2 of"), "the arrow shows the next disagreement");

  // What if the pair were otherwise.
  const button = document.querySelector('#what-if [data-set$=":1"]');
  const name = button.dataset.set.slice(0, -2);
  button.click();
  await settle();
  const changed = logOdds(shownPair, judge(state.a), new Map([[name, 1]]));
  const heard = document.querySelector('#what-if [role="img"]').getAttribute("aria-label");
  expect(heard.includes(`${percent(expit(changed))}% what if`), `what if: ${heard}`);

  // What if the judge weighed otherwise.
  const weight = judge(state.a).weights[0];
  go({ panel: "weights", w: `${weight.factor}:0` });
  await settle();
  const flipped = study.pairs
    ? study.pairs.filter((pair) => flips(pair, judge(state.a), new Map([[weight.factor, 0]]))).length
    : judgeResult.flips;
  expect(judgeResult.flips === flipped, "flips are counted");
  go({ filter: "flips", pair: "" });
  await settle();
  expect(found.total === flipped, "flips are listed");
  const turned = flips(shownPair ?? { differences: {}, applies: {} }, judge(state.a), new Map([[weight.factor, 0]]));
  expect(flipped === 0 || turned, "a listed flip is one");
  expect(whatIfFile(judge(state.a), readChanges(state.w)).includes(`    estimate: 0\n`), "the file holds the change");
  go({ panel: "pair", w: "", filter: "all", pair: "" });
  await settle();

  // Links and the way back.
  const before = { ...state };
  go({ view: "quality", theme: "dark", sort: "effect" });
  const held = link();
  expect(document.documentElement.dataset.theme === "dark", "dark is dark");
  go({ view: "data" });
  history.back();
  await settle();
  await settle();
  expect(state.view === "quality" && location.hash === held, "Back goes back");
  Object.assign(state, before);
  readLink();
  expect(state.view === "quality" && state.theme === "dark" && state.sort === "effect", "the link holds the state");
  location.hash = "#view=weights&nonsense=1&a=Nobody";
  await settle();
  await settle();
  expect(byId("notice").textContent.includes("nonsense"), "an unknown key is said");
  expect(state.view === "weights", "the rest of such a link holds");

  // Keys.
  document.activeElement.blur();
  press("/");
  expect(document.activeElement.id === "filter", "/ goes to the filter");
  document.activeElement.blur();
  press("j");
  expect(document.activeElement.matches("#centre g.item"), "j goes to the first row");
  const at = document.activeElement.dataset.factor;
  press("j");
  expect(document.activeElement.dataset.factor !== at, "j goes on");
  press("t");
  await settle();
  expect(state.table === "1" && document.querySelector("#centre table"), "t shows the table");
  press("t");
  press("?");
  expect(byId("help").open, "? shows the keys");
  byId("help").close();

  // Names, contrast, room, in every view and both themes.
  for (const theme of ["light", "dark"]) {
    for (const view of Object.keys(views)) {
      go({ view, theme });
      await settle();
      checkNames();
      checkContrast(`${theme} ${view}`);
      const width = document.documentElement.scrollWidth;
      expect(width <= document.documentElement.clientWidth, `${view} is ${width} wide in ${document.documentElement.clientWidth}`);
    }
  }
}

checks().catch((error) => failures.push(String(error.stack ?? error))).finally(() => {
  const result = document.createElement("pre");
  result.id = "checks";
  result.textContent = failures.length ? failures.join("\n") : "all checks passed";
  document.body.append(result);
});
