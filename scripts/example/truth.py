"""The truth behind the verdicts, for `scripts/check-recovery` and curious readers."""

from comparisons import Comparison
from judges import JUDGES, Judge
from verdicts import LOG_RATIO, Verdict, difference, scales, tie_parameter


def truth_of(
    values: dict, comparisons: list[Comparison], verdicts: list[Verdict], seed: int
) -> dict:
    """Everything that made the verdicts, as JSON."""
    scale = scales(values, comparisons)
    return {
        "schema": "penchant.truth/1",
        "seed": seed,
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
