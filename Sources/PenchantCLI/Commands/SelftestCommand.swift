import ArgumentParser
import PreferenceModels
import Preferences

/// `penchant selftest`: verdicts with known weights, refitted.
struct SelftestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "Refit verdicts with known weights: are the intervals right on data like these?",
    discussion: """
      Draws verdicts from the model itself, with known weights, position bias, ties and prompts \
      that hang together, on the pairs and judges of the input, or on a built-in design. Every \
      draw is fitted as penchant fit does. Prints how often the 95 % intervals hold the truth and \
      how often factors without an effect pass the screen. Ends with 1 where they do not fit.

      Examples:
        penchant selftest
        penchant selftest votes.jsonl --replicates 500
        penchant selftest --comparisons 200 --prompts 20 --errors hc0
      """)

  @Argument(
    help: ArgumentHelp(
      "A study file, data files, a folder or - ; the built-in design without.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(help: "Data sets to draw.")
  var replicates: Int = 100

  @Option(help: "Comparisons of the built-in design (1000 unless given).")
  var comparisons: Int?

  @Option(help: "Prompts of the built-in design (50 unless given).")
  var prompts: Int?

  @OptionGroup var reading: FormatOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var fitting: FitOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    try check()
    let test = try await selfTest()
    let progress = ProgressLine(
      "drawing and fitting", unit: "draws", terminal: .messages, isQuiet: output.quiet)
    let result = await test.run(replicates: replicates, seed: model.seed) {
      progress.update($0, of: $1)
    }
    progress.finish()
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(result))
    case .csv: StandardStreams.print(SelftestText.csv(result))
    case .table:
      StandardStreams.print(SelftestText.lines(result, on: .output).joined(separator: "\n"))
    }
    if !result.isSound { throw ExitCode(CommandFailure.Code.failed.rawValue) }
  }

  private func selfTest() async throws -> SelfTest {
    guard !inputs.isEmpty else {
      return SelfTest(
        comparisons: comparisons ?? 1000, clusters: prompts ?? 50, seed: model.seed,
        choices: try fitting.studyOptions(with: model).model)
    }
    var input = InputOptions()
    input.inputs = inputs
    input.study = nil
    input.reading = reading
    let session = try AnalysisSession(input, model, fitting: fitting, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    return SelfTest(
      like: try await session.table(), title: session.title, choices: session.choices)
  }

  private func check() throws {
    if model.pool == .partial {
      throw usage("selftest fits each judge alone", "leave --pool partial out")
    }
    if !inputs.isEmpty && (comparisons != nil || prompts != nil) {
      throw usage(
        "--comparisons and --prompts are those of the built-in design",
        "leave them out, or leave the input out")
    }
    for (name, value, least) in [
      ("--replicates", replicates, 1), ("--comparisons", comparisons ?? 1000, 30),
      ("--prompts", prompts ?? 50, 2),
    ] where value < least {
      throw usage("\(name) is \(value)", "give \(least) or more")
    }
  }

  private func usage(_ what: String, _ fix: String) -> CommandFailure {
    CommandFailure(what, fix: fix, code: .usage)
  }
}
