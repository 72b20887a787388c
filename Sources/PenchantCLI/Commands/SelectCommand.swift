import ArgumentParser
import DataImport
import PreferenceModels
import Preferences
import TextFactors

/// `penchant select`: which of several responses a judge would pick, and how firmly.
struct SelectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "select",
    abstract: "Rank candidate responses by a judge's weights or by a direction.",
    discussion: """
      Candidates are rows with a response (or factor columns) and, where there are several \
      tasks, a prompt; or rows with a prompt and a list of responses. Each prompt gets a ranking \
      with the margin of the winner, the angle by which the weights must turn before another \
      candidate wins, and the share of nearby directions along which each candidate wins.

      Examples:
        penchant select candidates.jsonl --from votes.jsonl --judge crowd
        penchant select candidates.jsonl --what-if calmer.yaml
        penchant select candidates.csv --direction helpfulness=1,verbosity=-0.3
      """)

  @Argument(
    help: ArgumentHelp("Files with candidate responses, or - .", valueName: "candidates"),
    completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The judge whose fitted weights decide; see --from.", valueName: "name"))
  var judge: String?

  @Option(
    help: ArgumentHelp(
      "The study or data files with the judge's verdicts. Repeat for more.", valueName: "input"),
    completion: .file())
  var from: [String] = []

  @Option(
    help: ArgumentHelp("A what-if judge whose weights decide.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var whatIf: String?

  @Option(
    help: ArgumentHelp("Factors with their components.", valueName: "factor=number,…"))
  var direction: String?

  @Option(help: ArgumentHelp("Look at directions within this angle.", valueName: "degrees"))
  var within = 30.0

  @Option(
    help: ArgumentHelp("Show this many candidates that are nearest to winning.", valueName: "n"))
  var nearest = 3

  @Option(help: "Seed of every random draw.")
  var seed: UInt64 = 1

  @OptionGroup var reading: FormatOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [judge, whatIf, direction].count(where: { $0 != nil }) == 1 else {
      throw ValidationError(
        "say what decides, in one way: --judge NAME --from INPUT, --what-if FILE, or "
          + "--direction FACTOR=NUMBER,…")
    }
    guard (judge == nil) == from.isEmpty else {
      throw ValidationError("--judge NAME and --from INPUT go together")
    }
    guard within > 0, within <= 90 else {
      throw ValidationError("--within is an angle above 0 and up to 90 degrees")
    }
  }

  func run() async throws {
    let table = try CandidateReader.read(paths)
    let weights = try await weights()
    let (columns, values) = try await CandidateValues(table).values(of: weights.factors)
    let selection = try CandidateSelector(weights, within: within, seed: seed)
      .selection(of: table.candidates, columns: columns, values: values)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(selection))
    case .csv: StandardStreams.print(SelectionText.csv(selection))
    case .table:
      let text = SelectionText(terminal: .output, nearest: nearest)
      StandardStreams.print(text.lines(selection).joined(separator: "\n"))
    }
  }

  private func weights() async throws -> SelectionWeights {
    if let whatIf { return SelectionWeights(try WhatIfFile.read(whatIf)) }
    if let direction { return SelectionWeights(direction: try components(of: direction)) }
    var input = InputOptions()
    input.inputs = from
    input.study = nil
    input.reading = reading
    var model = try ModelOptions.parse([])
    model.judge = [judge ?? ""]
    model.seed = seed
    let session = try AnalysisSession(input, model, isQuiet: output.quiet)
    return try SelectionWeights(judge ?? "", of: await session.fittedStudy())
  }

  private func components(of text: String) throws -> [(factor: String, component: Double)] {
    try text.split(separator: ",").map { part in
      guard let cut = part.lastIndex(of: "="),
        let number = Double(part[part.index(after: cut)...]), number.isFinite
      else {
        throw CommandFailure(
          "--direction: \"\(part)\" is not a factor with a number",
          fix: "write --direction helpfulness=1,verbosity=-0.3", code: .usage)
      }
      return (String(part[..<cut]), number)
    }
  }
}
