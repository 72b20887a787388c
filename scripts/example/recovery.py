"""Compares a fit with the truth that made its verdicts."""

import sys
from dataclasses import dataclass

POSITION = "position"


@dataclass
class Cell:
    """One effect of one judge: what is true and what was found, on the truth's scale.

    An effect without an estimate has no interval, and counts as not covered.
    """

    judge: str
    factor: str
    truth: float
    estimate: float | None = None
    lower: float | None = None
    upper: float | None = None
    q_value: float | None = None

    @property
    def covered(self) -> bool:
        return self.estimate is not None and self.lower <= self.truth <= self.upper

    @property
    def right_sign(self) -> bool:
        return self.estimate is not None and self.estimate * self.truth > 0

    @property
    def decided(self) -> bool:
        return self.estimate is not None and not self.lower <= 0 <= self.upper


def cells_of(truth: dict, fit: dict) -> list[Cell]:
    """A cell for every true effect and every fitted coefficient, in the order of the truth."""
    scales = {f["factor"]: f["scale"] for f in truth["factors"]}
    fits = {f["judge"]: f for f in fit["judges"]}
    cells: list[Cell] = []
    for judge in truth["judges"]:
        name = judge["judge"]
        if name not in fits:
            sys.exit(f'the fit has no judge "{name}"; fit the file beside the truth')
        found = {c["factor"]: c for c in fits[name]["coefficients"]}
        for factor in list(judge["effects"]) + [f for f in found if f not in judge["effects"]]:
            effect = judge["effects"].get(factor, 0.0)
            cells.append(cell_of(name, factor, effect, found.get(factor), scales.get(factor)))
        if judge["position"] is not None:
            bias = fits[name].get("positionBias")
            cells.append(cell_of(name, POSITION, judge["position"], bias, None))
    return cells


def cell_of(judge: str, factor: str, truth: float, found: dict | None, scale: float | None) -> Cell:
    """The cell, with the estimate moved from the fit's scale to the truth's.

    A factor that no judge cares about has no scale in the truth; zero is zero on any scale.
    """
    if found is None:
        return Cell(judge, factor, truth)
    times = scale / found["scale"] if scale else 1.0
    numbers = (found["estimate"] * times, found["lower"] * times, found["upper"] * times)
    return Cell(judge, factor, truth, *numbers, found.get("qValue"))


def heading(width: int) -> str:
    return f"{'judge':<12} {'factor':<{width}}  truth estimate  95 % interval     covered  sign"


def line_of(cell: Cell, width: int) -> str:
    head = f"{cell.judge:<12} {cell.factor:<{width}} {cell.truth:>6.2f}"
    if cell.estimate is None:
        return f"{head}  no estimate"
    interval = f"[{cell.lower:>6.2f}, {cell.upper:>6.2f}]"
    covered = "yes" if cell.covered else "NO"
    sign = "" if cell.truth == 0 else "right" if cell.right_sign else "WRONG"
    return f"{head} {cell.estimate:>8.2f}  {interval}  {covered:<7}  {sign}".rstrip()


def share(count: int, total: int) -> str:
    return f"{count} of {total}" + (f" ({100 * count / total:.0f} %)" if total else "")


def summary_of(cells: list[Cell]) -> tuple[list[str], float]:
    """The closing lines, and the share of true effects that were recovered."""
    real = [c for c in cells if c.truth != 0]
    null = [c for c in cells if c.truth == 0 and c.estimate is not None]
    good = [c for c in real if c.covered and c.right_sign]
    false = [c for c in null if c.q_value is not None and c.q_value < 0.05]
    lines = [
        f"true effects: right sign {share(sum(c.right_sign for c in real), len(real))}, "
        f"covered {share(sum(c.covered for c in real), len(real))}, "
        f"both {share(len(good), len(real))}, "
        f"interval without zero {share(sum(c.decided for c in real), len(real))}",
        f"zero effects: covered {share(sum(c.covered for c in null), len(null))}, "
        f"q < 0.05 {share(len(false), len(null))}",
    ]
    return lines, len(good) / len(real) if real else 1.0
