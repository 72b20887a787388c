import CairoCanvas
import Charts
import Foundation
import Preferences
import Reports

/// Writes a report or its figures to files.
struct ReportWriter {
  let pages: PageOptions

  /// Writes the report of an analysis.
  ///
  /// - Returns: What was written, for the user.
  func write(_ analysis: Analysis, to target: ReportTarget) throws -> String {
    let measurer = PangoMeasurer()
    if case .html(let path) = target { return try write(analysis, html: path, measurer) }
    let report = try Report(
      analysis: analysis, options: options(measurer), measuring: measurer)
    switch target {
    case .pdf(let path):
      try makeFolder(above: path)
      let document = try PDFDocument(
        path: path,
        metadata: PDFDocument.Metadata(
          title: report.title, author: "Penchant \(Penchant.version)", subject: report.subject,
          creationTime: creationTime),
        measurer: measurer)
      report.write(to: document)
      try document.finish()
      return "\(path)  \(report.pages.count) pages"
    case .html: preconditionFailure("written above")
    case .svg(let folder):
      try write(report.figures, ending: "svg", to: folder) { figure, path in
        try SVGFile.write(
          to: path, size: figure.size, title: figure.title, description: figure.description,
          lettering: pages.svgText == .real ? .text : .outlines, measurer: measurer,
          draw: figure.draw)
      }
      return "\(folder)  \(report.figures.count) figures"
    case .png(let folder):
      try write(report.figures, ending: "png", to: folder) { figure, path in
        try PNGFile.write(to: path, size: figure.size, scale: 2, draw: figure.draw)
      }
      return "\(folder)  \(report.figures.count) figures"
    }
  }

  /// What the user asked for, and how to ask for it again.
  private func options(_ measurer: PangoMeasurer) throws -> ReportOptions {
    var options = try pages.reportOptions()
    options.command = CommandRecord.text(CommandLine.arguments)
    options.fonts = [TextStyle.Family.text, .mono].compactMap(measurer.face).joined(separator: ", ")
    return options
  }

  /// Writes the HTML edition.
  private func write(
    _ analysis: Analysis, html path: String, _ measurer: PangoMeasurer
  ) throws -> String {
    let report = try HTMLReport(
      analysis: analysis, options: options(measurer), measuring: measurer)
    try makeFolder(above: path)
    try TextFile.write(report.document, to: path)
    return
      "\(path)  \(NumberStyle.count(report.figureCount, "figure")), \(report.document.utf8.count / 1000) kB"
  }

  /// Writes each figure as a file of its own, numbered in order.
  private func write(
    _ figures: [ReportFigure], ending: String, to folder: String,
    _ writeFigure: (ReportFigure, String) throws -> Void
  ) throws {
    try makeFolder(folder)
    for (index, figure) in figures.enumerated() {
      let number = index + 1 < 10 ? "0\(index + 1)" : "\(index + 1)"
      try writeFigure(figure, "\(folder)/\(number)-\(figure.name).\(ending)")
    }
  }

  private func makeFolder(above path: String) throws {
    try makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "\(path): the folder cannot be made", fix: "name a place that you may write to",
        code: .cannotWrite)
    }
  }

  /// The date of the file in seconds since 1970, from `SOURCE_DATE_EPOCH`, else 0.
  ///
  /// Never the clock, so that the same run makes the same bytes.
  private var creationTime: Int {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? 0
  }
}
