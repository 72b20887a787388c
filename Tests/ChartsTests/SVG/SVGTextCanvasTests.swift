import Charts
import TestSupport
import Testing

struct SVGTextCanvasTests {
  private func canvas(_ title: String = "Title") -> SVGTextCanvas {
    SVGTextCanvas(
      size: Size(100, 50), title: title, description: "What it shows", identifier: "fig-1",
      measuring: FixedWidthMeasurer())
  }

  @Test func `a chart is text with titles and data`() throws {
    let document = SVGTextCanvas.document(
      of: ChartExamples.mini, width: 168, title: "No severe errors", description: "Three judges.",
      measuring: FixedWidthMeasurer())
    try Snapshot.check(document, named: "mini.svg")
  }

  @Test func `texts of others cannot become markup`() {
    let canvas = canvas("<script>alert(\"1\")</script>")
    canvas.group(
      GroupInfo(title: "a & b", data: [.init(key: "x\" onload=\"evil", value: "\"><script>")])
    ) {
      canvas.draw(
        "</text><script>&'\u{0}\u{202E}", TextStyle(size: 8, color: Color(0)), at: Point(1, 2))
    }
    canvas.link(Rectangle(x: 0, y: 0, width: 1, height: 1), to: "\"><script>")
    let document = canvas.document
    #expect(!document.contains("<script"))
    #expect(!document.contains("onload=\""))
    #expect(document.contains("&lt;/text&gt;&lt;script&gt;&amp;&#39;\u{FFFD}</text>"))
    #expect(document.contains("<title>a &amp; b</title>"))
  }

  @Test func `ids begin with the picture's own`() {
    let canvas = canvas()
    canvas.clipped(to: Rectangle(x: 0, y: 0, width: 1, height: 1)) {}
    #expect(canvas.document.contains("aria-labelledby=\"fig-1-title fig-1-description\""))
    #expect(canvas.document.contains("<clipPath id=\"fig-1-clip1\">"))
    #expect(canvas.document.contains("clip-path=\"url(#fig-1-clip1)\""))
  }

  @Test func `a text of several styles keeps its spaces`() {
    let canvas = canvas()
    let plain = TextStyle(size: 8, color: Color(0))
    let bold = TextStyle(size: 8, weight: 700, color: Color(0))
    canvas.draw(
      StyledText([.init("a ", plain), .init("b", bold)]), at: Point(1, 2), anchor: .middle,
      rotation: -42)
    #expect(
      canvas.document.contains(
        "<text x=\"1\" y=\"2\" text-anchor=\"middle\" transform=\"rotate(-42 1 2)\" "
          + "xml:space=\"preserve\"><tspan font-size=\"8\" fill=\"#000000\">a </tspan>"))
  }

  @Test func `what has no place is left out`() {
    let canvas = canvas()
    let before = canvas.document
    canvas.fill(.circle(center: Point(.nan, 1), radius: 2), Color(0))
    canvas.stroke(
      .line(from: Point(0, 0), to: Point(.infinity, 1)), StrokeStyle(Color(0), width: 1))
    canvas.draw("x", TextStyle(size: 8, color: Color(0)), at: Point(.nan, 0))
    #expect(canvas.document == before)
  }
}
