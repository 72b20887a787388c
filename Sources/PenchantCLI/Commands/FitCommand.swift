import ArgumentParser
import Preferences

/// `penchant fit`: one model per judge, with every coefficient.
struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit one model per judge and print the coefficients with intervals.",
    discussion: """
      An estimate is in log-odds per typical difference (the root mean square of A minus B); \
      the JSON also has it per unit. Intervals are 95 %, clustered by prompt.

      Examples:
        penchant fit votes.jsonl
        penchant fit votes.jsonl --factors given --pool complete --format json
        penchant fit train.jsonl --holdout test.jsonl
        penchant fit votes.jsonl --estimator ridge --penalty 4 --ties drop
        penchant fit votes.jsonl --pool partial --format json
        penchant fit votes.jsonl --pool scenarios
        penchant fit votes.jsonl --explain --robust
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var fitting: FitOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let session = try AnalysisSession(
      input, model, fitting: fitting, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let analysis = try await session.analysis()
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FitDocument(analysis)))
    case .csv: StandardStreams.print(FitText.csv(analysis))
    case .table:
      StandardStreams.print(FitText.lines(analysis, on: .output).joined(separator: "\n"))
      for line in ExplanationText.lines(analysis, on: .output) { StandardStreams.print(line) }
      for line in PooledText.lines(analysis, on: .output) { StandardStreams.print(line) }
      for line in ScenarioText.lines(analysis, on: .output) { StandardStreams.print(line) }
      for line in RobustnessText.lines(analysis, on: .output) { StandardStreams.print(line) }
    }
  }
}

/// The JSON of fits.
struct FitDocument: Encodable {
  let schema = "penchant.fit/1"
  let run: RunInfo
  let judges: [JudgeFit]
  @Nullable var pooled: PooledWeights?
  @Nullable var scenarios: ScenarioWeights?
  let calibration: [KindCalibration]

  init(_ analysis: Analysis) {
    run = analysis.run
    judges = analysis.judges
    pooled = analysis.pooled
    scenarios = analysis.scenarios
    calibration = analysis.calibration
  }
}
