import Charts
import TestSupport
import Testing

struct ForestChartTests {
  private let rows = Array(ChartExamples.forest(rows: 24).prefix(3))

  private func texts(_ chart: some Chart, width: Double = 493.3) -> [String] {
    RecordingCanvas.recording(chart, width: width).textBoxes.map(\.text)
  }

  @Test func `the picture is as recorded`() throws {
    let chart = ForestChart(shape: .circle, rows: rows + ChartExamples.degenerateRows)
    try Snapshot.check(
      RecordingCanvas.recording(chart, width: 493.3).description, named: "forest.txt")
  }

  // The exact words of degenerate states are part of the design.
  @Test(arguments: [
    (ForestContent.neverDiffers(pairs: 3000), "never differs (0 of 3,000 pairs)"),
    (.tooFewPairs(differing: 23, estimate: nil), "only 23 pairs differ: interval too wide"),
    (.tooFewPairs(differing: 1, estimate: nil), "only 1 pair differs: interval too wide"),
    (.allWon(pairs: 9, lower: 0), "all 9 pairs won: no upper limit"),
    (.allLost(pairs: 12, upper: 0), "all 12 pairs lost: no lower limit"),
    (.effect(ChartExamples.estimate(0, 0.01)), "practically indifferent"),
    (.none(reason: "same as Friendly"), "same as Friendly"),
  ])
  func `a row without numbers says what happened`(_ content: ForestContent, _ words: String) {
    #expect(content.remark == words)
    let chart = ForestChart(shape: .diamond, rows: [ForestRow(label: "Row", content: content)])
    let joined = texts(chart).joined(separator: " ")
    #expect(joined.contains(words))
    #expect(!joined.contains("%%") && !joined.contains("nan"))
  }

  @Test func `a decided or undecided row prints chance, interval and pairs`() {
    let estimate = IntervalEstimate(
      value: Logit.logOdds(percent: 62), lower: Logit.logOdds(percent: 57),
      upper: Logit.logOdds(percent: 67), state: .decided)
    let chart = ForestChart(
      shape: .circle,
      rows: [ForestRow(label: "Stance", content: .effect(estimate), differing: 1425)])
    let all = texts(chart)
    for text in ["Stance", "62%", "57 – 67", "1,425", "Picks “more”", "95% interval"] {
      #expect(all.contains(text), "\(text)")
    }
    #expect(texts(chart, width: 240).contains("62%"))
    #expect(!texts(chart, width: 240).contains("57 – 67"))
  }

  @Test func `the row's accessible name tells the estimate`() {
    let list = RecordingCanvas.recording(
      ForestChart(
        shape: .circle,
        rows: [
          ForestRow(
            label: "Longer", content: .effect(ChartExamples.estimate(0.5, 0.1)),
            data: [.init(key: "factor", value: "length.words")])
        ]), width: 493.3)
    #expect(
      list.description.contains("group \"Longer: 62% [58 – 67], decided\" factor=length.words"))
  }

  @Test func `rows grow smaller with their number, but not below 9.5 points`() {
    func height(_ count: Int) -> Double {
      ForestChart(shape: .circle, rows: ChartExamples.forest(rows: count))
        .size(width: 493.3, measuring: FixedWidthMeasurer()).height
    }
    #expect(abs(height(12) - height(11) - 16) < 1e-9)
    #expect(abs(height(25) - height(24) - 12.6) < 1e-9)
    #expect(abs(height(60) - height(59) - 9.5) < 1e-9)
  }

  @Test func `a comparator beyond the axis becomes an arrowhead outside the plot`() {
    let row = ForestRow(
      label: "Row", content: .effect(ChartExamples.estimate(0, 0.2)), comparator: 3)
    let inside = ForestRow(label: "Row", content: row.content, comparator: 0.1)
    func blue(_ row: ForestRow) -> [Substring] {
      RecordingCanvas.recording(ForestChart(shape: .circle, rows: [row]), width: 493.3)
        .description.split(separator: "\n").filter { $0.contains("#0072B2") }
    }
    #expect(blue(row).count == 1 && blue(row)[0].contains("fill"))
    #expect(blue(inside).count == 1 && blue(inside)[0].contains("stroke #0072B2 1.4"))
  }

  @Test func `two judges share rows, the first above the second`() throws {
    try Snapshot.check(
      RecordingCanvas.recording(ChartExamples.paired, width: 493.3).description,
      named: "paired-forest.txt")
  }
}
