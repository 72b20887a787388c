import CairoCanvas
import Charts
import Foundation
import Testing

struct PDFDocumentTests {
  private let style = TextStyle(size: 9, color: Color(0x1B1F24))
  private let metadata = PDFDocument.Metadata(
    title: "Why judges prefer – なぜ", author: "penchant 1", subject: "run 1",
    creationTime: 1_700_000_000)

  /// Two pages with text in many scripts, repeated emoji, an outline and links.
  private func write(to path: String) throws {
    let document = try PDFDocument(path: path, metadata: metadata)
    let texts = [
      "Chance 62% (57–67) ≈ 58", "評価者グループ", "العربية 123", "עברית", "ไทย", "한국어",
      "😀 and 😀 and 🎉 😀", "tab\tnul\u{0} line\nend", "",
    ]
    for index in 0..<2 {
      let page = document.beginPage(Size(300, 200), name: index == 0 ? "i" : nil)
      for (line, text) in texts.enumerated() {
        page.draw(text, style, at: Point(20, 20 + 16 * Double(line)))
      }
      page.draw(
        "1,234", TextStyle(size: 9, weight: 600, color: Color(0), tabularFigures: true),
        at: Point(280, 180), anchor: .end)
      page.translated(by: Point(5, 5)) {
        page.destination("part \(index)", at: Point(10, 20))
        page.link(Rectangle(x: 0, y: 0, width: 40, height: 10), to: "part \(1 - index)")
        page.link(Rectangle(x: 0, y: 20, width: 40, height: 10), to: "nowhere")
      }
      let section = document.addOutline("Section (\(index)) \\ 図", at: Point(0, 10), under: nil)
      document.addOutline("Figure \(index)", at: Point(0, 80), under: section)
    }
    #expect(document.pageCount == 2)
    try document.finish()
  }

  @Test func `a strict checker finds nothing to complain about`() throws {
    let scratch = try Scratch()
    try write(to: scratch.path("a.pdf"))
    guard let check = try run("qpdf", ["--check", scratch.path("a.pdf")]) else { return }
    #expect(check.status == 0, "\(check.output)")
    #expect(!check.output.contains("WARNING"), "\(check.output)")
  }

  @Test func `the same drawing makes the same bytes`() throws {
    let scratch = try Scratch()
    try write(to: scratch.path("a.pdf"))
    try write(to: scratch.path("b.pdf"))
    #expect(try scratch.bytes("a.pdf") == scratch.bytes("b.pdf"))
    #expect(try scratch.names() == ["a.pdf", "b.pdf"])
  }

  @Test func `text comes back as text and every font is embedded`() throws {
    let scratch = try Scratch()
    try write(to: scratch.path("a.pdf"))
    guard let text = try run("pdftotext", [scratch.path("a.pdf"), "-"]),
      let fonts = try run("pdffonts", [scratch.path("a.pdf")])
    else { return }
    for words in ["Chance 62% (57–67) ≈ 58", "評価者グループ", "한국어", "1,234", "line end"] {
      #expect(text.output.contains(words), "\(words)")
    }
    let rows = fonts.output.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows {
      // Columns from the right: object (two words), uni, sub, emb.
      let columns = row.split(separator: " ")
      #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(row)")
    }
    #expect(fonts.output.contains("Inter-Regular") && fonts.output.contains("Inter-SemiBold"))
  }

  @Test func `metadata, language and title wish are in the file`() throws {
    let scratch = try Scratch()
    try write(to: scratch.path("a.pdf"))
    let text = String(decoding: try scratch.bytes("a.pdf"), as: UTF8.self)
    #expect(text.contains("/CreationDate (D:20231114221320Z"))
    #expect(text.contains("/Lang (en) /ViewerPreferences << /DisplayDocTitle true >>"))
    guard let info = try run("pdfinfo", ["-isodates", scratch.path("a.pdf")]) else { return }
    #expect(info.output.contains("Why judges prefer – なぜ"))
    #expect(info.output.contains("penchant 1"))
    #expect(info.output.contains("2023-11-14T22:13:20Z"))
    #expect(info.output.contains("Pages:           2"))
  }

  @Test func `links lead to their destinations and none to nowhere`() throws {
    let scratch = try Scratch()
    try write(to: scratch.path("a.pdf"))
    let text = String(decoding: try scratch.bytes("a.pdf"), as: UTF8.self)
    let links = text.components(separatedBy: "/Subtype /Link").dropFirst()
    #expect(links.count == 2)
    // The rectangle (5, 5, 40, 10) and the point (15, 25) of a page 200 high, upside down.
    for link in links {
      #expect(link.contains("/Rect [ 5.00 185.00 45.00 195.00 ]"))
      #expect(link.contains("/XYZ 15.00 175.00 null"))
    }
  }

  @Test func `pages without links need no change of pages`() throws {
    let scratch = try Scratch()
    let document = try PDFDocument(path: scratch.path("a.pdf"), metadata: metadata)
    _ = document.beginPage(Size(100, 100), name: nil)
    try document.finish()
    guard let check = try run("qpdf", ["--check", scratch.path("a.pdf")]) else { return }
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `a file that cannot be written is an error with path and reason`() throws {
    let scratch = try Scratch()
    let path = scratch.path("missing/a.pdf")
    let document = try PDFDocument(path: path, metadata: metadata)
    _ = document.beginPage(Size(100, 100), name: nil)
    #expect(throws: CanvasFileError.cannotWrite(path: path, reason: "No such file or directory")) {
      try document.finish()
    }
  }

  // Dates by GNU date 9.1: date -u -d @N +%FT%TZ.
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_700_000_000, "2023-11-14T22:13:20Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func `the creation time is a date in UTC`(_ seconds: Int, _ date: String) throws {
    let scratch = try Scratch()
    var metadata = metadata
    metadata.creationTime = seconds
    let document = try PDFDocument(path: scratch.path("a.pdf"), metadata: metadata)
    _ = document.beginPage(Size(100, 100), name: nil)
    try document.finish()
    guard let info = try run("pdfinfo", ["-isodates", scratch.path("a.pdf")]) else { return }
    #expect(info.output.contains("CreationDate:    \(date)"), "\(info.output)")
  }
}
