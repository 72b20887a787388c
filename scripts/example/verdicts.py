"""Draws the verdicts of the fictional judges from the model that Penchant fits."""

import csv
from dataclasses import dataclass
from math import exp, log, log1p, sqrt
from pathlib import Path

from choice import Chooser
from comparisons import Comparison
from judges import JUDGES, Judge

# Counts and lengths enter as log(1 + a) - log(1 + b), everything else as a - b.
LOG_RATIO = {"length.words", "form.list_items"}


@dataclass
class Verdict:
    """What a judge said about a comparison; `choice` is None where it said nothing."""

    comparison: Comparison
    judge: Judge
    shown_first: str | None
    choice: str | None


def read_values(path: Path) -> dict[str, dict[str, dict[str, float | None]]]:
    """Factor values by comparison, side and factor, as `penchant factors measure` prints them."""
    values: dict[str, dict[str, dict[str, float | None]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, side = row.pop("comparison"), row.pop("side")
            numbers = {k: float(v) if v not in ("", "null", None) else None for k, v in row.items()}
            values.setdefault(name, {})[side] = numbers
    return values


def difference(values: dict, name: str, factor: str) -> float:
    """A minus B after the factor's transform; 0 where either side has no value."""
    a, b = values[name]["A"][factor], values[name]["B"][factor]
    if a is None or b is None:
        return 0.0
    return log1p(a) - log1p(b) if factor in LOG_RATIO else a - b


def used_factors() -> list[str]:
    """The factors that some judge cares about, in the order in which they are named."""
    return list(dict.fromkeys(factor for judge in JUDGES for factor in judge.effects))


def scales(values: dict, comparisons: list[Comparison]) -> dict[str, float]:
    """The root mean square of every used factor's difference over all comparisons."""
    result = {}
    measured = values[comparisons[0].name]["A"]
    for factor in used_factors():
        if factor not in measured:
            raise SystemExit(f"the values have no column {factor}; measure all factors")
        squares = [difference(values, c.name, factor) ** 2 for c in comparisons]
        result[factor] = sqrt(sum(squares) / len(squares))
        if result[factor] == 0:
            raise SystemExit(f"{factor} is the same in both responses everywhere; choose another")
    return result


def shares_of(log_odds: float, ties: float) -> tuple[float, float]:
    """The probabilities of A and of a tie after Davidson; `ties` is the rate at log-odds 0."""
    nu = 2 * ties / (1 - ties)
    a, b = exp(log_odds / 2), exp(-log_odds / 2)
    return a / (a + nu + b), nu / (a + nu + b)


def draw(judge: Judge, log_odds: float, choose: Chooser) -> str | None:
    if choose.chance(judge.abstains):
        return None
    a, tie = shares_of(log_odds, judge.ties)
    point = choose.random.random()
    return "A" if point < a else "tie" if point < a + tie else "B"


def draw_verdicts(values: dict, comparisons: list[Comparison], seed: int) -> list[Verdict]:
    """All verdicts, comparison by comparison in the order of the judges."""
    scale = scales(values, comparisons)
    verdicts: list[Verdict] = []
    seen = {judge.name: seen_by(judge, comparisons, seed) for judge in JUDGES}
    for comparison in comparisons:
        for judge in JUDGES:
            choose = Chooser(f"{seed}/verdict/{judge.name}/{comparison.name}")
            liking = sum(
                effect * difference(values, comparison.name, factor) / scale[factor]
                for factor, effect in judge.effects.items()
            )
            for first in seen[judge.name].get(comparison.name, []):
                moved = judge.position * (1 if first == "A" else -1) if first else 0.0
                choice = draw(judge, liking + moved, choose)
                verdicts.append(Verdict(comparison, judge, first, choice))
    return verdicts


def seen_by(judge: Judge, comparisons: list[Comparison], seed: int) -> dict[str, list]:
    """Which comparisons a judge sees, and which response comes first each time."""
    choose = Chooser(f"{seed}/seen/{judge.name}")
    count = round(judge.share * len(comparisons))
    shown: dict[str, list] = {}
    for number, comparison in enumerate(choose.some_of(comparisons, count)):
        if judge.position is None:
            shown[comparison.name] = [None]
            continue
        first = "A" if choose.chance(0.5) else "B"
        other = ["B" if first == "A" else "A"] if number < judge.swapped else []
        shown[comparison.name] = [first] + other
    return shown


def tie_parameter(judge: Judge) -> float | None:
    """Log nu of Davidson's model, or nothing for a judge that never ties."""
    return log(2 * judge.ties / (1 - judge.ties)) if judge.ties else None
