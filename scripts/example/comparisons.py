"""The comparisons: which systems meet on which prompt, and what they wrote."""

from dataclasses import dataclass
from pathlib import Path

from choice import Chooser
from compose import MISTAKES, SYSTEMS, compose
from inventory import Prompt, read_prompts


TEXT_SEED = 20


@dataclass
class Comparison:
    """Two responses to a prompt."""

    name: str
    prompt: Prompt
    system_a: str
    system_b: str
    response_a: str
    response_b: str


TRIANGLE = [(0, 1), (1, 2), (2, 0)]
CHAIN = [(0, 1), (1, 2), (2, 3)]
RING = [(0, 1), (1, 2), (2, 3), (3, 0)]


def draw_pairs(prompt: Prompt, choose: Chooser) -> list[tuple[int, int]]:
    """Which systems of a prompt meet; word problems get a pair more, for right and wrong."""
    if prompt.steps:
        return RING
    return TRIANGLE if choose.chance(0.5) else CHAIN


def make_comparisons(folder: Path, seed: int) -> list[Comparison]:
    """Three or four comparisons for every prompt, in the order of the inventories."""
    comparisons: list[Comparison] = []
    for prompt in read_prompts(folder):
        choose = Chooser(f"{seed}/texts/{prompt.name}")
        pairs = draw_pairs(prompt, choose)
        systems = choose.some_of(list(SYSTEMS), 1 + max(max(pair) for pair in pairs))
        responses = distinct_responses(prompt, systems, choose)
        for number, (left, right) in enumerate(pairs, start=1):
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
    for system, mistake in zip(systems, choose.some_of(MISTAKES, len(systems))):
        text = compose(prompt, system, mistake, used, choose)
        while text in responses:
            text = compose(prompt, system, mistake, used, choose)
        responses.append(text)
    return responses
