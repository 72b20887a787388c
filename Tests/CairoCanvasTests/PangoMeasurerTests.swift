import CairoCanvas
import Charts
import Testing

struct PangoMeasurerTests {
  private let measurer = PangoMeasurer()
  private let style = TextStyle(size: 10, color: Color(0))

  private func width(_ text: String, _ style: TextStyle) -> Double {
    measurer.width(of: StyledText(text, style))
  }

  private func styled(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = style
    change(&style)
    return style
  }

  @Test func `widths grow with the size and are not rounded to dots`() {
    let small = width("Chance of picking", style)
    let large = width("Chance of picking", styled { $0.size = 20 })
    #expect(abs(large - 2 * small) < 0.05)
    // Rounded glyph places would make the width of a size like 6.3 a whole number.
    let odd = width("Chance of picking", styled { $0.size = 6.3 })
    #expect(abs(odd - 0.63 * small) < 0.05)
  }

  // Inter's em is 2048 units and its "H" advances 1524: 7.44 points at size 10. A mistake of
  // 96 dots per inch would make it 9.9.
  @Test func `a size is in points`() {
    #expect(abs(width("H", style) - 7.44) < 0.1)
  }

  @Test func `the faces are those the design names`() {
    #expect(measurer.face(of: .text) == "Inter")
    #expect(measurer.face(of: .mono) == "DejaVu Sans Mono")
  }

  @Test func `tabular figures are equally wide, proportional ones are not`() {
    let tabular = styled { $0.tabularFigures = true }
    #expect(abs(width("111", tabular) - width("888", tabular)) < 0.01)
    #expect(width("111", style) < width("888", style))
  }

  @Test func `weight, tracking and family change the width`() {
    #expect(width("Judge", styled { $0.weight = 700 }) > width("Judge", style))
    let tracked = width("Judge", styled { $0.tracking = 1 })
    #expect(abs(tracked - width("Judge", style) - 5) < 1.01)
    #expect(
      width("iiii", styled { $0.family = .mono }) == width("MMMM", styled { $0.family = .mono }))
  }

  @Test func `a text of several styles is as wide as its parts`() {
    let bold = styled { $0.weight = 700 }
    let whole = measurer.width(of: StyledText([.init("one ", style), .init("two", bold)]))
    #expect(abs(whole - width("one ", style) - width("two", bold)) < 0.3)
  }

  @Test func `measuring again gives the same, and nothing is 0 wide`() {
    #expect(width("Same", style) == width("Same", style))
    #expect(width("", style) == 0)
  }

  @Test(arguments: [20, 60, 123.4, 500] as [Double])
  func `lines fit and lose nothing but spaces`(_ limit: Double) {
    let text =
      "Supercalifragilisticexpialidocious words, これは日本語の文です。改行できます。\nNew paragraph "
      + "with an emoji 👩‍👩‍👧 and العربية نص."
    let lines = measurer.lines(of: StyledText(text, style), width: limit)
    for line in lines { #expect(line.width <= limit + 0.01, "\(line.text.plain)") }
    let kept = lines.map(\.text.plain).joined().filter { !$0.isWhitespace }
    #expect(kept == text.filter { !$0.isWhitespace })
  }

  @Test func `styles survive a line break`() {
    let bold = styled { $0.weight = 700 }
    let text = StyledText([.init("plain ", style), .init("bold words that go on", bold)])
    let lines = measurer.lines(of: text, width: 60)
    #expect(lines.count > 1)
    #expect(lines[0].text.runs.map(\.style) == [style, bold])
    #expect(lines.dropFirst().allSatisfy { $0.text.runs.allSatisfy { $0.style == bold } })
  }

  @Test(arguments: [
    "\u{0}", "\u{7}\u{1B}[31m", "\r\n\t", "\u{202E}\u{2066}", "\u{FFFF}", "e\u{301}",
  ])
  func `text of any kind can be measured and broken`(_ text: String) {
    #expect(width("a\(text)b", style) > width("a", style))
    let lines = measurer.lines(of: StyledText("a\(text)b", style), width: 100)
    #expect(!lines.isEmpty)
    let plain = lines.map(\.text.plain).joined()
    #expect(plain.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
  }
}
