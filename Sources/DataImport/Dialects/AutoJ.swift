import Preferences

/// Auto-J test pairs, whose codes count from 0 and whose keys hold blanks.
///
/// Origin: github.com/GAIR-NLP/auto-j.
/// Not checked: written from a description, without a file of the origin at hand.
enum AutoJ {
  static let dialect = FixedColumns(
    name: "auto-j",
    summary: "Auto-J test pairs: \"response 1\", \"response 2\", label 0, 1 or 2 for a tie",
    signature: ["prompt", "response 1", "response 2", "label"],
    prompt: "prompt", responseA: "response 1", responseB: "response 2",
    verdicts: [
      FixedColumns.Verdict(
        column: "label", codes: ["0": .a, "1": .b, "2": .tie], judge: "human", kind: .human)
    ],
    roles: [.scenario: "scenario"])
}
