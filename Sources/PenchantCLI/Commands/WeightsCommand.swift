import ArgumentParser
import PreferenceModels
import Preferences
import StudyStore

/// `penchant weights`: what each judge rewards, strongest first.
struct WeightsCommand: AsyncParsableCommand {
  /// How the weights are split.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case scenario
  }

  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Explore what each judge rewards: ranked chances with intervals.",
    discussion: """
      A chance is the probability that the judge picks the response with more of the factor, by \
      one typical difference, everything else equal; 50 % is indifferent.

      Examples:
        penchant weights votes.jsonl
        penchant weights votes.jsonl gpt-4 crowd --all
        penchant weights votes.jsonl crowd gpt-4 -i
        penchant weights study.db crowd --by scenario
        penchant weights votes.jsonl gpt-4 --set hedging=0 --save-what-if calmer.yaml
        penchant weights votes.jsonl --what-if calmer.yaml
        penchant weights published-weights.csv --by scenario
      """)

  @OptionGroup var named: NamedInputOptions

  @Flag(
    name: .shortAndLong,
    help: "Explore on the terminal by keys: judges, weights, pairs; ? shows them.")
  var interactive = false

  @Option(help: "Split by scenario.")
  var by: Grouping?

  @Option(help: "Show this many factors for each judge.")
  var top: Int = 10

  @Flag(help: "Show all factors.")
  var all = false

  @OptionGroup var whatIf: WhatIfOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard interactive else { return }
    guard output.format == .table else {
      throw ValidationError("--interactive shows no \(output.format.rawValue)")
    }
    guard by == nil else { throw ValidationError("--interactive has the key s for scenarios") }
  }

  func run() async throws {
    let input = named.input
    var model = model
    model.judge += named.names
    if let published = try PublishedWeights(input.inputs, judges: model.judge, least: 1) {
      return try await show(published)
    }
    if interactive {
      if try await explored(input, model) { return }
      if !output.quiet {
        StandardStreams.say("note: --interactive needs a terminal; the table follows")
      }
    }
    if whatIf.isAsked || !model.whatIf.isEmpty {
      return try await WhatIfRun(options: whatIf, output: output).run(input, model)
    }
    let session = try AnalysisSession(input, model, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let parts = try await analyses(session)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(WeightsDocument(parts)))
    case .csv: StandardStreams.print(WeightsText.csv(parts))
    case .table:
      let text = WeightsText(limit: all ? nil : top, terminal: .output)
      StandardStreams.print(parts.map(text.lines).joined(separator: [""]).joined(separator: "\n"))
    }
  }

  /// Shows a table of published weights, which has nothing to move and no pairs behind it.
  private func show(_ published: PublishedWeights) async throws {
    guard !interactive, !whatIf.isAsked, model.whatIf.isEmpty else {
      throw CommandFailure(
        "published weights have no verdicts behind them: nothing would change with other weights",
        fix: "leave out --interactive, --set and --what-if, or give comparisons", code: .usage)
    }
    let analysis = await published.analysis(title: nil)
    guard let weights = analysis.imported else { return }
    switch output.format {
    case .json:
      StandardStreams.print(
        try JSONText.of(PublishedWeightsDocument(run: analysis.run, imported: weights)))
    case .csv: StandardStreams.print(PublishedWeights.csv(weights))
    case .table:
      let text = PublishedWeightsText(
        weights: weights, hasScenarios: by == .scenario, limit: all ? nil : top,
        terminal: .output)
      StandardStreams.print(text.lines.joined(separator: "\n"))
    }
  }

  /// Explores on the terminal; false where there is none.
  private func explored(_ input: InputOptions, _ model: ModelOptions) async throws -> Bool {
    guard RawTerminal.isAtHand else { return false }
    guard model.whatIf.count <= 1 else {
      throw CommandFailure(
        "--what-if is given \(model.whatIf.count) times",
        fix: "look at one what-if judge at a time", code: .usage)
    }
    // The named judges are where the reader begins; the others stay to be compared.
    var all = model
    all.judge = []
    all.whatIf = []
    let session = try AnalysisSession(input, all, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let study = try await session.fittedStudy()
    let explorer = try WeightsExplorer(
      study, savingTo: whatIf.saveWhatIf, texts: session.withTexts)
    var changed = try model.whatIf.first.map(WhatIfFile.read)
    if !whatIf.set.isEmpty {
      guard let judge = try changed ?? model.judge.first.map(study.whatIfJudge) else {
        throw CommandFailure(
          "--set changes the weights of one judge, and none is named",
          fix: "name the judge after the input", code: .usage)
      }
      changed = try whatIf.changing(judge)
    }
    let beginning = try explorer.beginning(judges: model.judge, changed: changed)
    guard let terminal = RawTerminal() else { return false }
    let end = try explorer.run(on: terminal, from: beginning)
    if let command = explorer.command(end) { StandardStreams.say(command) }
    return true
  }

  /// One analysis, or one for each scenario.
  private func analyses(_ session: AnalysisSession) async throws -> [WeightsPart] {
    guard by == .scenario else {
      return [WeightsPart(scenario: nil, analysis: try await session.analysis())]
    }
    let known = try session.session.study.scenarios.map(\.name)
    guard !known.isEmpty else {
      throw CommandFailure(
        "--by scenario: the data have no scenarios",
        fix: "map a column with --map scenario=COLUMN", code: .data)
    }
    var parts: [WeightsPart] = []
    for name in known where model.scenario.isEmpty || model.scenario.contains(name) {
      parts.append(
        WeightsPart(scenario: name, analysis: try await session.analysis(scenario: name)))
    }
    return parts
  }
}

/// The weights in one scenario, or in all of the data.
struct WeightsPart {
  let scenario: String?
  let analysis: Analysis
}
