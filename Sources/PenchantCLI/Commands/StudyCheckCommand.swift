import ArgumentParser
import Reports
import StudyStore

/// `penchant study check`: whether a study contradicts itself.
struct StudyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for damage in a study.",
    discussion: """
      Looks at every page and index, at rows that belong together, and at every text, which must \
      still have the hash it was stored with. Nothing is written. Exit code 65 where something \
      is wrong.

      Examples:
        penchant study check study.db
        penchant study check study.db --format json
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = try Study.reading(path: study).check()
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(StudyCheckDocument(found)))
    case .csv:
      var text = CSVText(["kind", "problem"])
      for problem in found.problems { text.add([problem.kind, "\(problem)"]) }
      StandardStreams.print(text.text)
    case .table:
      let terminal = Terminal.output
      for problem in found.problems {
        StandardStreams.print(terminal.paint("damage:", .red) + terminal.legible(" \(problem)"))
      }
      if found.problems.isEmpty {
        let rows = NumberStyle.count(found.rows, "row")
        StandardStreams.print(
          terminal.paint("sound:", .green) + terminal.legible(" \(study), \(rows)"))
      }
    }
    guard found.problems.isEmpty else {
      throw CommandFailure(
        "\(study): the study is damaged", fix: "import the data into a new study", code: .data)
    }
  }
}

/// The JSON of `study check`.
struct StudyCheckDocument: Encodable {
  struct Problem: Encodable {
    let kind: String
    let message: String
  }

  let schema = "penchant.study-check/1"
  let isSound: Bool
  let rows: Int
  let problems: [Problem]

  init(_ found: StudyCheck) {
    isSound = found.problems.isEmpty
    rows = found.rows
    problems = found.problems.map { Problem(kind: $0.kind, message: "\($0)") }
  }
}
