import ArgumentParser
import Preferences
import TextFactors

/// `penchant factors mark`: the words that factor values rest on.
struct FactorsMarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Show responses with the words that factor values rest on.",
    discussion: """
      Factors of counted words can say where they are; factors such as length cannot, and are \
      left out. The first responses with a mark are shown for each factor.

      Example:
        penchant factors mark votes.jsonl --factor stance.hedging --limit 3
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Only this factor. Repeat for more.", valueName: "name"))
  var factor: [String] = []

  @Option(
    help: ArgumentHelp("Factors of your own, defined in this YAML file.", valueName: "file"),
    completion: .file())
  var factorsFile: [String] = []

  @Option(help: ArgumentHelp("Responses to show for each factor.", valueName: "count"))
  var limit = 2

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let session = try StudySession.open(input, isQuiet: output.quiet)
    var options = ModelOptions()
    options.factors = .text
    options.addFactor = []
    options.factorsFile = factorsFile
    let own = try FactorsFile(factorsFile).rules
    let names = factor.isEmpty ? (FactorCatalogue.all + own).map(\.name) : factor
    options.factor = names
    let chosen = try FactorChoice(options, in: session.study).text.filter { choice in
      names.contains { [$0, "own.\($0)"].contains(choice.name) }
    }
    let marked = try MarkedResponses(chosen, in: session.study, limit: limit)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(marked.document))
    case .csv: StandardStreams.print(marked.csv)
    case .table: StandardStreams.print(marked.lines(on: .output).joined(separator: "\n"))
    }
  }
}
