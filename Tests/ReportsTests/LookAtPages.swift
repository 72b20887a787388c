import CairoCanvas
import Charts
import Foundation
import Preferences
import Reports
import Testing

/// Writes example reports for a person to look at, where REPORT_PAGES names a folder.
@Suite struct LookAtPages {
  @Test func `example reports are drawn as PDF when asked for`() throws {
    guard let folder = ProcessInfo.processInfo.environment["REPORT_PAGES"] else { return }
    let measurer = PangoMeasurer()
    for name in Examples.names {
      let analysis = try Examples.analysis(name)
      for paper in PaperSize.allCases where paper == .a4 || name == "12x24" {
        let report = try Report(
          analysis: analysis, options: ReportOptions(paper: paper), measuring: measurer)
        let path = "\(folder)/\(name)-\(paper.rawValue).pdf"
        let document = try PDFDocument(
          path: path,
          metadata: .init(
            title: report.title, author: "penchant", subject: report.subject, creationTime: 0),
          measurer: measurer)
        report.write(to: document)
        try document.finish()
        print("\(name) \(paper): \(report.pages.count) pages, \(report.figures.count) figures")
      }
    }
  }

  @Test func `an analysis in a file is drawn as PDF when asked for`() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = environment["REPORT_PAGES"], let file = environment["REPORT_ANALYSIS"]
    else { return }
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let analysis = try JSONDecoder().decode(Analysis.self, from: data)
    let measurer = PangoMeasurer()
    let report = try Report(analysis: analysis, measuring: measurer)
    let document = try PDFDocument(
      path: "\(folder)/analysis.pdf",
      metadata: .init(
        title: report.title, author: "penchant", subject: report.subject, creationTime: 0),
      measurer: measurer)
    report.write(to: document)
    try document.finish()
  }
}
