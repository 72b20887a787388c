import ArgumentParser
import PreferenceModels
import Preferences

/// `penchant explain`: what judges' models put single comparisons down to.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one comparison: what each factor adds to each judge's choice.",
    discussion: """
      A contribution is weight times difference, in log-odds; contributions sum to the predicted \
      chance of response A, with the order of showing left out. Without a comparison, those \
      on which the two judges of --judges part the most are explained: they decide differently, \
      and both models get their judge right.

      Examples:
        penchant explain votes.jsonl p-01873
        penchant explain votes.jsonl p-01873 --judges crowd,gpt-4
        penchant explain votes.jsonl --judges crowd,gpt-4 --top 3
        penchant explain study.db p-01873 --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "A study file, data files, a folder or -, then the comparisons to explain.",
      valueName: "input [comparison]"),
    completion: .file())
  var words: [String]

  @Option(
    help: ArgumentHelp("Keep the data in this study file.", valueName: "file"),
    completion: .file())
  var study: String?

  @Option(help: ArgumentHelp("The judges to explain, with commas.", valueName: "names"))
  var judges: String?

  @Option(help: "Without a comparison: explain this many.")
  var top: Int = 1

  @Flag(help: "Show all factors and whole texts.")
  var all = false

  @OptionGroup var reading: FormatOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let words = InputWords(words)
    var input = InputOptions()
    input.inputs = words.inputs
    input.study = study
    input.reading = reading
    var fitting = try FitOptions.defaults
    fitting.validate = false
    let session = try AnalysisSession(input, model, fitting: fitting, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let fitted = try await session.fittedStudy()
    let pairs = try explained(words.names, in: fitted).map(session.withTexts)
    switch output.format {
    case .json:
      StandardStreams.print(try JSONText.of(ExplainDocument(run: fitted.analysis.run, pairs)))
    case .csv: StandardStreams.print(ExplainText.csv(pairs))
    case .table:
      let text = ExplainText(analysis: fitted.analysis, isWhole: all, terminal: .output)
      StandardStreams.print(
        Array(pairs.map(text.lines).joined(separator: ["", ""])).joined(separator: "\n"))
    }
  }

  private func explained(_ ids: [String], in study: FittedStudy) throws -> [ExplainedPair] {
    let names = try wanted(in: study)
    guard ids.isEmpty else {
      return try ids.map { id in
        guard let pair = study.explained(id, by: names) else {
          let known = study.table.comparisons.map(\.id)
          let hint = Spelling.closest(to: id, among: known).map { "did you mean \($0)? " } ?? ""
          throw CommandFailure(
            "there is no comparison \"\(id)\" in these data",
            fix: hint + "leave it out to see where two judges part", code: .usage)
        }
        return pair
      }
    }
    let two = names.isEmpty ? Array(study.modelledJudges.prefix(2)) : names
    guard two.count == 2, names.count == 2 || study.modelledJudges.count == 2 else {
      throw CommandFailure(
        "which comparison?", fix: "name one, or two judges with --judges first,second",
        code: .usage)
    }
    let found = study.partings(two[0], two[1], count: max(top, 1))
    guard !found.isEmpty else {
      throw CommandFailure(
        "\(two[0]) and \(two[1]) decide no comparison differently that both models get right",
        fix: "name a comparison, or other judges", code: .data)
    }
    return found
  }

  /// The judges of `--judges`, which must have models.
  private func wanted(in study: FittedStudy) throws -> [String] {
    let known = study.modelledJudges
    guard !known.isEmpty else {
      throw CommandFailure(
        "no judge has a model",
        fix: "penchant fit says why", code: .data)
    }
    let names = (judges ?? "").split(separator: ",").map { String($0) }
    for name in names where !known.contains(name) {
      let hint = Spelling.closest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
      throw CommandFailure(
        "--judges: \"\(name)\" has no model in these data",
        fix: hint + "judges are " + known.prefix(12).joined(separator: ", "), code: .usage)
    }
    return names
  }
}

/// The JSON of explained comparisons.
struct ExplainDocument: Encodable {
  let schema = "penchant.explain/1"
  let run: RunInfo
  let comparisons: [ExplainedPair]

  init(run: RunInfo, _ pairs: [ExplainedPair]) {
    self.run = run
    comparisons = pairs
  }
}
