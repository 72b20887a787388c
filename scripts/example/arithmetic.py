"""Worked solutions: right as they stand in the inventory, wrong on request."""

import re

from choice import Chooser

EQUATION = re.compile(r"\[([^\]=]+)=([^\]]+)\]")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
FINAL = re.compile(r"<(\d+)>")


def value_of(expression: str) -> float:
    """The value of numbers joined by + - * /, products first."""
    terms = re.split(r" ([+-]) ", expression.strip())
    total = product_of(terms[0])
    for sign, term in zip(terms[1::2], terms[2::2]):
        total += product_of(term) if sign == "+" else -product_of(term)
    return total


def product_of(term: str) -> float:
    parts = re.split(r" ([*/]) ", term.strip())
    result = float(parts[0])
    for sign, part in zip(parts[1::2], parts[2::2]):
        result = result * float(part) if sign == "*" else result / float(part)
    return result


def written(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def check(line: str) -> None:
    """Stops when an equation of the inventory does not hold."""
    for left, right in EQUATION.findall(line):
        if abs(value_of(left) - float(right)) > 1e-9:
            raise ValueError(f'"{line}": {left.strip()} is {value_of(left)}, not {right.strip()}')


def slipped(number: float, choose: Chooser) -> float:
    """A wrong result that looks like a slip."""
    steps = [-1, 1, 2, -2] if number < 30 else [-10, 10, 2, -2, 20, -3]
    candidates = [number + s for s in steps if number + s > 0]
    return choose.one_of(candidates)


class Solution:
    """The lines of a solution, with the equations at `wrong` spoiled.

    With `carried` a wrong result goes on into the later steps and the final number, so
    that only the spoiled equation is false; without it the later steps are right.
    """

    def __init__(self, wrong: set[int], carried: bool, choose: Chooser):
        self.wrong, self.carried, self.choose = wrong, carried, choose
        self.replaced: dict[str, str] = {}
        self.seen = 0

    def step(self, line: str) -> str:
        return EQUATION.sub(self.equation, line)

    def equation(self, match: re.Match) -> str:
        left, right = match.group(1).strip(), match.group(2).strip()
        left = NUMBER.sub(lambda n: self.replaced.get(n.group(), n.group()), left)
        result = value_of(left) if self.carried and self.replaced else float(right)
        if self.seen in self.wrong:
            result = slipped(result, self.choose)
        self.seen += 1
        if self.carried and written(result) != right:
            self.replaced[right] = written(result)
        return f"[{left} = {written(result)}]"

    def final(self, line: str, wrong: bool) -> str:
        def number(match: re.Match) -> str:
            right = self.replaced.get(match.group(1), match.group(1))
            return written(slipped(float(right), self.choose)) if wrong else right

        return FINAL.sub(number, line)


def typeset(text: str, choose: Chooser) -> str:
    """Equations without their brackets, in one of the usual notations."""
    times, over = choose.one_of([("×", "÷"), ("×", "/"), ("*", "/")])

    def plain(match: re.Match) -> str:
        left = match.group(1).replace("*", times).replace("/", over)
        return f"{left.strip()} = {match.group(2).strip()}"

    return EQUATION.sub(plain, text)
