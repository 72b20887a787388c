// The state of the page, which the link after # holds in full.

const defaults = {
  view: "weights", a: "", b: "", c: "", d: "", sort: "gap", scenario: "", filter: "all", differs: "", pair: "",
  find: "", set: "", w: "", unit: "chance", intervals: "1", hide: "0", table: "0", theme: "", who: "a", panel: "pair",
};
const state = { ...defaults };
const views = { weights: "Weights", pairs: "Pairs", audits: "Audits", quality: "Model quality", data: "Data" };
const choices = {
  view: Object.keys(views), sort: ["gap", "effect", "table"], unit: ["chance", "logodds"],
  filter: ["all", "disagree", "flips"], intervals: ["0", "1"], hide: ["0", "1"], table: ["0", "1"],
  theme: ["", "light", "dark"], who: ["a", "b", "c", "d"], panel: ["pair", "weights"],
};
const slots = ["a", "b", "c", "d"];

/** Reads the link; what is unknown is left out and said. */
function readLink() {
  const unknown = [];
  const next = { ...defaults };
  for (const part of location.hash.slice(1).split("&").filter(Boolean)) {
    const cut = part.indexOf("=");
    const key = cut < 0 ? part : part.slice(0, cut);
    let value = "";
    try {
      value = decodeURIComponent(cut < 0 ? "" : part.slice(cut + 1));
    } catch {
      unknown.push(key);
      continue;
    }
    if (!(key in defaults) || (choices[key] && !choices[key].includes(value))) unknown.push(key);
    else if (slots.includes(key) && value && !judge(value)) unknown.push(`${key}=${value}`);
    else if (key === "scenario" && value && !study.scenarios.some((s) => s.name === value)) unknown.push(key);
    else if (key === "differs" && value && !factor(value)) unknown.push(key);
    else next[key] = value;
  }
  Object.assign(state, next);
  notice(unknown.length ? `The link holds something this study does not know: ${unknown.join(", ")}.` : "");
}

function link() {
  return "#" + Object.keys(defaults).filter((key) => state[key] !== defaults[key])
    .map((key) => `${key}=${encodeURIComponent(state[key])}`).join("&");
}

/** Changes the state; a step of the reader's makes an entry in the history, a drag does not. */
function go(change, isStep = true) {
  Object.assign(state, change);
  const target = link();
  if (isStep) history.pushState(null, "", target);
  else history.replaceState(null, "", target);
  render();
}

/** "name:number,…" as a map; names may hold dots, and colons are escaped by the number's place. */
function readChanges(text) {
  const changes = new Map();
  for (const part of text.split(",").filter(Boolean)) {
    const cut = part.lastIndexOf(":");
    const value = Number(part.slice(cut + 1));
    if (cut > 0 && Number.isFinite(value)) changes.set(part.slice(0, cut), value);
  }
  return changes;
}

const writeChanges = (changes) => [...changes].map(([name, value]) => `${name}:${value}`).join(",");

/** The judges in the slots, without gaps. */
const chosen = () => slots.map((slot) => judge(state[slot])).filter(Boolean);
const judge = (name) => study.judges.find((judge) => judge.name === name);
const factor = (name) => study.factors.find((factor) => factor.name === name);
const title = (name) => factor(name)?.title ?? name;
