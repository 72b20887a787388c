import ArgumentParser
import StudyStore

/// `penchant study info`: format, counts, inputs, measured factors and room.
struct StudyInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what a study holds and how it uses its room.",
    discussion: """
      Nothing is written: a study of an older format keeps it. It is brought to the format of \
      this program by the first command that works on it.

      Examples:
        penchant study info study.db
        penchant study info study.db --space
        penchant study info study.db --format json
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Flag(help: "Say what each table takes; reads the whole file.")
  var space = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let facts = try Study.reading(path: study).facts(hasSpace: space)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(StudyInfoDocument(facts)))
    case .csv: StandardStreams.print(StudyInfoText.csv(facts))
    case .table:
      StandardStreams.print(
        StudyInfoText.lines(facts, path: study, on: .output).joined(separator: "\n"))
    }
  }
}

/// The JSON of `study info`.
struct StudyInfoDocument: Encodable {
  let schema = "penchant.study-info/1"
  let study: StudyFacts

  init(_ study: StudyFacts) {
    self.study = study
  }
}
