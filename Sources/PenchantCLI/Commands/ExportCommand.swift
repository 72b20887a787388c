import ArgumentParser
import PreferenceModels
import Preferences

/// `penchant export`: the study and its models as tables for other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write comparisons, factor values, verdicts, design and coefficients as tables.",
    discussion: """
      Makes a folder with one file for each table and a README that explains every column. The \
      design has the exact columns of each judge's model, so that R or Python can make the fits \
      again; docs/reproduce.md shows how in ten lines.

      Examples:
        penchant export votes.jsonl -o tables
        penchant export votes.jsonl -o tables --format jsonl
        penchant export study.db -o tables --ties drop --judge crowd
      """)

  /// The form of the tables.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case jsonl
    case parquet
  }

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to; made where it is missing.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: "The form of the tables: csv, jsonl, or parquet, which needs the program duckdb.")
  var format: Format = .csv

  @OptionGroup var model: ModelOptions
  @OptionGroup var fitting: FitOptions

  @Flag(name: .shortAndLong, help: "No progress and no remarks; errors only.")
  var quiet = false

  func run() async throws {
    let writer = try TableFolder(path: output, format: format)
    let session = try AnalysisSession(input, model, fitting: fitting, isQuiet: quiet)
    Remarks.say(session.session.summary, isQuiet: quiet)
    let study = try await session.fittedStudy()
    let tables = study.tables
    var counts: [Int] = []
    for table in tables { counts.append(try writer.write(table)) }
    try writer.write(
      ExportReadme(run: study.analysis.run, tables: tables, counts: counts, format: format).text)
    if !quiet {
      StandardStreams.say(
        Terminal.messages.paint("wrote", .green) + " \(output)  \(tables.count + 1) files")
    }
  }
}
