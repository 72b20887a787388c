import ArgumentParser
import Preferences
import TextFactors

/// `penchant factors show`: the definition of one factor.
struct FactorsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Explain one factor: definition, formula, limits, validity.")

  @Argument(
    help: "The factor's name, such as stance.hedging.",
    completion: .list((FactorCatalogue.all + FactorCatalogue.ofStudies).map(\.name)))
  var name: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let factor = FactorCatalogue.factor(named: name) else {
      let near = FactorCatalogue.closest(to: name)
      let hint = near.first.map { "did you mean \($0)? " } ?? ""
      throw CommandFailure(
        "there is no factor \"\(name)\"", fix: hint + "penchant factors list shows all",
        code: .usage)
    }
    let entry = factor.entry
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(FactorsDocument([entry])))
    case .csv, .table:
      StandardStreams.print(lines(entry).map(Terminal.output.legible).joined(separator: "\n"))
    }
  }

  private func lines(_ entry: FactorEntry) -> [String] {
    let example = entry.example
    let fields =
      [
        ("Definition", entry.definition), ("Formula", entry.formula),
        ("Unit", entry.factor.unit), ("Range", entry.range), ("Languages", entry.languages),
        ("No value", entry.nullRule), ("Example", "\"\(example.text)\" has \(example.value)"),
        ("Source", entry.source), ("Known failures", entry.knownFailures),
      ] + entry.measured.map { ("Validity", $0) }
    let title = Terminal.output.paint(entry.factor.name, .bold) + "  " + entry.factor.title
    return [title, ""]
      + fields.indices.filter { !fields[$0].1.isEmpty }.flatMap { index in
        let (name, text) = fields[index]
        // Several figures stand under one heading.
        let isFirst = index == 0 || fields[index - 1].0 != name
        return (isFirst ? [Terminal.output.paint(name, .faint)] : [])
          + TextWrap.lines(text, width: Terminal.output.width - 2).map { "  " + $0 }
      }
  }
}
