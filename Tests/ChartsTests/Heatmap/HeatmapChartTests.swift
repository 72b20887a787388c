import Charts
import TestSupport
import Testing

struct HeatmapChartTests {
  private func list(_ chart: HeatmapChart) -> DisplayList {
    RecordingCanvas.recording(chart, width: 493.3)
  }

  @Test(arguments: [
    (1, 1, HeatmapChart.Layout.table), (3, 2, .table), (3, 3, .matrix), (2, 12, .matrix),
    (2, 13, .dense), (4, 36, .dense),
  ])
  func `the number of judges decides the layout`(
    _ people: Int, _ llms: Int, _ layout: HeatmapChart.Layout
  ) {
    let chart = ChartExamples.heatmap(
      people: people, llms: llms, factorCount: 6, pooled: [.circle, .diamond])
    #expect(chart.layout == layout)
  }

  @Test func `without pooled estimates few judges are a matrix`() {
    #expect(ChartExamples.heatmap(people: 1, llms: 2, factorCount: 6).layout == .matrix)
  }

  @Test func `the matrix is as recorded`() throws {
    let chart = ChartExamples.heatmap(
      people: 1, llms: 5, others: 1, factorCount: 6, withStates: true)
    try Snapshot.check(list(chart).description, named: "heat-matrix.txt")
  }

  @Test func `the table is as recorded`() throws {
    let chart = ChartExamples.heatmap(
      people: 1, llms: 2, factorCount: 4, pooled: [.circle, .diamond])
    try Snapshot.check(list(chart).description, named: "heat-table.txt")
  }

  @Test(arguments: [3, 16])
  func `weights without intervals are coloured, and nothing is called undecided`(_ judges: Int) {
    let chart = HeatmapChart(
      columns: (0..<judges).map { .init(title: "judge \($0)", shape: .diamond) },
      groups: [
        .init(
          title: "",
          rows: [
            .init(
              label: "Row",
              cells: (0..<judges).map { $0 == 1 ? .missing : .weight(logOdds: 1.2) })
          ])
      ])
    let text = list(chart).description
    #expect(text.contains("fill #0B6432 rect"))
    #expect(!text.contains("undecided") && !text.contains("no decided effect"))
    #expect(chart.decidedCells == (0, 0))
  }

  @Test func `only decided cells are coloured`() {
    func cells(_ state: MarkState) -> DisplayList {
      list(
        HeatmapChart(
          columns: [.init(title: "Crowd", shape: .circle)],
          groups: [
            .init(
              title: "", rows: [.init(label: "Row", cells: [.effect(logOdds: 1.2, state: state)])])
          ], showsStrip: false))
    }
    let strong = "fill #0B6432 rect 112.5"
    #expect(cells(.decided).description.contains(strong))
    #expect(!cells(.undecided).description.contains(strong))
    #expect(cells(.decided).textBoxes.contains { $0.text == "77" })
    #expect(cells(.undecided).textBoxes.contains { $0.text == "77" })
    #expect(cells(.indifferent).textBoxes.contains { $0.text == "≈" })
    #expect(!cells(.indifferent).textBoxes.contains { $0.text == "77" })
  }

  @Test func `a factor that never differs is a dash and a judge without model says why`() {
    let chart = HeatmapChart(
      columns: [
        .init(title: "Crowd", shape: .circle),
        .init(title: "gamma", shape: .diamond, noModel: "no model fitted: always the first"),
      ],
      groups: [.init(title: "", rows: [.init(label: "Row", cells: [.neverDiffers, .noModel])])])
    let texts = list(chart).textBoxes.map(\.text)
    #expect(texts.contains("–"))
    #expect(texts.contains("gamma: no model fitted: always the first"))
    #expect(list(chart).description.contains("clipped"))
  }

  @Test func `decided cells are counted of those with an effect`() {
    let chart = HeatmapChart(
      columns: (0..<3).map { .init(title: "\($0)", shape: .circle) },
      groups: [
        .init(
          title: "",
          rows: [
            .init(
              label: "Row",
              cells: [
                .effect(logOdds: 1, state: .decided), .effect(logOdds: 0, state: .undecided),
                .neverDiffers,
              ])
          ])
      ])
    #expect(chart.decidedCells == (1, 2))
  }

  @Test func `dense rows mark at most three effects of each judge`() {
    let chart = ChartExamples.heatmap(people: 2, llms: 18, factorCount: 20)
    let judges = list(chart).commands.filter {
      if case .group = $0 { return true }
      return false
    }
    #expect(judges.count == 20)
    for case .group(let info, let content) in judges {
      let dots = DisplayList(content).description.split(separator: "\n")
        .filter { $0.contains("circle") && $0.contains("r1.15") }
      #expect(dots.count == 3, "\(info.title)")
    }
  }

  @Test func `many factors continue in a second panel with the names of the judges`() {
    let chart = ChartExamples.heatmap(people: 1, llms: 19, factorCount: 60)
    let names = list(chart).textBoxes.filter { $0.text == "Crowd" }
    // Ten names for twenty judges, so each twice; two panels.
    #expect(names.count == 4)
  }

  @Test(arguments: [(12, 60), (4, 70), (20, 90)])
  func `parts fit the page, share an axis and hold every row once`(
    _ judges: Int, _ factors: Int
  ) {
    let chart = ChartExamples.heatmap(
      people: 1, llms: judges - 1, factorCount: factors, pooled: [.circle, .diamond])
    let parts = chart.parts(height: 400, width: 493.3, measuring: FixedWidthMeasurer())
    #expect(parts.count > 1)
    for part in parts {
      #expect(part.size(width: 493.3, measuring: FixedWidthMeasurer()).height <= 400)
      #expect(part.axis == parts[0].axis)
    }
    let rows = parts.flatMap { $0.groups.flatMap(\.rows) }
    #expect(rows == chart.groups.flatMap(\.rows))
  }

  @Test func `a chart that fits is one part, as it is`() {
    let chart = ChartExamples.heatmap(people: 1, llms: 6, factorCount: 6)
    let parts = chart.parts(height: 690, width: 493.3, measuring: FixedWidthMeasurer())
    #expect(parts.count == 1 && parts[0].groups == chart.groups && parts[0].axis == nil)
  }
}
