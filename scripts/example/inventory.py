"""Reads the text inventories: prompts with the sentences their answers are made of."""

from dataclasses import dataclass, field
from pathlib import Path

SCENARIOS = ["explanation", "advice", "arithmetic", "opinion", "everyday"]


@dataclass
class Prompt:
    """One prompt and everything a response to it may say."""

    name: str
    scenario: str
    language: str
    text: str
    states_view: bool = False
    careful_topic: str | None = None
    openings: list[str] = field(default_factory=list)
    details: list[list[str]] = field(default_factory=list)
    steps: list[list[str]] = field(default_factory=list)
    finals: list[str] = field(default_factory=list)
    reference: str | None = None


def language_of(text: str) -> str:
    """The language of an inventory line: kana decide, then frequent German words."""
    if any("\u3040" <= c <= "\u30ff" for c in text):
        return "ja"
    german = {"ich", "wie", "der", "die", "das", "ein", "und", "wir", "welche", "ist", "man", "was"}
    words = [w.strip(".,?!").lower() for w in text.split()]
    return "de" if any(w in german for w in words) else "en"


def alternatives(line: str) -> list[str]:
    """The wordings of a line, of which a response uses one."""
    return [part.strip() for part in line.split(" | ")]


def read_prompts(folder: Path) -> list[Prompt]:
    """All prompts of all scenarios, in the order of the files."""
    prompts: list[Prompt] = []
    for scenario in SCENARIOS:
        count = 0
        for line in (folder / f"{scenario}.txt").read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            mark, text = line[0], line[2:].strip()
            if mark == "?":
                count += 1
                name = f"{scenario}-{count:02}"
                prompts.append(Prompt(name, scenario, language_of(text), text))
                continue
            add_line(prompts[-1], mark, text)
    return prompts


def add_line(prompt: Prompt, mark: str, text: str) -> None:
    """Adds one line of an inventory to the prompt it stands under."""
    if mark == "@" and text == "view":
        prompt.states_view = True
    elif mark == "@" and text.startswith("careful "):
        prompt.careful_topic = text.removeprefix("careful ")
    elif mark == "=":
        prompt.openings += alternatives(text)
    elif mark == "+":
        prompt.details.append(alternatives(text))
    elif mark == "*":
        prompt.steps.append(alternatives(text))
    elif mark == "!":
        prompt.finals += alternatives(text)
    elif mark == "~":
        prompt.reference = text
    else:
        raise ValueError(f'{prompt.name}: line "{mark} {text}"; expected one of ? @ = + * ! ~')
