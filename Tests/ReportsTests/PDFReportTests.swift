import CairoCanvas
import Charts
import Foundation
import Testing

@testable import Reports

/// The report as a PDF file, looked at with other programs.
@Suite struct PDFReportTests {
  /// Writes a report and returns what a program says about the file.
  private static func asked(
    _ report: Report, _ program: String, _ arguments: (String) -> [String]
  ) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program) else {
      print("skipped: no \(program); apt-get install poppler-utils qpdf")
      return nil
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("report.pdf").path
    let document = try PDFDocument(
      path: path,
      metadata: .init(
        title: report.title, author: "penchant", subject: report.subject, creationTime: 0))
    report.write(to: document)
    try document.finish()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
    process.arguments = arguments(path)
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program)")
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  private static func report() throws -> Report {
    try Report(
      analysis: Examples.analysis("compared-10x12"), measuring: PangoMeasurer())
  }

  @Test func `every number of the summary can be searched`() throws {
    let report = try Self.report()
    guard let text = try Self.asked(report, "pdftotext", { ["-l", "1", $0, "-"] }) else { return }
    func numbers(_ text: String) -> Set<String> {
      Set(text.matches(of: /[0-9]+(?:[.,][0-9]+)?/).map { String($0.output) })
    }
    let printed = report.pages[0].drawing.textBoxes.map(\.text).joined(separator: " ")
    #expect(numbers(printed).count > 20)
    #expect(numbers(printed).isSubset(of: numbers(text)))
  }

  @Test func `all fonts are embedded and map to Unicode`() throws {
    guard let text = try Self.asked(Self.report(), "pdffonts", { [$0] }) else { return }
    let fonts = text.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      let flags = font.split(separator: " ").filter { $0 == "yes" || $0 == "no" }
      #expect(flags.prefix(3) == ["yes", "yes", "yes"], "\(font)")
    }
  }

  @Test func `a strict checker finds nothing in a whole report`() throws {
    guard let text = try Self.asked(Self.report(), "qpdf", { ["--check", $0] }) else { return }
    #expect(text.contains("No syntax or stream encoding errors found"))
    #expect(!text.lowercased().contains("warning"))
  }
}
