import ArgumentParser
import Preferences
import StudyStore
import TextFactors

/// `penchant factors measure`: factor values of every response.
struct FactorsMeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Print factor values, two rows for each comparison.",
    discussion: """
      An empty cell (null in JSON) means that the factor does not apply there.

      Example:
        penchant factors measure votes.jsonl --format csv > values.csv
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Only this factor. Repeat for more.", valueName: "name"))
  var factor: [String] = []

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let session = try StudySession.open(input, isQuiet: output.quiet)
    var options = ModelOptions()
    options.factors = .text
    options.factor = factor.isEmpty ? FactorCatalogue.all.map(\.name) : factor
    let choice = try FactorChoice(options, in: session.study)
    let chosen = factor.isEmpty ? choice.text : choice.text.filter { isWanted($0.name) }
    try await Measurement.run(chosen, on: session.study, isQuiet: output.quiet)
    let table = try session.study.table(TableSelection(factors: chosen.map(\.factor)))
    let values = FactorValuesText(table)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FactorValuesDocument(table)))
    case .csv: StandardStreams.print(values.csv)
    case .table: StandardStreams.print(values.lines(on: .output).joined(separator: "\n"))
    }
  }

  private func isWanted(_ name: String) -> Bool { factor.contains(name) }
}
