import Preferences

/// Stanford Human Preferences: Reddit answers by votes; labels is 1 where A won.
///
/// Origin: huggingface.co/datasets/stanfordnlp/SHP.
/// Not checked: written from a description, without a file of the origin at hand.
enum SHP {
  static let dialect = FixedColumns(
    name: "shp",
    summary: "Stanford Human Preferences: human_ref_A, human_ref_B, labels 1 for A",
    signature: ["history", "human_ref_A", "human_ref_B", "labels"],
    prompt: "history", responseA: "human_ref_A", responseB: "human_ref_B",
    verdicts: [
      FixedColumns.Verdict(
        column: "labels", codes: ["1": .a, "0": .b], judge: "crowd", kind: .human)
    ],
    roles: [.scenario: "domain"])
}
