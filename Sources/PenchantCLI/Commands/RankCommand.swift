public import ArgumentParser
public import PreferenceModels
import Preferences

/// `penchant rank`: the systems that wrote the responses, strongest first.
struct RankCommand: AsyncParsableCommand {
  /// Which factors are held equal.
  enum ControlChoice: String, CaseIterable, ExpressibleByArgument {
    case style
    case all
    case none
  }

  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Rank the systems that wrote the responses, plainly and with style held equal.",
    discussion: """
      Abilities are log-odds above the mean of the systems, from Bradley and Terry's model, or \
      Davidson's where there are ties; errors are clustered by prompt, and position is held equal \
      where the order is known. Ranks are ranges that hold together at 95 %. Win rates count a \
      tie as one half; at equal length they are those of a model of the difference in length.

      Examples:
        penchant rank votes.jsonl
        penchant rank votes.jsonl --by judges --control none
        penchant rank votes.jsonl --by majority --ties drop --format json
        penchant rank alpaca-eval/ --reference gpt4_1106_preview
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var model: ModelOptions

  @Option(
    help: """
      One ranking of all verdicts together (all), of each judge (judges), of people and of LLMs \
      (kinds), or of the majority of the people on each comparison (majority).
      """)
  var by: SystemRanker.Grouping = .all

  @Option(help: "Factors held equal in the second fit: length and form (style), all or none.")
  var control: ControlChoice = .style

  @Option(
    help: ArgumentHelp(
      "Win rates against this system; against all others without.",
      valueName: "system"))
  var reference: String?

  @Option(
    help: "Ties in abilities: Davidson's model (davidson), half a win each (half), left out (drop)."
  )
  var ties: TieRule = .davidson

  @OptionGroup var output: OutputOptions

  func run() async throws {
    if model.pool == .partial || !model.holdout.isEmpty {
      throw CommandFailure(
        "rank has no use for --pool partial and --holdout", fix: "leave them out", code: .usage)
    }
    if ties == .raoKupper {
      throw CommandFailure(
        "rank has no --ties rao-kupper", fix: "use davidson, half or drop", code: .usage)
    }
    let session = try AnalysisSession(input, model, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let ranker = SystemRanker(
      try await session.auditedTable(), control: choice, reference: reference,
      ties: ties, seed: model.seed)
    try check(ranker)
    let progress = ProgressLine(
      "ranking", unit: "rankings", terminal: .messages, isQuiet: output.quiet)
    let found = await ranker.rankings(by: by) { progress.update($0, of: $1) }
    progress.finish()
    let rankings = Rankings(run: try session.run(), title: session.title, rankings: found)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(rankings))
    case .csv: StandardStreams.print(RankText.csv(rankings))
    case .table:
      StandardStreams.print(RankText.lines(rankings, on: .output).joined(separator: "\n"))
    }
    if let refusal = found.first?.refusal, found.allSatisfy({ $0.refusal != nil }) {
      throw CommandFailure(
        "no ranking: \(refusal)",
        fix: "compare systems of different groups, or rank one group with --scenario or --judge",
        code: .data)
    }
  }

  private var choice: SystemRanker.Control {
    switch control {
    case .style: .style
    case .all: .every
    case .none: .nothing
    }
  }

  private func check(_ ranker: SystemRanker) throws {
    let systems = ranker.systems
    guard systems.count > 1 else {
      throw CommandFailure(
        "the systems that wrote the responses are not in the data",
        fix: "map them with --map system_a=COLUMN --map system_b=COLUMN", code: .data)
    }
    if let reference, !systems.contains(reference) {
      let near = Spelling.closest(to: reference, among: systems).map { "did you mean \($0)? " }
      throw CommandFailure(
        "--reference: there is no system \"\(reference)\"",
        fix: (near ?? "") + "systems are " + systems.prefix(12).joined(separator: ", "),
        code: .usage)
    }
  }
}

extension SystemRanker.Grouping: ExpressibleByArgument {}
