import ArgumentParser
import FactorValidity
import Preferences
import TextFactors

/// `penchant factors check`: factors on the user's data, before any model.
struct FactorsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check factors on your data: length, missing values, redundancy.",
    discussion: """
      Length is Spearman's correlation with the number of words, with its 95 % interval over \
      prompts; Residual the same after log words and their square are taken out, learnt on other \
      prompts. Picked is the share of verdicts for the response with more of the factor, for all \
      comparisons and for those of about equal length (ratio of words 0.8 to 1.25).

      Examples:
        penchant factors check votes.jsonl
        penchant factors check votes.jsonl --factors-file mine.yaml --format json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let session = try AnalysisSession(input, model, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let table = try await session.table()
    let check = FactorCheck(table, seed: model.seed)
    let text = FactorCheckText(check.lines())
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FactorCheckDocument(text)))
    case .csv: StandardStreams.print(text.csv)
    case .table: StandardStreams.print(text.lines(on: .output).joined(separator: "\n"))
    }
  }
}

/// The JSON of a check.
struct FactorCheckDocument: Encodable {
  let schema = "penchant.factor-check/1"
  let factors: [FactorCheckLine]
  let remarks: [String]

  init(_ text: FactorCheckText) {
    factors = text.factors
    remarks = text.remarks
  }
}
