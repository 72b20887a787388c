import Charts
import Testing

/// What holds for every chart, with letters of fixed width.
struct ChartLayoutTests {
  @Test(arguments: ChartExamples.all.indices)
  func `texts neither cover each other nor leave the chart`(_ index: Int) {
    let example = ChartExamples.all[index]
    let list = recording(example.chart, width: example.width)
    let size = example.chart.size(width: example.width, measuring: FixedWidthMeasurer())
    #expect(!list.textBoxes.isEmpty)
    #expect(list.overlappingTexts.map { "\($0.0) on \($0.1)" } == [], "\(example.name)")
    #expect(list.texts(outside: size) == [], "\(example.name)")
  }

  @Test(arguments: ChartExamples.all.indices)
  func `no letter is smaller than 6.3 points and no number is broken`(_ index: Int) {
    let example = ChartExamples.all[index]
    for box in recording(example.chart, width: example.width).textBoxes {
      #expect(box.size >= 6.3, "\(box.text)")
      for word in ["nan", "inf", "-0", "\u{2212}0", "nil"] where box.text != "information" {
        #expect(
          !box.text.lowercased().split(separator: " ").contains { $0 == word }, "\(box.text)")
      }
    }
  }

  @Test(arguments: ChartExamples.all.indices)
  func `a chart is exactly as wide as asked and fits a page`(_ index: Int) {
    let example = ChartExamples.all[index]
    let size = example.chart.size(width: example.width, measuring: FixedWidthMeasurer())
    #expect(size.width == example.width)
    #expect(size.height > 20 && size.height <= 690, "\(example.name): \(size.height)")
  }

  @Test(arguments: ChartExamples.all.indices)
  func `no line or shape leaves the chart`(_ index: Int) {
    let example = ChartExamples.all[index]
    let size = example.chart.size(width: example.width, measuring: FixedWidthMeasurer())
    for point in points(of: recording(example.chart, width: example.width).commands) {
      #expect(point.x >= -0.5 && point.x <= size.width + 0.5, "\(example.name): \(point)")
      #expect(point.y >= -0.5 && point.y <= size.height + 0.5, "\(example.name): \(point)")
    }
  }

  @Test(arguments: ChartExamples.all.indices)
  func `drawing twice draws the same`(_ index: Int) {
    let example = ChartExamples.all[index]
    #expect(
      recording(example.chart, width: example.width)
        == recording(example.chart, width: example.width))
  }

  @Test func `charts without rows draw without data`() {
    let charts: [any Chart] = [
      ForestChart(shape: .circle, rows: []),
      PairedForestChart(
        first: .init(title: "a", shape: .circle), second: .init(title: "b", shape: .square),
        rows: []),
      HeatmapChart(columns: [], groups: []),
      HeatmapChart(columns: [], groups: [], pooled: [.circle]),
      HeatmapChart(
        columns: (0..<15).map { .init(title: "\($0)", shape: .diamond) }, groups: []),
      DumbbellChart(peopleTitle: "a", llmTitle: "b", rows: []),
      MiniIntervalChart(title: "t", rows: [], axis: ChanceAxis(covering: [Double]())),
      BarToCeilingChart(rows: []),
      DendrogramChart(leaves: [], joins: [], axisTitle: ""), MapChart(places: [], remark: ""),
      AgreementChart(rows: []), RankedPairsChart(columns: []),
      PassagesChart(promptTitle: "", prompt: MarkedText(""), columns: []),
      ButterflyChart(
        left: .init(title: "a", shape: .circle, total: ""),
        right: .init(title: "b", shape: .diamond, total: ""), rows: []),
      CalibrationChart(panels: []), AuditColumnsChart(rows: [], columns: []),
      CurvesChart(curves: []), ScenarioPanelsChart(labels: [], panels: []),
      LadderChart(steps: [], series: []), PanelsChart(rows: []),
    ]
    for chart in charts {
      let size = chart.size(width: 493.3, measuring: FixedWidthMeasurer())
      #expect(size.height.isFinite && size.height >= 0)
      _ = recording(chart, width: 493.3)
    }
  }

  @Test func `numbers that are not numbers leave a dash and no mark`() {
    let broken = IntervalEstimate(
      value: .nan, lower: .nan, upper: .nan, innerLower: .nan, innerUpper: .nan,
      state: .undecided)
    let list = recording(
      ForestChart(shape: .circle, rows: [ForestRow(label: "Broken", content: .effect(broken))]),
      width: 493.3)
    let texts = list.textBoxes.map(\.text)
    #expect(texts.contains("–"))
    #expect(texts.contains("– – –"))
    #expect(!list.description.contains("circle"))
  }

  private func recording(_ chart: any Chart, width: Double) -> DisplayList {
    let canvas = RecordingCanvas()
    chart.draw(on: canvas, width: width)
    return canvas.displayList
  }

  /// The corners of everything drawn but text; what is clipped has the clip's corners.
  private func points(of commands: [DrawCommand]) -> [Point] {
    commands.flatMap { command -> [Point] in
      switch command {
      case .fill(let path, _), .stroke(let path, _): points(of: path)
      case .group(_, let content): points(of: content)
      case .translated(let offset, let content):
        points(of: content).map { Point($0.x + offset.x, $0.y + offset.y) }
      case .clipped(let box, _): [Point(box.x, box.y), Point(box.maxX, box.maxY)]
      case .text, .destination, .link: []
      }
    }
  }

  private func points(of path: Path) -> [Point] {
    path.elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .circle(let center, let radius):
        [
          Point(center.x - radius, center.y - radius), Point(center.x + radius, center.y + radius),
        ]
      case .rectangle(let box, _): [Point(box.x, box.y), Point(box.maxX, box.maxY)]
      case .close: []
      }
    }
  }
}
