import CairoCanvas
import Charts
import Foundation
import FoundationXML
import Testing

struct PictureFileTests {
  private let style = TextStyle(size: 9, color: Color(0x1B1F24))

  private func draw(on canvas: any Canvas) {
    canvas.fill(.circle(center: Point(20, 20), radius: 8), Color(0xC2410C))
    canvas.clipped(to: Rectangle(x: 0, y: 0, width: 30, height: 30)) {
      canvas.stroke(
        .line(from: Point(0, 0), to: Point(90, 40)), StrokeStyle(Color(0), width: 1, dash: [2, 1]))
    }
    canvas.group(GroupInfo(title: "Row", data: [.init(key: "factor", value: "length")])) {
      canvas.draw("Hello 日本 <b>", style, at: Point(50, 25), anchor: .middle)
    }
    canvas.draw(StyledText("turned", style), at: Point(80, 40), anchor: .start, rotation: -42)
  }

  private func writeSVG(_ path: String, _ lettering: SVGFile.Lettering) throws {
    try SVGFile.write(
      to: path, size: Size(100, 50), title: "A <title>", description: "What & why",
      lettering: lettering, draw: draw)
  }

  @Test(arguments: SVGFile.Lettering.allCases)
  func `an SVG is XML with a name and a description`(_ lettering: SVGFile.Lettering) throws {
    let scratch = try Scratch()
    try writeSVG(scratch.path("a.svg"), lettering)
    let bytes = try scratch.bytes("a.svg")
    #expect(XMLParser(data: bytes).parse())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("role=\"img\""))
    #expect(text.contains(">A &lt;title&gt;</title>"))
    #expect(text.contains(">What &amp; why</desc>"))
    #expect(text.contains("Hello 日本") == (lettering == .text))
  }

  @Test(arguments: SVGFile.Lettering.allCases)
  func `two files of one run are the same bytes`(_ lettering: SVGFile.Lettering) throws {
    let scratch = try Scratch()
    for name in ["a.svg", "b.svg"] { try writeSVG(scratch.path(name), lettering) }
    #expect(try scratch.bytes("a.svg") == scratch.bytes("b.svg"))
  }

  @Test func `references in an SVG of outlines lead to its own parts`() throws {
    let scratch = try Scratch()
    try writeSVG(scratch.path("a.svg"), .outlines)
    let text = String(decoding: try scratch.bytes("a.svg"), as: UTF8.self)
    func all(_ start: String, _ end: Character) -> [String] {
      text.components(separatedBy: start).dropFirst().map { String($0.prefix { $0 != end }) }
    }
    let names = all("id=\"", "\"")
    #expect(Set(names).count == names.count)
    let references = all("href=\"#", "\"") + all("url(#", ")")
    #expect(!references.isEmpty)
    for reference in references { #expect(names.contains(reference), "\(reference)") }
  }

  @Test func `a PNG has the asked number of dots on white paper`() throws {
    let scratch = try Scratch()
    try PNGFile.write(to: scratch.path("a.png"), size: Size(100, 50), scale: 3, draw: draw)
    let bytes = try scratch.bytes("a.png")
    func number(_ offset: Int) -> Int {
      bytes[offset..<(offset + 4)].reduce(0) { $0 * 256 + Int($1) }
    }
    #expect(bytes.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(number(16) == 300 && number(20) == 150)
    try PNGFile.write(to: scratch.path("b.png"), size: Size(100, 50), scale: 3, draw: draw)
    #expect(try scratch.bytes("b.png") == bytes)
  }

  @Test func `a picture too large to draw is an error and no file`() throws {
    let scratch = try Scratch()
    #expect(throws: CanvasFileError.self) {
      try PNGFile.write(to: scratch.path("a.png"), size: Size(1e6, 1e6)) { _ in }
    }
    #expect(try scratch.names() == [])
  }

  @Test func `a file is replaced whole and a link stays a link`() throws {
    let scratch = try Scratch()
    try Data("old".utf8).write(to: scratch.folder.appendingPathComponent("real.svg"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.svg"), withDestinationPath: scratch.path("real.svg"))
    try writeSVG(scratch.path("link.svg"), .text)
    #expect(try scratch.bytes("real.svg").count > 100)
    #expect(try scratch.names() == ["link.svg", "real.svg"])
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.svg"))
    #expect(link == scratch.path("real.svg"))
  }

  @Test func `a folder and a full disk are refused with the system's word`() throws {
    let scratch = try Scratch()
    let path = scratch.folder.path
    #expect(throws: CanvasFileError.cannotWrite(path: path, reason: "Is a directory")) {
      try writeSVG(path, .text)
    }
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(
      throws: CanvasFileError.cannotWrite(path: "/dev/full", reason: "No space left on device")
    ) {
      try writeSVG("/dev/full", .text)
    }
  }

  @Test func `errors say where, what and what would help`() {
    #expect(
      CanvasFileError.cannotWrite(path: "out/a.pdf", reason: "Permission denied").description
        == "out/a.pdf: cannot be written (Permission denied); "
        + "name a file in a folder that exists and that you may write to")
    #expect(
      CanvasFileError.cannotDraw(path: "a.png", reason: "out of memory").description
        == "a.png: the picture could not be drawn (out of memory); nothing was written")
  }
}
