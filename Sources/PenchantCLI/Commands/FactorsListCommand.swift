import ArgumentParser
import Preferences
import TextFactors

/// `penchant factors list`: the catalogue.
struct FactorsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the factors of the catalogue.",
    discussion: "A mark in the column Model says that a factor is in the models by default.")

  @Option(
    help: ArgumentHelp("Factors of your own, defined in this YAML file.", valueName: "file"),
    completion: .file())
  var factorsFile: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    let entries =
      (FactorCatalogue.all + FactorCatalogue.ofStudies).map(\.entry)
      + (try FactorsFile(factorsFile).rules.map(\.entry))
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FactorsDocument(entries)))
    case .csv: StandardStreams.print(csv(entries))
    case .table:
      var table = TextTable([
        .left("Factor"), .left("Unit", limit: 24), .left("Model"), .left("More means", limit: 40),
      ])
      let mark = Terminal.output.mark("●", "*")
      for entry in entries {
        table.rows.append([
          entry.factor.name, entry.factor.unit, entry.inDefaultModel ? mark : "",
          entry.factor.title,
        ])
      }
      StandardStreams.print(table.lines(on: .output).joined(separator: "\n"))
    }
  }

  private func csv(_ entries: [FactorEntry]) -> String {
    var text = CSVText(["factor", "family", "title", "unit", "transform", "in_default_model"])
    for entry in entries {
      let factor = entry.factor
      text.add([
        factor.name, factor.family.rawValue, factor.title, factor.unit,
        factor.transform.rawValue, entry.inDefaultModel ? "1" : "0",
      ])
    }
    return text.text
  }
}
