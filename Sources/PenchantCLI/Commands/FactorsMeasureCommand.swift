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
    options.addFactor = []
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
    switch output.format {
    case .csv: try printCSV(choice, columns, of: session.study)
    case .json: try printJSON(choice, columns, of: session.study)
    case .table:
      // The widths of columns depend on every row.
      let table = choice.named(try session.study.table(TableSelection(factors: columns)))
      StandardStreams.print(FactorValuesText(table).lines(on: .output).joined(separator: "\n"))
    }
  }

  /// Comparison, side, then a column for each factor.
  private func printCSV(_ choice: FactorChoice, _ columns: [Factor], of study: Study) throws {
    let names = columns.map { choice.name(of: $0.name) }
    var output = StreamedText(CSVText.line(["comparison", "side"] + names) + "\n")
    try study.forEachValueRow(of: columns.map(\.name)) { row in
      for (side, values) in [("A", row.a), ("B", row.b)] {
        output.add(
          CSVText.line([row.comparison, side] + values.map { CSVText.number($0) }) + "\n")
      }
    }
    output.end()
  }

  private func printJSON(_ choice: FactorChoice, _ columns: [Factor], of study: Study) throws {
    let json = FactorValuesJSON(names: columns.map { choice.name(of: $0.name) })
    var output = StreamedText(FactorValuesJSON.head)
    var isFirst = true
    try study.forEachValueRow(of: columns.map(\.name)) { row in
      for (side, values) in [(Side.a, row.a), (.b, row.b)] {
        output.add(try json.row(row.comparison, side, values, isFirst: isFirst))
        isFirst = false
      }
    }
    output.add(FactorValuesJSON.tail)
    output.end()
  }
}

/// Standard output in large parts, for text that is never in memory as a whole.
private struct StreamedText {
  private static let partLength = 1 << 18
  private var text: String

  init(_ head: String) {
    text = head
  }

  mutating func add(_ more: String) {
    text += more
    if text.utf8.count > Self.partLength { end() }
  }

  mutating func end() {
    StandardStreams.write(text)
    text = ""
  }
}
