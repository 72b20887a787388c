import Charts
import Foundation
import TestSupport
import Testing

/// Charts that set judges side by side.
struct ComparingChartsTests {
  @Test(arguments: [
    "tree of 4", "map of 5", "agreement of 3", "passages", "butterfly", "calibration",
    "audits of 2", "curves", "one scenario panel", "ladder",
  ])
  func `the picture is as recorded`(_ name: String) throws {
    let example = try #require(ChartExamples.comparing.first { $0.name == name })
    try Snapshot.check(
      recording(example.chart, example.width).description,
      named: name.replacing(" ", with: "-") + ".txt")
  }

  private func recording(_ chart: any Chart, _ width: Double) -> DisplayList {
    let canvas = RecordingCanvas()
    chart.draw(on: canvas, width: width)
    return canvas.displayList
  }

  private func texts(_ chart: any Chart, _ width: Double = 493.3) -> [String] {
    recording(chart, width).textBoxes.map(\.text)
  }

  @Test func `identical judges are joined at zero`() {
    let tree = DendrogramChart(
      leaves: (0..<4).map { .init(label: "judge \($0)", shape: .diamond) },
      joins: [
        .init(first: 0, second: 1, height: 0), .init(first: 4, second: 2, height: 0),
        .init(first: 5, second: 3, height: 0),
      ], axisTitle: "1 − correlation")
    #expect(recording(tree, 240).overlappingTexts.isEmpty)
    #expect(texts(tree, 240).contains("0"))
  }

  @Test func `only supported joins have a dot`() {
    func dots(_ support: Double?) -> Int {
      let tree = DendrogramChart(
        leaves: [.init(label: "a", shape: .diamond), .init(label: "b", shape: .diamond)],
        joins: [.init(first: 0, second: 1, height: 0.4, support: support)], axisTitle: "")
      return recording(tree, 240).description.components(separatedBy: "r1.7").count - 1
    }
    #expect(dots(0.8) == 1)
    #expect(dots(0.79) == 0)
    #expect(dots(nil) == 0)
  }

  @Test func `every wanted name of a small map is written`() {
    let names = texts(ChartExamples.map(12), 236)
    for place in ChartExamples.map(12).places where place.label.count < 20 {
      #expect(names.contains(place.label), "\(place.label)")
    }
  }

  @Test func `agreement has numbers up to 14 judges and says what it does not know`() {
    let few = texts(ChartExamples.agreement(14))
    #expect(few.contains("50") && few.contains("?") && few.contains("n") && few.contains("–"))
    let many = texts(ChartExamples.agreement(40))
    #expect(!many.contains("50") && many.contains("?") && many.contains("n"))
    #expect(few.contains("0") && !few.contains("\u{2212}0"))
  }

  @Test func `a unit of log-odds is 62 points long until a bar would leave its side`() {
    func longest(_ size: Double) -> Double {
      let chart = ButterflyChart(
        left: .init(title: "a", shape: .circle, total: "s"),
        right: .init(title: "b", shape: .diamond, total: "s"),
        rows: [.init(label: "x", holder: "A", left: size, right: -size)])
      var widths: [Double] = []
      func collect(_ commands: [DrawCommand]) {
        for command in commands {
          switch command {
          case .fill(let path, _):
            for case .rectangle(let box, _) in path.elements { widths.append(box.width) }
          case .group(_, let inner), .translated(_, let inner), .clipped(_, let inner):
            collect(inner)
          default: continue
          }
        }
      }
      collect(recording(chart, 493.3).commands)
      return widths.max() ?? 0
    }
    #expect(isClose(longest(1), 62, Tolerance.roundOff))
    #expect(isClose(longest(0.5), 31, Tolerance.roundOff))
    #expect(longest(10) < 80)
  }

  @Test func `marks that overlap keep the first, and numbers follow their words`() {
    let chart = PassagesChart(
      promptTitle: "Prompt", prompt: MarkedText(""),
      columns: [
        .init(
          title: "A", remark: "",
          text: MarkedText(
            "one two three four",
            marks: [
              .init(range: 4..<13, number: 3), .init(range: 8..<18, number: 4),
              .init(range: 14..<99, number: 15),
            ]))
      ])
    #expect(texts(chart).contains("one two three³ four¹⁵"))
  }

  @Test func `passages from right to left are tinted from the right end`() throws {
    func grounds(_ text: String, _ range: Range<Int>) -> [Double] {
      let chart = PassagesChart(
        promptTitle: "", prompt: MarkedText(""),
        columns: [
          .init(
            title: "A", remark: "",
            text: MarkedText(text, marks: [.init(range: range, number: 1)]))
        ])
      var lefts: [Double] = []
      func collect(_ commands: [DrawCommand]) {
        for command in commands {
          switch command {
          case .fill(let path, let color) where color == Theme.light.evidence:
            for case .rectangle(let box, _) in path.elements { lefts.append(box.x) }
          case .group(_, let inner), .translated(_, let inner): collect(inner)
          default: continue
          }
        }
      }
      collect(recording(chart, 493.3).commands)
      return lefts
    }
    let latin = try #require(grounds("abcd efgh", 0..<4).first)
    let hebrew = try #require(grounds("שלום עולם", 0..<4).first)
    #expect(latin < 0 && hebrew > 10)
    #expect(grounds("שלום abcd", 0..<4).isEmpty)
  }

  @Test func `scenarios without enough pairs say so once`() {
    let words = texts(ChartExamples.scenarios(3, panels: 1))
    #expect(words.count { $0 == "too few pairs" } == 1)
  }
}
