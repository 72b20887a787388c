import Preferences

/// HelpSteer preferences: grades from -3 to 3, negative where the first response is better.
///
/// The sign is the opposite of most formats, and of ours.
/// Origin: huggingface.co/datasets/nvidia/HelpSteer2 and HelpSteer3. The sign was checked
/// against public programs that read version 2 and a card derived from version 3; no file of
/// the origin was at hand.
enum HelpSteer {
  static let version2 = FixedColumns(
    name: "helpsteer2",
    summary: "HelpSteer2 preferences: response_1, response_2, preference_strength -3 to 3",
    signature: ["prompt", "response_1", "response_2", "preference_strength"],
    prompt: "prompt", responseA: "response_1", responseB: "response_2",
    verdicts: [
      FixedColumns.Verdict(
        column: "preference_strength", codes: grades, judge: "human", kind: .human)
    ])

  static let version3 = FixedColumns(
    name: "helpsteer3",
    summary: "HelpSteer3 preferences: response1, response2, overall_preference -3 to 3",
    signature: ["context", "response1", "response2", "overall_preference"],
    prompt: "context", responseA: "response1", responseB: "response2",
    verdicts: [
      FixedColumns.Verdict(
        column: "overall_preference", codes: grades, judge: "human", kind: .human)
    ],
    roles: [.scenario: "domain"])

  private static let grades = Dictionary(
    uniqueKeysWithValues: (-3...3).map { (String($0), Choice.grade(-$0, steps: 3)) })
}
