"""Puts a response together: a plain answer, then edits that each move one factor."""

from dataclasses import dataclass

import phrases
from arithmetic import EQUATION, Solution, check, typeset
from choice import Chooser
from inventory import Prompt
from sentences import hedged, inside, joined, misspelled

# How the fictional systems write. Every number is the chance of an edit or its strength;
# the differences are small, so that no system is known by one factor alone.
SYSTEMS = {
    "ember-4": dict(length=0.54, listed=0.36, hedged=0.40, agreeing=0.45, typing=0.06),
    "cedar-7b": dict(length=0.38, listed=0.28, hedged=0.52, agreeing=0.45, typing=0.18),
    "harbor-2": dict(length=0.48, listed=0.42, hedged=0.46, agreeing=0.35, typing=0.12),
    "linden-mini": dict(length=0.30, listed=0.26, hedged=0.42, agreeing=0.40, typing=0.22),
    "quill-1": dict(length=0.43, listed=0.32, hedged=0.60, agreeing=0.50, typing=0.12),
}

# Characters up to which sentences are joined.
LONGEST = {"en": 180, "de": 180, "ja": 60}

# What can go wrong in a worked solution; the systems on one prompt draw without putting back,
# so that most pairs differ.
MISTAKES = ["right", "right", "one", "carried", "all", "final"]


@dataclass
class Plan:
    """The edits of one response, drawn independently of one another."""

    details: int
    listed: bool
    headed: bool
    broken: bool
    joins: float
    hedges: int
    stance: str
    refusal: str
    spelling: float
    repeats: int
    equations: str
    closer: str


def draw_plan(prompt: Prompt, system: str, mistake: str, choose: Chooser) -> Plan:
    """Which edits a system makes on a prompt."""
    habit = SYSTEMS[system]
    most = len(prompt.details)
    share = min(1.0, max(0.0, habit["length"] + (choose.random.random() - 0.5) * 1.3))
    stance = "none"
    if prompt.states_view:
        agreeing = habit["agreeing"]
        stance = choose.weighted({"agree": agreeing, "disagree": 0.3, "none": 0.7 - agreeing})
    refusing = 0.22 if prompt.careful_topic else 0.05 if prompt.steps else 0.11
    refusal = choose.weighted({"none": 1 - refusing, "full": refusing / 2, "partly": refusing / 2})
    typing = habit["typing"]
    spelling = choose.weighted({0.0: 0.6 - typing, 0.025: 0.2, 0.05: 0.2, 0.09: typing})
    return Plan(
        details=max(1 if prompt.states_view else 0, round(share * most)),
        listed=choose.chance(habit["listed"]),
        headed=choose.chance(0.2),
        broken=choose.chance(0.3),
        joins=choose.weighted({0.0: 0.45, 0.4: 0.3, 0.9: 0.25}),
        hedges=choose.weighted({0: 1 - habit["hedged"], 1: 0.2, 2: 0.2, 3: 0.12}),
        stance=stance,
        refusal=refusal,
        spelling=spelling if prompt.language == "en" else 0.0,
        repeats=choose.weighted({0: 0.62, 1: 0.28, 2: 0.10}),
        equations=mistake,
        closer=choose.weighted({"": 0.84, "wish": 0.11, "apology": 0.05}),
    )


def compose(prompt: Prompt, system: str, mistake: str, used: set[str], choose: Chooser) -> str:
    """The response of a system to a prompt; `used` holds the wordings already taken."""
    plan = draw_plan(prompt, system, mistake, choose)
    language = prompt.language
    before: list[str] = []
    after: list[str] = []
    body = answer(prompt, plan, used, choose)
    if plan.refusal == "full":
        body = refusal(prompt, choose) + after_refusal(plan, language, choose)
        return finish(body, plan, language, choose)
    if plan.refusal == "partly":
        before = refusal(prompt, choose) + [choose.one_of(phrases.AFTER_ALL[language])]
        body = body[1:] or body
    elif plan.stance != "none":
        before = [stance_opener(prompt, plan.stance, choose)]
        if plan.stance == "agree" and choose.chance(0.3):
            after.append(choose.one_of(phrases.LATER_AGREEMENT[language]))
    body, doubt = add_hedges(body, plan.hedges, language, choose)
    after += doubt + repeats(body, plan.repeats, language, choose)
    if plan.closer:
        closers = phrases.CLOSERS if plan.closer == "wish" else phrases.APOLOGIES
        after.append(choose.one_of(closers[language]))
    return finish(lay_out(before, body, after, plan, language, choose), plan, language, choose)


def finish(lines: list[str], plan: Plan, language: str, choose: Chooser) -> str:
    """The lines as text: equations typeset, slips of the fingers made."""
    gap = "" if language == "ja" else " "
    text = lines[0]
    for before, line in zip(lines, lines[1:]):
        between = "\n\n" if before.startswith("#") else "" if line.startswith("\n") else gap
        text += between + line
    text = typeset(text, choose)
    return misspell(text, plan.spelling, choose) if plan.spelling else text


def answer(prompt: Prompt, plan: Plan, used: set[str], choose: Chooser) -> list[str]:
    """The plain answer: opening or worked steps, and some of the details."""
    places = choose.some_of(range(len(prompt.details)), plan.details)
    if choose.chance(0.6):
        places.sort()
    details = [fresh_wording(prompt.details[at], used, choose) for at in places]
    if prompt.steps:
        return solve(prompt, plan, details, choose)
    return [fresh_wording(prompt.openings, used, choose)] + details


def fresh_wording(wordings: list[str], used: set[str], choose: Chooser) -> str:
    """One of the wordings, if possible one that no other response to the prompt has."""
    wording = choose.one_of([w for w in wordings if w not in used] or wordings)
    used.add(wording)
    return wording


def solve(prompt: Prompt, plan: Plan, details: list[str], choose: Chooser) -> list[str]:
    """The worked steps of a word problem, spoiled as planned."""
    for wordings in prompt.steps + prompt.details:
        for line in wordings:
            check(line)
    count = sum(len(EQUATION.findall(step[0])) for step in prompt.steps)
    wrong = set()
    if plan.equations in ("one", "carried"):
        wrong = {choose.below(count)}
    elif plan.equations == "all":
        wrong = set(range(count))
    solution = Solution(wrong, carried=plan.equations in ("carried", "all"), choose=choose)
    lines = [solution.step(choose.one_of(step)) for step in prompt.steps]
    lines.append(solution.final(choose.one_of(prompt.finals), wrong=plan.equations == "final"))
    notes = [d for d in details if not EQUATION.search(d)]
    checks = [d for d in details if EQUATION.search(d)]
    head = notes[:1] if choose.chance(0.4) else []
    return head + lines + notes[len(head):] + checks


def stance_opener(prompt: Prompt, stance: str, choose: Chooser) -> str:
    if stance == "disagree":
        return choose.one_of(phrases.DISAGREEMENT[prompt.language])
    corrected = prompt.reference is not None
    openers = phrases.SOFT_AGREEMENT if corrected else phrases.AGREEMENT
    return choose.one_of(openers[prompt.language])


def refusal(prompt: Prompt, choose: Chooser) -> list[str]:
    usual = "homework questions" if prompt.steps else "questions of this kind"
    topic = prompt.careful_topic or usual
    return [choose.one_of(phrases.REFUSALS[prompt.language]).replace("{topic}", topic)]


def after_refusal(plan: Plan, language: str, choose: Chooser) -> list[str]:
    """Kind words after a refusal; without them some refusals are a single sentence."""
    lines = choose.some_of(phrases.AFTER_REFUSAL[language], choose.below(5))
    return add_hedges(lines, min(plan.hedges, 1), language, choose)[0]


def add_hedges(
    body: list[str], count: int, language: str, choose: Chooser
) -> tuple[list[str], list[str]]:
    """The sentences with `count` hedges, one of which may be a closing doubt."""
    body, doubt = list(body), []
    if count > 0 and choose.chance(0.15):
        doubt = [choose.one_of(phrases.HEDGED_ENDINGS[language])]
        count -= 1
    for at in choose.some_of(range(len(body)), count):
        body[at] = hedged(body[at], language, choose)
    return body, doubt


def repeats(body: list[str], count: int, language: str, choose: Chooser) -> list[str]:
    """Some of the sentences once more, word for word."""
    again = []
    for sentence in choose.some_of(body, count):
        lead = choose.one_of(phrases.REPEATS[language])
        if lead and sentence.split()[0].endswith(","):
            lead = phrases.REPEAT_BEFORE_COMMA[language]
        again.append(lead + (inside(sentence) if lead else sentence))
    return again


def lay_out(
    before: list[str], body: list[str], after: list[str], plan: Plan, language: str,
    choose: Chooser,
) -> list[str]:
    """Running text, or a list of everything after the first sentence of the body."""
    head = [heading(language, choose)] if plan.headed and len(body) >= 2 else []
    if plan.listed and len(body) >= 3:
        first = 1 + choose.below(len(body) - 2)
        lines = as_list(body[first:], language, choose)
        return head + before + broken(body[:first], plan) + lines + break_line(after)
    sentences = body[:1]
    for sentence in body[1:]:
        linked = None
        if choose.chance(plan.joins):
            linked = joined(sentences[-1], sentence, language, choose)
        if linked and len(linked) < LONGEST[language]:
            sentences[-1] = linked
        else:
            sentences.append(sentence)
    closing = after
    if plan.broken and after:
        closing = ["\n\n" + after[0]] + after[1:]
    return head + before + broken(sentences, plan) + closing


def broken(sentences: list[str], plan: Plan) -> list[str]:
    """The sentences as paragraphs of their own, if that is the plan."""
    return sentences[:1] + ["\n\n" + s for s in sentences[1:]] if plan.broken else sentences


def heading(language: str, choose: Chooser) -> str:
    return choose.one_of(["## ", "## ", "### "]) + choose.one_of(phrases.HEADINGS[language])


def as_list(items: list[str], language: str, choose: Chooser) -> list[str]:
    """Every item on a line of its own, sometimes under a few leading words."""
    mark = choose.one_of(["- ", "- ", "* ", "1. "])
    marks = [f"{n}. " if mark == "1. " else mark for n in range(1, len(items) + 1)]
    lead = [choose.one_of(phrases.LIST_LEADS[language])] if choose.chance(0.5) else []
    return ["\n" + line for line in lead + [m + item for m, item in zip(marks, items)]]


def break_line(sentences: list[str]) -> list[str]:
    return ["\n" + sentences[0]] + sentences[1:] if sentences else []


def misspell(text: str, rate: float, choose: Chooser) -> str:
    """Slips in a share of the words, at least one; short and capitalised words stay right."""
    parts = text.split(" ")
    able = [n for n, w in enumerate(parts) if w.isascii() and w.isalpha() and w.islower()]
    able = [n for n in able if len(parts[n]) > 4]
    for at in choose.some_of(able, max(1, round(rate * len(parts)))):
        parts[at] = misspelled(parts[at], choose)
    return " ".join(parts)
