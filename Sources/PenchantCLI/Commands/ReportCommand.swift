import ArgumentParser
import CairoCanvas
import Foundation
import PreferenceModels
import Preferences
import Reports

/// `penchant report`: the main job, from files to a report.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Read comparisons, measure factors, fit the judges, write the report.",
    discussion: """
      The ending of the output decides: .pdf is the report, .html the same as one accessible \
      document, .svg and .png (or a folder) are its figures, a file each. With --format json the whole analysis goes to standard output.

      A published table of weights (columns judge, factor, weight, and scenario if there is one) \
      is an input too: heatmaps, tree and map without verdicts, hence without intervals.

      Examples:
        penchant report votes.jsonl -o report.pdf
        penchant report votes.csv --map verdict=winner --map judge=worker -o report.pdf
        penchant report votes.jsonl -o report.html
        penchant report study.db --brief --paper letter -o brief.pdf
        penchant report votes.jsonl -o figures.svg --format json > analysis.json
        penchant report published-weights.csv -o weights.pdf
        penchant report analysis.json --paper letter -o letter.pdf   # drawn again, not fitted again
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write: FILE.pdf, FILE.html, FILE.svg, FILE.png or a folder.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var pages: PageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var printing: OutputOptions

  func run() async throws {
    guard output != nil || printing.format != .table else {
      throw CommandFailure(
        "there is no output to write to", fix: "add -o report.pdf, or --format json", code: .usage)
    }
    let target = try output.map(ReportTarget.init)
    let analysis = try await analysis()
    if let target {
      let written = try ReportWriter(pages: pages).write(analysis, to: target)
      if !printing.quiet {
        sayCaveats(analysis)
        StandardStreams.say(Terminal.messages.paint("wrote", .green) + " " + written)
      }
    }
    switch printing.format {
    case .json: StandardStreams.print(try JSONText.of(analysis))
    case .csv:
      StandardStreams.print(
        analysis.imported.map(PublishedWeights.csv) ?? FitText.csv(analysis))
    case .table: break
    }
  }

  /// The analysis of the inputs: a saved one as it is, that of published weights, or a new one.
  private func analysis() async throws -> Analysis {
    if var saved = try SavedAnalysis.read(input.inputs) {
      saved.data.title = pages.title ?? saved.data.title
      return saved
    }
    if let published = try PublishedWeights(input.inputs, judges: model.judge, least: 1) {
      return await published.analysis(title: pages.title)
    }
    let session = try AnalysisSession(
      input, model, hasScenarios: true, isQuiet: printing.quiet)
    if !printing.quiet, let summary = session.session.summary {
      for line in ImportText.lines(summary, on: .messages) { StandardStreams.say(line) }
    }
    return try await session.reportedStudy(title: pages.title).analysis
  }

  /// Warns of judges without a model; the other caveats stand in the report.
  private func sayCaveats(_ analysis: Analysis) {
    for fit in analysis.judges where fit.status == .notFitted {
      let reason = fit.diagnostics.last?.message ?? "no model fitted"
      StandardStreams.say(
        Terminal.messages.paint("warning:", .yellow)
          + Terminal.messages.legible(" \(fit.judge): \(reason)"))
    }
  }
}
