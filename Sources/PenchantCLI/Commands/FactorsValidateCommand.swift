import ArgumentParser
import FactorValidity
import Foundation

/// `penchant factors validate`: how well factors agree with labelled texts.
struct FactorsValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Measure how well factors agree with labelled texts.",
    discussion: """
      The folder holds files TASK.jsonl or TASK.jsonl.gz, one labelled response a line; a task \
      is recognised by its name. Each figure has its 95 % bootstrap interval over groups, the \
      rank correlation that remains given length, and the target: met, within (missed by less \
      than the interval) or below. Rows that a factor was fitted on are refused.

      Examples:
        penchant factors validate --gold gold
        PENCHANT_GOLD=gold penchant factors validate --factor fluency.index --format json
      """)

  @Option(
    help: ArgumentHelp(
      "The folder of labelled texts; PENCHANT_GOLD without it.", valueName: "folder"),
    completion: .directory)
  var gold: String?

  @Option(help: ArgumentHelp("Only this factor. Repeat for more.", valueName: "name"))
  var factor: [String] = []

  @Option(help: ArgumentHelp("Draws behind each interval.", valueName: "number"))
  var resamples = 1000

  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1

  @Flag(help: "End with exit code 1 where a target is missed beyond its interval.")
  var strict = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard resamples >= 10 else {
      throw CommandFailure(
        "--resamples is \(resamples)", fix: "give 10 at least", code: .usage)
    }
    let files = try GoldFile.files(in: try folder())
    let tasks = GoldTasks.all.filter { task in
      factor.isEmpty || factor.contains { task.subjectName.contains($0) }
    }
    guard !tasks.isEmpty else {
      throw CommandFailure(
        "no task is about \(factor.joined(separator: ", "))",
        fix: "leave --factor out to see all", code: .usage)
    }
    let progress = ProgressLine(
      "validating factors", unit: "files", terminal: .messages, isQuiet: output.quiet)
    let report = try await FactorValidator(files: files, resamples: resamples, seed: seed)
      .run(tasks) { progress.update($0, of: $1) }
    progress.finish()
    let text = ValidityText(report, showsFiles: factor.isEmpty)
    switch output.format {
    case .json: StandardStreams.print(try JSONText.of(ValidityDocument(report)))
    case .csv: StandardStreams.print(text.csv)
    case .table: StandardStreams.print(text.lines(on: .output).joined(separator: "\n"))
    }
    if strict, report.figures.contains(where: { $0.status == .below || $0.status == .claims }) {
      throw ExitCode(CommandFailure.Code.failed.rawValue)
    }
  }

  private func folder() throws -> String {
    if let gold { return gold }
    if let folder = ProcessInfo.processInfo.environment["PENCHANT_GOLD"], !folder.isEmpty {
      return folder
    }
    throw CommandFailure(
      "no folder of labelled texts is named", fix: "add --gold FOLDER or set PENCHANT_GOLD",
      code: .usage)
  }
}

/// The JSON of the benchmark.
struct ValidityDocument: Encodable {
  let schema = "penchant.validity/1"
  let figures: [ValidityFigure]
  let filesWithoutFactor: [String]
  let resamples: Int
  let seed: UInt64

  init(_ report: ValidityReport) {
    figures = report.figures
    filesWithoutFactor = report.filesWithoutFactor
    resamples = report.resamples
    seed = report.seed
  }
}
