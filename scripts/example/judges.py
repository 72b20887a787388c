"""The fictional judges: what they are, what they like, how much they see."""

from dataclasses import dataclass, field


@dataclass
class Judge:
    """A judge with known preferences.

    `effects` are log-odds per root mean square of a factor's difference; `position` is
    the log-odds that A gains by being shown first; `ties` is the tie rate for two equal
    responses; `share` of all comparisons is seen, and `swapped` of them again in the
    other order; `abstains` is the chance of no verdict.
    """

    name: str
    kind: str
    effects: dict[str, float] = field(default_factory=dict)
    position: float | None = 0.0
    ties: float = 0.0
    share: float = 1.0
    swapped: int = 0
    abstains: float = 0.0


JUDGES = [
    # Reads closely: dislikes slips, hedging and long sentences.
    Judge(
        "Mara", "human",
        {"fluency.spelling_error_rate": -0.9, "stance.hedging": -0.7, "length.sentence_words": -0.7},
        position=0.0, share=0.63, abstains=0.02,
    ),
    # Likes an answer in list form, wants help, and often cannot decide.
    Judge(
        "Jonas", "human",
        {"form.structured_share": 0.8, "stance.refusal": -1.0, "length.words": 0.6},
        position=0.3, ties=0.2, share=0.63, abstains=0.02,
    ),
    # Takes length for quality.
    Judge(
        "ember-4", "llm",
        {"length.words": 1.3, "form.structured_share": 0.7, "length.sentence_words": 0.6},
        position=0.4, share=0.6,
    ),
    # Decides by what it reads first, and would not hear who speaks.
    Judge(
        "cedar-7b", "llm",
        {"length.words": 0.8, "stance.first_person": -0.8, "stance.hedging": 0.6},
        position=1.2, share=0.5, swapped=40,
    ),
    # Rewards agreement with the user.
    Judge(
        "quill-1", "llm",
        {"stance.agreement_markers": 1.1, "form.structured_share": -0.6, "stance.refusal": -0.8},
        position=0.0, share=0.58, abstains=0.01,
    ),
    # Punishes hedging and refusals, and likes short sentences.
    Judge(
        "slate-rater", "llm",
        {"stance.hedging": -1.1, "stance.refusal": -1.0, "length.sentence_words": -0.7},
        position=0.0, share=0.55,
    ),
    # Sees one response at a time, so there is no order: cares for being right.
    Judge(
        "pebble-rm", "reward-model",
        {
            "correctness.equations_hold": 0.9, "correctness.numeric_match": 0.7,
            "fluency.spelling_error_rate": -0.9, "length.words": 0.5,
        },
        position=None, share=0.72,
    ),
]
