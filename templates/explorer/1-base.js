"use strict";
// Small tools: elements, numbers, the words that the reports use. Texts are only ever text nodes.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element with attributes, listeners (onclick) and children; strings become text. */
function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value" && "value" in element) element.value = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

const byId = (id) => document.getElementById(id);
const replace = (id, ...children) => byId(id).replaceChildren(...children.flat(Infinity).filter(Boolean));

const expit = (x) => 1 / (1 + Math.exp(-x));
const logit = (p) => Math.log(p / (1 - p));

/** A number with a true minus sign and never a negative zero. */
function fixed(value, decimals = 0) {
  if (!Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(decimals);
  return (value < 0 && Number(text) !== 0 ? "−" : "") + text;
}

const signed = (value, decimals = 0) =>
  (Number(Math.abs(value).toFixed(decimals)) !== 0 && value > 0 ? "+" : "") + fixed(value, decimals);
const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (n, one, many) => `${count(n)} ${n === 1 ? one : many ?? one + "s"}`;

/** A chance from 0 to 1; a decided one never reads 50. */
function percent(chance, decided = false) {
  if (!Number.isFinite(chance)) return "–";
  if (decided && Math.round(100 * chance) === 50 && chance !== 0.5) {
    const tenths = Math.round(1000 * chance);
    return fixed((chance < 0.5 ? Math.min(tenths, 499) : Math.max(tenths, 501)) / 10, 1);
  }
  return fixed(100 * chance);
}

/** An effect in the unit of the page: a chance in percent or log-odds. */
function shown(logOdds, decided = false) {
  return state.unit === "logodds" ? signed(logOdds, 2) : `${percent(expit(logOdds), decided)}%`;
}

function shownInterval(weight) {
  const decided = weight.state === "decided";
  if (state.unit === "logodds") return `${signed(weight.lower, 2)} to ${signed(weight.upper, 2)}`;
  return `${percent(weight.chanceLower, decided)}–${percent(weight.chanceUpper, decided)}`;
}

const kindClass = (kind) => (kind === "human" ? "kind-human" : kind === "llm" ? "kind-llm" : "kind-other");
const kindTitles = { human: "People", llm: "LLM judges", "reward-model": "Reward models", rule: "Rules" };

/** The mark of a kind of judge at a place: circle, diamond or square; hollow while undecided. */
function kindMark(kind, x, y, open = false, size = 4.2) {
  const look = `${kindClass(kind)}${open ? " open" : ""}`;
  if (kind === "human") return svg("circle", { cx: x, cy: y, r: size, class: look });
  const s = kind === "llm" ? size * 1.25 : size * 0.95;
  const path = kind === "llm"
    ? `M${x},${y - s}L${x + s},${y}L${x},${y + s}L${x - s},${y}Z`
    : `M${x - s},${y - s}H${x + s}V${y + s}H${x - s}Z`;
  return svg("path", { d: path, class: look });
}

/** A mark on its own, beside a name. */
const kindIcon = (kind) =>
  svg("svg", { class: "mark", viewBox: "0 0 12 12", "aria-hidden": "true" }, kindMark(kind, 6, 6));

function notice(text) {
  byId("notice").textContent = text;
}

/** A table with a caption; cells are texts, the first column names the row. */
function table(caption, head, rows, textColumns = [0]) {
  const cell = (kind) => (text, index) =>
    el(index === 0 && kind === "td" ? "th" : kind,
      { class: textColumns.includes(index) ? "text" : null,
        scope: kind === "th" ? "col" : index === 0 ? "row" : null }, text);
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, head.map(cell("th")))),
      el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell("td")))))));
}
