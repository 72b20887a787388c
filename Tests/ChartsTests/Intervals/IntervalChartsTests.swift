import Charts
import TestSupport
import Testing

struct DumbbellChartTests {
  @Test func `the picture is as recorded`() throws {
    try Snapshot.check(
      RecordingCanvas.recording(ChartExamples.dumbbell(rows: 3), width: 493.3).description,
      named: "dumbbell.txt")
  }

  @Test func `a gap whose interval includes zero is not bold`() {
    func isBold(_ bounds: DumbbellChart.Bounds?) -> Bool {
      let chart = DumbbellChart(
        peopleTitle: "Crowd", llmTitle: "LLM",
        rows: [.init(label: "Row", people: 0, llm: 0.4, gap: 10, gapBounds: bounds)])
      return RecordingCanvas.recording(chart, width: 493.3).description
        .contains("\"+10\" 7.5/600")
    }
    #expect(isBold(.init(lower: 3, upper: 17)) == true)
    #expect(isBold(.init(lower: -1, upper: 21)) == false)
    #expect(isBold(nil) == true)
  }

  @Test func `names over the first row keep apart when its marks touch`() {
    let chart = DumbbellChart(
      peopleTitle: "Crowd", llmTitle: "LLM median",
      rows: [.init(label: "Row", people: 0.01, llm: 0, gap: 0)])
    let list = RecordingCanvas.recording(chart, width: 300)
    #expect(list.overlappingTexts.isEmpty)
    let order = list.textBoxes.filter { ["Crowd", "LLM median"].contains($0.text) }
    #expect(order.map(\.text) == ["LLM median", "Crowd"])
  }
}

struct MiniIntervalChartTests {
  @Test func `the picture is as recorded`() throws {
    try Snapshot.check(
      RecordingCanvas.recording(ChartExamples.mini, width: 168).description, named: "mini.txt")
  }

  @Test func `the plot is at most 92 points wide`() {
    let list = RecordingCanvas.recording(ChartExamples.mini, width: 400)
    let ticks = list.textBoxes.filter { $0.text.hasSuffix("%") && $0.size < 6.6 }
    let centers = ticks.map { $0.bounds.x + $0.bounds.width / 2 }
    #expect((centers.max() ?? 0) - (centers.min() ?? 0) <= 92)
    #expect(ticks.count >= 2)
  }
}

struct BarToCeilingChartTests {
  @Test func `the picture is as recorded`() throws {
    try Snapshot.check(
      RecordingCanvas.recording(ChartExamples.accuracy, width: 493.3).description,
      named: "accuracy.txt")
  }

  @Test func `the share explained lies between majority and ceiling`() {
    func explained(_ ceiling: BarToCeilingChart.Ceiling) -> Double? {
      BarToCeilingChart.Row(
        label: "", shape: .circle, majority: 0.5, model: 0.62, ceiling: ceiling
      ).explained
    }
    #expect(isClose(explained(.known(0.8)) ?? 0, 0.4, Tolerance.roundOff))
    #expect(isClose(explained(.deterministic) ?? 0, 0.24, Tolerance.roundOff))
    #expect(explained(.unknown) == nil)
    #expect(explained(.known(0.5)) == nil)
  }

  @Test func `an unknown ceiling prints a dash and a known one its share`() {
    let texts = RecordingCanvas.recording(ChartExamples.accuracy, width: 493.3).textBoxes
      .map(\.text)
    #expect(texts.contains("43%") && texts.contains("–") && texts.contains("44%"))
  }
}
