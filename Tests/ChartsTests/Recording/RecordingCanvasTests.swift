import Charts
import Testing

struct RecordingCanvasTests {
  private static let style = TextStyle(size: 10, color: Color(0x123456))

  private func drawEverything(on canvas: any Canvas) {
    canvas.fill(.circle(center: Point(1, 2), radius: 3), Color(0xFF0000, opacity: 0.5))
    canvas.stroke(
      Path([.move(Point(0, 0)), .curve(Point(1, 0), Point(2, 1), Point(2, 2)), .close]),
      StrokeStyle(Color(0), width: 0.7, dash: [1, 2.25], cap: .round))
    canvas.translated(by: Point(10, 20)) {
      canvas.clipped(to: Rectangle(x: 0, y: 0, width: 5, height: 6)) {
        canvas.fill(
          .rectangle(Rectangle(x: 0, y: 0, width: 1, height: 1.005), radius: 2), Color(0xABC))
      }
      canvas.group(GroupInfo(title: "Row", data: [.init(key: "factor", value: "length")])) {
        canvas.draw("Hello", Self.style, at: Point(-0.001, 1.0 / 3), anchor: .end)
      }
    }
    canvas.destination("here", at: Point(0, 5))
    canvas.link(Rectangle(x: 1, y: 2, width: 3, height: 4), to: "here")
  }

  @Test func `the list reads as one line per command`() {
    let canvas = RecordingCanvas()
    drawEverything(on: canvas)
    #expect(
      canvas.displayList.description == """
        fill #FF0000@0.5 circle 1,2 r3
        stroke #000000 0.7 dash 1,2.25 round M0,0 C1,0 2,1 2,2 Z
        translated 10,20
          clipped 0,0 5x6
            fill #000ABC rect 0,0 1x1 r2
          group "Row" factor=length
            text 0,0.33 end "Hello" 10/400 #123456
        destination here 0,5
        link here 1,2 3x4

        """)
  }

  @Test func `a replayed picture is the same picture`() {
    let canvas = RecordingCanvas()
    drawEverything(on: canvas)
    let second = RecordingCanvas()
    canvas.displayList.replay(on: second)
    #expect(second.displayList == canvas.displayList)
    #expect(!canvas.displayList.commands.isEmpty)
  }
}

struct TextBoxTests {
  private func boxes(_ draw: (RecordingCanvas) -> Void) -> DisplayList {
    let canvas = RecordingCanvas(measuring: FixedWidthMeasurer(share: 0.5))
    draw(canvas)
    return canvas.displayList
  }

  private let style = TextStyle(size: 10, color: Color(0))

  @Test func `a box follows anchor, origin and turn`() throws {
    let list = boxes { canvas in
      canvas.translated(by: Point(100, 50)) {
        canvas.draw("abcd", style, at: Point(0, 0), anchor: .end)
        canvas.draw(StyledText("abcd", style), at: Point(0, 0), anchor: .start, rotation: -90)
      }
    }
    let upright = try #require(list.textBoxes.first).bounds
    #expect(upright.x == 80 && upright.maxX == 100)
    #expect(upright.y < 50 && upright.maxY > 50)
    let turned = try #require(list.textBoxes.last).bounds
    #expect(abs(turned.y - 30) < 1e-9 && abs(turned.maxY - 50) < 1e-9)
    #expect(turned.width < turned.height)
  }

  @Test func `texts on top of each other are found, neighbours are not`() {
    let list = boxes { canvas in
      canvas.draw("abcd", style, at: Point(0, 20))
      canvas.draw("efgh", style, at: Point(19, 20))
      canvas.draw("ijkl", style, at: Point(0, 30))
    }
    #expect(list.overlappingTexts.map { $0.0 + $0.1 } == ["abcdefgh"])
  }

  @Test func `turned neighbours whose upright frames meet do not overlap`() {
    let list = boxes { canvas in
      for index in 0..<3 {
        canvas.draw(
          StyledText("a long name", style), at: Point(Double(index) * 20, 60), anchor: .start,
          rotation: -42)
      }
    }
    #expect(list.overlappingTexts.isEmpty)
    let frames = list.textBoxes.map(\.bounds)
    #expect(frames[0].maxX > frames[1].x)
  }

  @Test func `texts beyond the edge are found`() {
    let list = boxes { canvas in
      canvas.draw("inside", style, at: Point(0, 10))
      canvas.draw("beyond", style, at: Point(80, 10))
    }
    #expect(list.texts(outside: Size(100, 20)) == ["beyond"])
  }
}

struct FixedWidthMeasurerTests {
  private let measurer = FixedWidthMeasurer(share: 0.5)
  private let style = TextStyle(size: 10, color: Color(0))

  @Test func `letters have one width and wide letters twice that`() {
    #expect(measurer.width(of: StyledText("abcd", style)) == 20)
    #expect(measurer.width(of: StyledText("日本", style)) == 20)
    #expect(measurer.width(of: StyledText("–’", style)) == 10)
  }

  @Test func `lines break at spaces and inside words that are too wide`() {
    let lines = measurer.lines(of: StyledText("one two threefourfive", style), width: 40)
    #expect(lines.map(\.text.plain) == ["one two", "threefou", "rfive"])
    #expect(lines.allSatisfy { $0.width <= 40 })
  }

  @Test func `styles survive a break`() {
    let bold = TextStyle(size: 10, weight: 700, color: Color(0))
    let text = StyledText([.init("one ", style), .init("two three", bold)])
    let lines = measurer.lines(of: text, width: 40)
    #expect(lines.map(\.text.runs.count) == [2, 1])
    #expect(lines[1].text.runs[0].style == bold)
  }

  @Test func `an empty text is one empty line and a line end starts another`() {
    #expect(measurer.lines(of: StyledText("", style), width: 40).count == 1)
    #expect(
      measurer.lines(of: StyledText("a\n\nb", style), width: 40).map(\.text.plain)
        == ["a", "", "b"])
  }
}
