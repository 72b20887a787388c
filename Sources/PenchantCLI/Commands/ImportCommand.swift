import ArgumentParser
import DataImport
import Foundation
import StudyStore

/// `penchant import`: adds data to a study.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add comparisons and verdicts to a study.",
    discussion: """
      Everything is added, or nothing. Files that the study already holds are not added again.
      With --check nothing is added: it says how the files are understood, column by column and
      code by code, and what should be known before a study is made of them.

      Examples:
        penchant import study.db votes.jsonl
        penchant import study.db votes.csv --map verdict=winner --map judge=worker
        penchant import study.db gpt4.csv --judge gpt-4 --judge-kind gpt-4=llm
        penchant import --check votes.csv --save-config votes.yaml
        penchant import study.db votes.csv --config votes.yaml
      """)

  @Argument(
    help: "The study file; it is made if there is none. With --check the first data file.",
    completion: .file())
  var study: String

  @Argument(
    help: "Data files and folders (.jsonl .json .csv .tsv .parquet .tar, also .gz and .xz), or - .",
    completion: .file())
  var files: [String] = []

  @Flag(help: "Add nothing; say how the files are understood.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "With --check: write how the files are read, for --config.", valueName: "file"),
    completion: .file())
  var saveConfig: String?

  @Option(
    help: ArgumentHelp("The judge of files that do not name one.", valueName: "name"))
  var judge: String?

  @OptionGroup var reading: FormatOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !check, files.isEmpty { throw ValidationError("Missing expected argument '<files> ...'") }
    if !check, saveConfig != nil { throw ValidationError("--save-config goes with --check") }
  }

  func run() async throws {
    if check { return try runCheck() }
    let isNew = !FileManager.default.fileExists(atPath: study)
    let summary: ImportSummary?
    do {
      summary = try importFiles()
    } catch {
      // A study that this command made and that stayed empty was not there before.
      if isNew { try? FileManager.default.removeItem(atPath: study) }
      throw error
    }
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

  /// Reads the files into the study, and closes it whatever happens.
  private func importFiles() throws -> ImportSummary? {
    let store = try Study.open(path: study, creating: true)
    defer { try? store.close() }
    return try StudySession.read(
      files, by: reading, judge: judge, into: store, isQuiet: output.quiet)
  }

  private func runCheck() throws {
    let request = try reading.request(for: [study] + files, judge: judge)
    let found = try ImportQuestionPrompt.answering(request) { request in
      let progress = ProgressLine(
        "checking", unit: "MB", terminal: .messages, isQuiet: output.quiet)
      defer { progress.finish() }
      return try ImportDoctor(request).check { progress.update(bytes: $0) }
    }
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(ImportCheckDocument(found)))
    case .csv: StandardStreams.print(ImportCheckText.csv(found))
    case .table:
      StandardStreams.print(
        ImportCheckText.lines(found, on: .output).joined(separator: "\n"))
    }
    guard let saveConfig else { return }
    try ImportSettingsFile.write(found.configuration, to: saveConfig)
    if !output.quiet { StandardStreams.say("wrote \(saveConfig); use it with --config") }
  }
}
