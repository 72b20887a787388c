import Charts
import Testing

struct MarksTests {
  private let theme = Theme.light

  @Test(arguments: MarkShape.allCases)
  func `a decided mark is filled and an undecided one is a ring of paper`(_ shape: MarkShape) {
    let filled = RecordingCanvas()
    filled.drawMark(shape, at: Point(5, 5), theme: theme)
    let hollow = RecordingCanvas()
    hollow.drawMark(shape, at: Point(5, 5), filled: false, theme: theme)
    #expect(filled.displayList.description.hasPrefix("fill \(hex(theme.color(of: shape)))"))
    #expect(hollow.displayList.description.hasPrefix("fill #FFFFFF"))
    #expect(hollow.displayList.description.contains("stroke \(hex(theme.color(of: shape))) 1 "))
  }

  @Test func `shapes differ without their colours`() {
    let outlines = MarkShape.allCases.map { shape in
      let canvas = RecordingCanvas()
      canvas.drawMark(shape, at: Point(0, 0), theme: theme)
      return canvas.displayList.description.split(separator: " ").dropFirst(2).first ?? ""
    }
    #expect(outlines[0] == "circle")
    #expect(outlines[1].hasPrefix("M"))
    #expect(outlines[2] == "rect")
  }

  @Test func `an interval beyond the axis ends in an arrowhead at its end`() throws {
    let estimate = ChartExamples.estimate(0, 1)
    let list = RecordingCanvas.recording(
      MiniIntervalChart(
        title: "t", rows: [.init(label: "a", shape: .circle, estimate: estimate, number: "50%")],
        axis: ChanceAxis(lowerPercent: 40, upperPercent: 60)), width: 200)
    let arrows = list.description.split(separator: "\n").filter {
      $0.contains("fill #C2410C M")
    }
    #expect(arrows.count == 2)
  }

  @Test func `a shortened text is the longest beginning that fits`() {
    let measurer = FixedWidthMeasurer(share: 0.5)
    let style = TextStyle(size: 10, color: Color(0))
    #expect(measurer.shortened("abcdef", style, to: 30) == "abcdef")
    #expect(measurer.shortened("abcdef", style, to: 25) == "abcd…")
    #expect(measurer.shortened("ab cdef", style, to: 20) == "ab…")
    #expect(measurer.shortened("abcdef", style, to: 0) == "…")
  }

  private func hex(_ color: Color) -> String {
    let canvas = RecordingCanvas()
    canvas.fill(Path(), color)
    return String(canvas.displayList.description.split(separator: " ")[1])
  }
}
