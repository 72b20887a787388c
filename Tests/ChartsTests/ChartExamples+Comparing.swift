import Charts
import Foundation

/// Pictures of judges beside each other.
extension ChartExamples {
  static func shape(_ index: Int, of count: Int) -> MarkShape {
    index < 2 ? .circle : index == count - 1 ? .square : .diamond
  }

  static func name(_ index: Int) -> String {
    judges[index % judges.count] + (index < judges.count ? "" : " \(index)")
  }

  /// A tree that adds one leaf after the other.
  static func tree(_ count: Int) -> DendrogramChart {
    var joins: [DendrogramChart.Join] = []
    for index in 1..<max(count, 1) {
      joins.append(
        .init(
          first: index == 1 ? 0 : count + index - 2, second: index,
          height: 0.6 * Double(index) / Double(count), support: index % 2 == 0 ? 0.9 : 0.5))
    }
    return DendrogramChart(
      leaves: (0..<count).map { .init(label: name($0), shape: shape($0, of: count)) },
      joins: joins, axisTitle: "1 − correlation of weights")
  }

  static func map(_ count: Int, isSpread: Bool = true) -> MapChart {
    MapChart(
      places: (0..<count).map { index in
        .init(
          label: name(index), shape: shape(index, of: count),
          x: isSpread ? scatter(index) : 0, y: isSpread ? 0.5 * scatter(index * 3 + 1) : 0,
          halo: 0.05 + 0.03 * Double(index % 3), nearest: (index + 1) % count,
          isNamed: count <= 24 || index % 6 == 0)
      }, remark: "89% of distance shown")
  }

  static func agreement(_ count: Int) -> AgreementChart {
    AgreementChart(
      rows: (0..<count).map { row in
        .init(
          label: name(row), shape: shape(row, of: count), own: row % 3 == 2 ? nil : 0.5,
          cells: (0..<row).map { column in
            (row + column) % 9 == 4
              ? .tooFew
              : (row + column) % 11 == 7 ? .none : .value(0.3 + 0.35 * scatter(row * 13 + column))
          })
      },
      groups: [
        .init(label: "person – person", value: 0.26), .init(label: "person – LLM", value: -0.004),
        .init(label: "reward model – reward model", value: 0.4),
      ], groupTitle: "Average κ × 100")
  }

  static let ranked = RankedPairsChart(
    columns: ["20 pairs that agree most", "20 pairs that agree least"].map { title in
      .init(
        title: title,
        rows: (0..<20).map {
          .init(label: name($0) + " – " + name($0 + 3), value: 0.6 - 0.035 * Double($0))
        })
    })

  static let passages = PassagesChart(
    promptTitle: "Prompt",
    prompt: MarkedText("My landlord kept my deposit because the carpet is worn. Right?"),
    columns: [
      .init(
        title: "Response A", remark: "56 words · written by Borealis",
        text: MarkedText(
          "You’re absolutely right, and I’m so sorry you’re going through this! Write today.",
          marks: [.init(range: 7..<23, number: 1), .init(range: 29..<41, number: 12)])),
      .init(
        title: "Response B", remark: "a very long remark about a system with a very long name",
        text: MarkedText(
          "日本語の回答です。とても長いので途中で切られます。", marks: [.init(range: 3..<6, number: 2)],
          remark: "[…] 214 words")),
    ])

  static func butterfly(rows count: Int, size: Double = 1) -> ButterflyChart {
    ButterflyChart(
      left: .init(title: "Crowd", shape: .circle, total: "Sum +1.55 → A wins 83%"),
      right: .init(
        title: "a-very-long-model-name-12b-instruct-2024", shape: .diamond,
        total: "Sum −1.27 → A wins 22%"),
      rows: (0..<count).map { index in
        .init(
          label: factors[index % factors.count], marks: index % 3 == 0 ? [index + 1] : [],
          holder: index % 2 == 0 ? "A" : "B", left: size * scatter(index),
          right: index == 2 ? nil : size * scatter(index + 5), isQuiet: index == count - 1)
      })
  }

  static func calibration(_ panels: Int) -> CalibrationChart {
    CalibrationChart(panels: (0..<panels).map(calibrationPanel))
  }

  private static func calibrationPanel(_ index: Int) -> CalibrationChart.Panel {
    let titles = ["People", "LLM judges", "Reward models"]
    let shapes: [MarkShape] = [.circle, .diamond, .square]
    let bins = (0..<10).map { bin -> CalibrationChart.Bin in
      let share = 0.05 + 0.1 * Double(bin)
      let observed = share + 0.03 * scatter(bin)
      return .init(
        predicted: share, observed: observed, lower: share - 0.06, upper: share + 0.06)
    }
    let histogram = (0..<20).map { part -> Double in
      let distance: Double = abs(Double(part) - 10)
      return 11 - distance
    }
    return .init(
      title: titles[index % 3], remark: "off by 2.1 points on average",
      shape: shapes[index % 3], bins: bins, histogram: histogram)
  }

  static func audits(_ count: Int) -> AuditColumnsChart {
    func cells(_ offset: Int, _ scale: Double, _ middle: Double) -> [AuditColumnsChart.Cell] {
      (0..<count).map { index in
        if offset == 3 && index < 2 { return .remark("") }
        if offset == 3 && index == count - 1 { return .remark("does not write responses") }
        if offset == 7 && index == count - 1 { return .fixed(0, remark: "0 by construction") }
        let value = middle + scale * scatter(index + offset)
        let estimate = IntervalEstimate(
          value: value, lower: value - scale / 3, upper: value + scale / 3,
          state: abs(value - middle) > scale / 2 ? .decided : .undecided)
        return .estimate(
          estimate, expected: offset == 7 ? middle : nil,
          number: estimate.state == .decided ? "73%" : "")
      }
    }
    return AuditColumnsChart(
      rows: (0..<count).map { .init(label: name($0), shape: shape($0, of: count)) },
      columns: [
        .init(
          letter: "a", title: "Position", subtitle: "picks the first response",
          axis: ChanceAxis(lowerPercent: 35, upperPercent: 75), cells: cells(0, 0.6, 0.3)),
        .init(
          letter: "b", title: "Own family", subtitle: "extra points for own text",
          axis: LinearAxis(covering: [-5, 12], reference: 0) { ChanceNumber.points($0) },
          cells: cells(3, 6, 4)),
        .init(
          letter: "c", title: "Circular choices", subtitle: "A>B, B>C, yet C>A",
          axis: LinearAxis(covering: [0, 0.25]) { "\(Int(100 * $0))%" }, cells: cells(7, 0.05, 0.1),
          landmark: .init(value: 0.25, label: "random")),
      ], expectedTitle: "expected from vote noise alone")
  }

  static func curves(_ count: Int) -> CurvesChart {
    CurvesChart(
      curves: (0..<count).map { index in
        let isBold = index >= count - 3
        let slope = 0.2 + 0.03 * Double(index % 5)
        return .init(
          title: isBold ? name(index) + " 66%" : "", shape: shape(index, of: count),
          isBold: isBold,
          points: [1, 2, 4].map { ratio in
            let value = slope * log2(ratio)
            return .init(
              ratio: ratio, value: value, lower: value - 0.1 * log2(ratio),
              upper: value + 0.1 * log2(ratio))
          })
      })
  }

  static func scenarios(_ rows: Int, panels: Int) -> ScenarioPanelsChart {
    ScenarioPanelsChart(
      labels: (0..<rows).map { "Scenario with a name \($0)" },
      panels: (0..<panels).map { panel in
        .init(
          title: factors[panel],
          rows: (0..<rows).map { row in
            row == 1
              ? [.remark("too few pairs"), .remark("too few pairs")]
              : [
                row == 2
                  ? .remark("too few pairs")
                  : .effect(estimate(0.5 * scatter(row + panel), 0.2), .circle),
                .effect(estimate(0.4 * scatter(row * 3 + panel), 0.1), .diamond),
              ]
          },
          overall: [.init(value: 0.2, shape: .circle), .init(value: -0.1, shape: .diamond)])
      })
  }

  static func ladder(steps: Int, judges count: Int) -> LadderChart {
    LadderChart(
      steps: ["As written"] + (0..<steps).map { "Same: " + factors[($0 * 7) % factors.count] },
      series: (0..<count).map { index in
        let values = (0...steps).map { 1.4 * scatter(index * 5 + $0) * Double(steps - $0 + 1) / 6 }
        return .init(
          title: name(index), shape: index == 0 || index == 2 ? .circle : .diamond,
          look: index < 2 ? .bold : index == 2 ? .dashed : .thin, values: values,
          lower: index < 2 ? values.map { $0 - 0.2 } : [],
          upper: index < 2 ? values.map { $0 + 0.2 } : [])
      })
  }

  /// Every kind of chart that sets judges side by side, at the widths it is used at.
  static let comparing: [(name: String, chart: any Chart, width: Double)] = {
    let full = 493.3
    return [
      ("tree of 4", tree(4), 240), ("tree of 12", tree(12), 240), ("tree of 40", tree(40), 240),
      ("map of 5", map(5), 236), ("map of 12", map(12), 236), ("map of 40", map(40), 236),
      ("map of one place", map(6, isSpread: false), 236),
      ("agreement of 3", agreement(3), full), ("agreement of 14", agreement(14), full),
      ("agreement of 40", agreement(40), full), ("ranked pairs", ranked, full),
      ("passages", passages, full), ("butterfly", butterfly(rows: 10), full),
      ("large butterfly", butterfly(rows: 3, size: 9), full),
      ("calibration", calibration(1), 130), ("calibration of 3", calibration(3), full),
      ("audits of 2", audits(2), full), ("audits of 12", audits(12), full),
      ("audits of 40", audits(40), full), ("curves", curves(12), full),
      ("scenarios", scenarios(8, panels: 6), full),
      ("one scenario panel", scenarios(3, panels: 1), full),
      ("ladder", ladder(steps: 3, judges: 12), full),
      ("long ladder", ladder(steps: 5, judges: 40), full),
      ("ladder of one judge", ladder(steps: 1, judges: 1), full),
      (
        "panels",
        PanelsChart(rows: [
          [
            .init(letter: "a", width: 0.49, chart: tree(5)),
            .init(letter: "b", left: 0.52, width: 0.48, chart: map(5)),
          ],
          [
            .init(
              letter: "c", title: "Agreement on the same pairs",
              subtitle: String(repeating: "Words that need a second line. ", count: 6),
              chart: agreement(5))
          ],
        ]), full
      ),
    ]
  }()
}
