import Preferences

/// Stanford Human Preferences: Reddit answers by votes; labels is 1 where A won.
///
/// Source: huggingface.co/datasets/stanfordnlp/SHP, the card's list of fields.
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
