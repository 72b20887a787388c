import Preferences

/// Summaries compared by named workers; choice counts from 0.
///
/// Origin: github.com/openai/summarize-from-feedback.
/// Not checked: written from a description, without a file of the origin at hand.
enum SummarizeFromFeedback {
  static let dialect = FixedColumns(
    name: "summarize-from-feedback",
    summary: "OpenAI's summary comparisons: info.post, summaries, choice 0 or 1, worker",
    signature: ["info", "summaries", "choice", "worker"],
    prompt: "info.post", responseA: "summaries.0.text", responseB: "summaries.1.text",
    verdicts: [
      FixedColumns.Verdict(
        column: "choice", codes: ["0": .a, "1": .b], judgeColumn: "worker", kind: .human)
    ],
    roles: [
      .source: "info.post", .systemA: "summaries.0.policy", .systemB: "summaries.1.policy",
    ])
}
