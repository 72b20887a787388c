// Where the page gets its data: the local server, or what a static copy holds.

let study = null;

/** Questions that are not answered yet. */
let busy = 0;

/** Asks the server; a refusal is said on the page. */
async function ask(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ""));
  const token = new URLSearchParams(location.search).get("token");
  if (token) query.set("token", token);
  busy += 1;
  try {
    const answer = await fetch(`api/${path}?${query}`, { cache: "no-store" });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return await answer.json();
  } finally {
    busy -= 1;
  }
}

/** The same questions to the pairs that a static copy holds. */
class Copy {
  constructor(document) {
    this.study = document;
    this.byId = new Map(document.pairs.map((pair) => [pair.id, pair]));
  }

  async pairs(question) {
    const words = question.find.toLowerCase();
    const weights = readChanges(question.w);
    const found = this.study.pairs.filter((pair) =>
      (!question.scenario || pair.scenario === question.scenario) &&
      (question.filter !== "disagree" || differ(pair, question.a, question.b)) &&
      (question.filter !== "flips" || flips(pair, chosen()[0], weights)) &&
      (!question.differs || pair.differences[question.differs]) &&
      (!words || [pair.prompt, pair.a.text, pair.b.text].some((t) => (t ?? "").toLowerCase().includes(words))));
    const at = Math.max(0, found.findIndex((pair) => pair.id === question.pair));
    const start = Math.max(0, Math.min(at - 10, found.length - 50));
    return { total: found.length, start, isPartial: false, pairs: found.slice(start, start + 50).map(summary) };
  }

  async pair(id) {
    return this.byId.get(id) ?? null;
  }

  async whatIf(base, weights) {
    const origin = judge(base);
    const changed = { ...origin, weights: origin.weights.map((w) =>
      weights.has(w.factor) ? { ...w, estimate: weights.get(w.factor) } : w) };
    let flipped = 0;
    const agreements = study.judges.map((other) => {
      let verdicts = 0, hits = 0, own = 0;
      for (const pair of this.study.pairs) {
        const verdict = pair.verdicts.find((v) => v.judge === other.name);
        if (!verdict || verdict.lean === 0) continue;
        verdicts += 1;
        const hit = (model) => { const x = logOdds(pair, model); return x === 0 ? 0.5 : (x > 0) === (verdict.lean > 0) ? 1 : 0; };
        hits += hit(changed);
        own += other.weights.length ? hit(other) : 0;
      }
      return { judge: other.name, kind: other.kind, verdicts,
        agreement: verdicts ? { share: hits / verdicts, lower: null, upper: null } : null,
        ownModel: verdicts && other.weights.length ? { share: own / verdicts, lower: null, upper: null } : null };
    });
    for (const pair of this.study.pairs) if (flips(pair, origin, weights)) flipped += 1;
    return { comparisons: this.study.pairs.length, flips: flipped, agreements };
  }
}

const summary = (pair) => ({ id: pair.id, scenario: pair.scenario, prompt: pair.prompt.slice(0, 120), verdicts: pair.verdicts });

/** Whether two judges lean to different responses. */
function differ(pair, a, b) {
  const lean = (name) => pair.verdicts.find((verdict) => verdict.judge === name)?.lean;
  return Boolean(lean(a) && lean(b) && lean(a) !== lean(b));
}

/** Log-odds of response A by a judge's weights, the order left out. */
function logOdds(pair, judge, changes = new Map()) {
  let sum = 0;
  for (const weight of judge.weights) {
    sum += weight.estimate * (changes.get(weight.factor) ?? pair.differences[weight.factor] ?? 0);
  }
  for (const mark of judge.applies) sum += mark.estimate * (pair.applies[mark.key] ?? 0);
  return sum;
}

function flips(pair, judge, weights) {
  if (!judge || weights.size === 0) return false;
  const changed = { ...judge, weights: judge.weights.map((w) =>
    weights.has(w.factor) ? { ...w, estimate: weights.get(w.factor) } : w) };
  return Math.sign(logOdds(pair, judge)) !== Math.sign(logOdds(pair, changed));
}

/** The server's side of the same questions. */
const live = {
  pairs: (question) => ask("pairs", question),
  pair: (id) => ask("pair", { id }),
  whatIf: (base, weights) => ask("what-if", { base, w: writeChanges(weights) }),
};
let source = live;

async function openSource() {
  const inline = byId("study");
  if (inline) {
    source = new Copy(JSON.parse(inline.textContent));
    study = source.study;
  } else {
    study = await ask("study");
  }
}
