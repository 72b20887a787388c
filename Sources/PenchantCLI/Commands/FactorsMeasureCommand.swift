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

  @Option(
    help: ArgumentHelp("Factors of your own, defined in this YAML file.", valueName: "file"),
    completion: .file())
  var factorsFile: [String] = []

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let session = try StudySession.open(input, isQuiet: output.quiet)
    var options = ModelOptions()
    options.factors = .text
    options.factorsFile = factorsFile
    let own = try FactorsFile(factorsFile).factors
    options.factor = factor.isEmpty ? (FactorCatalogue.all.map(\.name) + own.map(\.name)) : factor
    let choice = try FactorChoice(options, in: session.study)
    try await Measurement.run(choice, on: session.study, isQuiet: output.quiet)
    // Length joins every choice; it is printed where it was asked for.
    let columns = choice.columns.filter { column in
      factor.isEmpty || column.name != choice.key(of: FactorChoice.length)
        || factor.contains(FactorChoice.length)
    }
    // Only CSV can be written as the rows come; the others need to see them all.
    if output.format == .csv { return try printCSV(choice, columns, of: session.study) }
    let table = choice.named(
      try session.study.table(TableSelection(factors: columns)))
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FactorValuesDocument(table)))
    case .csv, .table:
      StandardStreams.print(FactorValuesText(table).lines(on: .output).joined(separator: "\n"))
    }
  }

  /// Comparison, side, then a column for each factor.
  private func printCSV(_ choice: FactorChoice, _ columns: [Factor], of study: Study) throws {
    let names = columns.map { choice.name(of: $0.name) }
    var text = CSVText.line(["comparison", "side"] + names) + "\n"
    try study.forEachValueRow(of: columns.map(\.name)) { row in
      for (side, values) in [("A", row.a), ("B", row.b)] {
        text += CSVText.line([row.comparison, side] + values.map { CSVText.number($0) }) + "\n"
      }
      guard text.utf8.count > 1 << 18 else { return }
      StandardStreams.write(text)
      text = ""
    }
    StandardStreams.write(text)
  }
}
