import CairoCanvas
import Charts
import Testing

/// Charts with the letters they are printed in.
struct ChartPictureTests {
  private let measurer = PangoMeasurer()

  private static let names = [
    "Longer (twice as long)", "Backs the user’s stance", "箇条書きを使う（日本語の長い要因名）",
    "No severe errors", "A very long factor name that somebody typed without a thought",
  ]

  private func estimate(_ index: Int) -> IntervalEstimate {
    let value = 0.9 - 0.23 * Double(index % 9)
    return IntervalEstimate(
      value: value, lower: value - 0.3, upper: value + 0.3, innerLower: value - 0.15,
      innerUpper: value + 0.15, state: abs(value) > 0.3 ? .decided : .undecided)
  }

  private func heatmap(judges: Int, factors: Int) -> HeatmapChart {
    HeatmapChart(
      columns: (0..<judges).map { index in
        .init(
          title: ["Crowd", "評価者グループ", "gpt-4o-mini-2024-07-18"][index % 3],
          shape: index < 2 ? .circle : .diamond)
      },
      groups: [
        .init(
          title: "Style",
          rows: (0..<factors).map { factor in
            .init(
              label: Self.names[factor % 5],
              cells: (0..<judges).map { judge in
                let effect = estimate(factor + judge)
                return .effect(logOdds: effect.value, state: effect.state)
              }, pooled: [estimate(factor), estimate(factor + 1)], differing: 1234)
          })
      ], pooled: [.circle, .diamond])
  }

  @Test(arguments: [2, 5, 6, 12, 14, 15, 40], [1, 12, 30])
  func `no text of a heatmap covers another or leaves it`(_ judges: Int, _ factors: Int) {
    expectOrder(heatmap(judges: judges, factors: factors), width: 493.3)
  }

  @Test(arguments: [1, 12, 24, 60], [240.6, 493.3])
  func `no text of a forest covers another or leaves it`(_ count: Int, _ width: Double) {
    let rows = (0..<count).map { index in
      ForestRow(
        label: Self.names[index % 5],
        content: index % 6 == 5
          ? .tooFewPairs(differing: 23, estimate: nil)
          : index % 6 == 4 ? .neverDiffers(pairs: 30_000) : .effect(estimate(index)),
        comparator: Double(index % 7) - 3, differing: 12_345)
    }
    expectOrder(ForestChart(shape: .circle, rows: rows), width: width)
  }

  @Test func `remarks of degenerate rows are printed whole at full width`() {
    let contents: [ForestContent] = [
      .neverDiffers(pairs: 3000), .tooFewPairs(differing: 23, estimate: 0),
      .allWon(pairs: 29, lower: 0.1), .allLost(pairs: 29, upper: 0.1),
    ]
    for count in [4, 20, 60] {
      let rows = (0..<count).map {
        ForestRow(
          label: "Row", content: contents[$0 % 4], differing: [0, 23, 29, 29][$0 % 4])
      }
      let texts = RecordingCanvas.recording(
        ForestChart(shape: .circle, rows: rows), width: 493.3, measuring: measurer
      ).textBoxes.map(\.text)
      #expect(!texts.contains { $0.contains("…") })
    }
  }

  private func expectOrder(_ chart: some Chart, width: Double) {
    let list = RecordingCanvas.recording(chart, width: width, measuring: measurer)
    #expect(list.overlappingTexts.map { "\($0.0) on \($0.1)" } == [])
    // SVG text may meet a face that is up to 12 % wider than Inter.
    let wider = DisplayList(list.commands.map { widened($0, by: 1.12) })
    #expect(wider.overlappingTexts.map { "\($0.0) on \($0.1)" } == [])
    #expect(list.texts(outside: chart.size(width: width, measuring: measurer)) == [])
  }

  private func widened(_ command: DrawCommand, by factor: Double) -> DrawCommand {
    switch command {
    case .text(var placed):
      placed.width *= factor
      return .text(placed)
    case .translated(let offset, let content):
      return .translated(offset, content.map { widened($0, by: factor) })
    case .clipped(let box, let content):
      return .clipped(box, content.map { widened($0, by: factor) })
    case .group(let info, let content):
      return .group(info, content.map { widened($0, by: factor) })
    case .fill, .stroke, .destination, .link: return command
    }
  }
}
