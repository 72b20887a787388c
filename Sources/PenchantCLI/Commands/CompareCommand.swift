import ArgumentParser
import PreferenceModels
import Preferences

/// `penchant compare`: whether judges want the same, and where they part.
struct CompareCommand: AsyncParsableCommand {
  /// How the similarity is split.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case scenario
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Test whether judges want the same, and say where they part.",
    discussion: """
      Two or more judges, all of them where none is named. Gaps are the second judge minus the \
      first, in points of the chance to pick the response with more of the factor. Intervals \
      are 95 %; judges of the same prompts are compared with their joint covariance.

      A published table of weights (columns judge, factor, weight, and scenario if there is one) \
      is an input too; there are no verdicts behind it, hence no intervals.

      Examples:
        penchant compare votes.jsonl crowd gpt-4
        penchant compare votes.jsonl
        penchant compare votes.jsonl --by scenario
        penchant compare study.db crowd gpt-4 --format json
        penchant compare published-weights.csv
      """)

  @OptionGroup var named: NamedInputOptions

  @Option(help: "Measure how alike judges are within each scenario too.")
  var by: Grouping?

  @Option(help: "Show this many factors or pairs of judges.")
  var top: Int = 10

  @Flag(help: "Show all factors and pairs of judges.")
  var all = false

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    if let published = try PublishedWeights(
      named.input.inputs, judges: named.names + model.judge, least: 2)
    {
      return try await ImportedWeightsRun(
        published: published, limit: all ? nil : top, output: output
      ).run()
    }
    let input = named.input
    var model = model
    model.judge += named.names
    var fitting = try FitOptions.defaults
    fitting.validate = false
    let session = try AnalysisSession(input, model, fitting: fitting, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let compared = try await session.comparedStudy()
    let comparison = try await session.comparison(of: compared, hasScenarios: by == .scenario)
    let document = CompareDocument(compared.analysis, comparison)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(document))
    case .csv: StandardStreams.print(CompareText.csv(document))
    case .table:
      let text = CompareText(
        document, analysis: compared.analysis, limit: all ? nil : top, terminal: .output)
      StandardStreams.print(text.lines.joined(separator: "\n"))
    }
  }
}
