import Preferences

/// Long-form answers judged by experts overall, for coherence and for factuality.
///
/// The codes are -1 for a, 0 for a tie and 1 for b; each question is a judge of its own.
/// Origin: the processed tables of the lfqa_eval data.
/// Not checked: written from a description, without a file of the origin at hand.
enum LFQA {
  static let dialect = FixedColumns(
    name: "lfqa",
    summary: "long-form answers: answer_a, answer_b, overall_preference -1, 0 or 1",
    signature: ["answer_a", "answer_b", "overall_preference", "coherence_preference"],
    prompt: "question", responseA: "answer_a", responseB: "answer_b",
    verdicts: ["overall", "coherence", "factuality"].map { question in
      FixedColumns.Verdict(
        column: question + "_preference", codes: ["-1": .a, "0": .tie, "1": .b],
        judge: question, kind: .human)
    },
    roles: [.rationale: "justification"])
}
