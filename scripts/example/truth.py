"""The truth behind the verdicts, for `scripts/check-recovery` and curious readers."""

from comparisons import Comparison
from judges import JUDGES, Judge
from verdicts import LOG_RATIO, Verdict, difference, scales, tie_parameter


def truth_of(
    values: dict, comparisons: list[Comparison], verdicts: list[Verdict], seeds: dict[str, int]
) -> dict:
    """Everything that made the verdicts, as JSON."""
    scale = scales(values, comparisons)
    return {
        "schema": "penchant.truth/1",
        "seeds": seeds,
        "model": "log P(A)/P(B) = position * s + sum of effect * difference / scale; "
        "s = 1 if A is shown first, -1 if B is; ties after Davidson",
        "factors": [
            {
                "factor": factor,
                "transform": "log-ratio" if factor in LOG_RATIO else "difference",
                "scale": scale[factor],
                "differing": sum(difference(values, c.name, factor) != 0 for c in comparisons),
            }
            for factor in sorted(scale)
        ],
        "judges": [judge_truth(judge, verdicts) for judge in JUDGES],
    }


def judge_truth(judge: Judge, verdicts: list[Verdict]) -> dict:
    own = [v for v in verdicts if v.judge is judge]
    return {
        "judge": judge.name,
        "kind": judge.kind,
        "verdicts": len(own),
        "comparisons": len({v.comparison.name for v in own}),
        "ties": sum(v.choice == "tie" for v in own),
        "abstentions": sum(v.choice is None for v in own),
        "position": judge.position,
        "tieRate": judge.ties,
        "logTieParameter": tie_parameter(judge),
        "effects": judge.effects,
    }


def table_of(truth: dict) -> str:
    """The truth as a Markdown table, a row per judge."""
    lines = [
        "| judge | kind | verdicts | position | ties | effects, in log-odds per scale |",
        "|---|---|---:|---:|---:|---|",
    ]
    for judge in truth["judges"]:
        effects = ", ".join(f"`{name}` {signed(value)}" for name, value in judge["effects"].items())
        position = "not shown" if judge["position"] is None else signed(judge["position"])
        ties = f"{100 * judge['tieRate']:.0f} %" if judge["tieRate"] else "none"
        lines.append(
            f"| {judge['judge']} | {judge['kind']} | {judge['verdicts']} | {position} | {ties} "
            f"| {effects} |"
        )
    return "\n".join(lines) + "\n"


def signed(number: float) -> str:
    return f"{number:+.1f}" if number else "0"


def between(text: str, mark: str, middle: str) -> str:
    """`text` with `middle` in place of what stands between the comments around `mark`."""
    start, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->\n"
    before, rest = text.split(start)
    return before + start + middle + end + rest.split(end)[1]
