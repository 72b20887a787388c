"""Comparisons and verdicts as rows of JSON Lines, under the names that importers know."""

import json

from comparisons import Comparison
from verdicts import Verdict


def row_of(comparison: Comparison) -> dict:
    """What a row says about the comparison itself."""
    row = {
        "comparison": comparison.name,
        "scenario": comparison.prompt.scenario,
        "prompt": comparison.prompt.text,
        "reference": comparison.prompt.reference,
        "response_a": comparison.response_a,
        "response_b": comparison.response_b,
        "system_a": comparison.system_a,
        "system_b": comparison.system_b,
    }
    return {key: value for key, value in row.items() if value is not None}


def judged_row(verdict: Verdict) -> dict:
    """A row of the data; people who do not decide say so, an LLM leaves nothing usable."""
    row = row_of(verdict.comparison)
    row |= {"judge": verdict.judge.name, "judge_kind": verdict.judge.kind}
    if verdict.shown_first:
        row["shown_first"] = verdict.shown_first
    missing = "skip" if verdict.judge.kind == "human" else None
    return row | {"verdict": verdict.choice or missing}


def lines_of(rows: list[dict]) -> str:
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
    return "\n".join(lines) + "\n"
