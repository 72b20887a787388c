import ArgumentParser
import DataImport
import StudyStore

/// `penchant import`: adds data to a study.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add comparisons and verdicts to a study.",
    discussion: """
      Everything is added, or nothing. Files that the study already holds are not added again.

      Examples:
        penchant import study.db votes.jsonl
        penchant import study.db votes.csv --map verdict=winner --map judge=worker
        penchant import study.db gpt4.csv --judge gpt-4 --judge-kind gpt-4=llm
      """)

  @Argument(help: "The study file; it is made if there is none.", completion: .file())
  var study: String

  @Argument(
    help: "Data files and folders (.jsonl .json .csv .tsv, also .gz), or - .",
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The judge of files that do not name one.", valueName: "name"))
  var judge: String?

  @OptionGroup var reading: FormatOptions

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let store = try Study.open(path: study, creating: true)
    let summary = try StudySession.read(
      files, by: reading, judge: judge, into: store, isQuiet: output.quiet)
    guard let summary else {
      if !output.quiet {
        StandardStreams.say("nothing added: \(study) holds these files already")
      }
      return
    }
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(ImportDocument(summary)))
    case .csv: StandardStreams.print(ImportText.csv(summary))
    case .table:
      StandardStreams.print(
        ImportText.lines(summary, on: .output).joined(separator: "\n"))
    }
  }
}
