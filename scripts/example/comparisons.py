"""The comparisons: which systems meet on which prompt, and what they wrote."""

from dataclasses import dataclass
from pathlib import Path

from choice import Chooser
from compose import SYSTEMS, compose
from inventory import Prompt, read_prompts


@dataclass
class Comparison:
    """Two responses to a prompt."""

    name: str
    prompt: Prompt
    system_a: str
    system_b: str
    response_a: str
    response_b: str


def pairs_of(count: int) -> list[tuple[int, int]]:
    """Three pairs: all of three systems, or a chain through four."""
    return [(0, 1), (1, 2), (2, 0)] if count == 3 else [(0, 1), (1, 2), (2, 3)]


def make_comparisons(folder: Path, seed: int) -> list[Comparison]:
    """Three comparisons for every prompt, in the order of the inventories."""
    comparisons: list[Comparison] = []
    for prompt in read_prompts(folder):
        choose = Chooser(f"{seed}/texts/{prompt.name}")
        systems = choose.some_of(list(SYSTEMS), 3 if choose.chance(0.5) else 4)
        responses = distinct_responses(prompt, systems, choose)
        for number, (left, right) in enumerate(pairs_of(len(systems)), start=1):
            if choose.chance(0.5):
                left, right = right, left
            comparisons.append(
                Comparison(
                    f"{prompt.name}-{number}", prompt, systems[left], systems[right],
                    responses[left], responses[right],
                )
            )
    return comparisons


def distinct_responses(prompt: Prompt, systems: list[str], choose: Chooser) -> list[str]:
    """One response a system, drawn again while it equals an earlier one."""
    used: set[str] = set()
    responses: list[str] = []
    for system in systems:
        text = compose(prompt, system, used, choose)
        while text in responses:
            text = compose(prompt, system, used, choose)
        responses.append(text)
    return responses
