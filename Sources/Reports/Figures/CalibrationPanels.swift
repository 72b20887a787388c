import Charts
import Preferences

/// Whether predicted chances come true, a panel for each kind of judge.
struct CalibrationPanels {
  let view: AnalysisView
  let words: ReportWords

  /// Parts of the histogram under each panel.
  private static let parts = 20

  private func text(_ part: String, _ values: [String: String] = [:]) -> String {
    words.text("figures-audits", part, values)
  }

  /// Kinds whose bins can be drawn.
  private var kinds: [KindCalibration] {
    view.analysis.calibration.filter { kind in
      kind.calibration.bins.count > 1 && NumberStyle.isPrintable(kind.calibration.error)
        && kind.calibration.bins.allSatisfy {
          [$0.prediction, $0.observed, $0.observedLower, $0.observedUpper].allSatisfy(
            NumberStyle.isPrintable)
        }
    }
  }

  /// A panel for each kind, people first.
  var panels: [CalibrationChart.Panel] {
    kinds.map { kind in
      CalibrationChart.Panel(
        title: title(of: kind),
        remark: text("calibrationError", ["error": points(kind.calibration.error)]),
        shape: kind.kind.shape,
        bins: kind.calibration.bins.map {
          .init(
            predicted: $0.prediction, observed: $0.observed, lower: $0.observedLower,
            upper: $0.observedUpper)
        }, histogram: histogram(kind.calibration.bins))
    }
  }

  /// How to read the panels.
  var subtitle: String { text("calibrationSubtitle") }

  /// What noise alone would give; empty without panels.
  var note: String {
    let noise = kinds.map(\.calibration.noise).filter(NumberStyle.isPrintable)
    guard let low = noise.min(), let high = noise.max() else { return "" }
    let ends = [points(low), points(high)]
    return text(
      "calibrationNote",
      ["noise": ends[0] == ends[1] ? ends[0] : ends.joined(separator: "\u{2013}")])
  }

  private func points(_ share: Double) -> String {
    NumberStyle.fixed(100 * share, decimals: 1)
  }

  private func title(of kind: KindCalibration) -> String {
    if kind.judges.count == 1 { return Phrases.name(kind.judges[0], limit: 20) }
    return switch kind.kind {
    case .human: text("calibrationPeople")
    case .llm: text("calibrationLLMs")
    case .rewardModel: text("calibrationRewardModels")
    case .rule: text("calibrationRules")
    }
  }

  /// How often each chance is predicted: the verdicts of a bin are spread evenly between the
  /// middles to its neighbours.
  private func histogram(_ bins: [Validation.Calibration.Bin]) -> [Double] {
    var counts = [Double](repeating: 0, count: Self.parts)
    let ends =
      [2 * bins[0].prediction - (bins[0].prediction + bins[1].prediction) / 2]
      + zip(bins, bins.dropFirst()).map { ($0.prediction + $1.prediction) / 2 }
      + [
        2 * bins[bins.count - 1].prediction
          - (bins[bins.count - 1].prediction + bins[bins.count - 2].prediction) / 2
      ]
    for (index, bin) in bins.enumerated() {
      let left = min(max(ends[index], 0), 1)
      let right = min(max(ends[index + 1], 0), 1)
      guard right > left else { continue }
      for part in counts.indices {
        let from = max(left, Double(part) / Double(Self.parts))
        let to = min(right, Double(part + 1) / Double(Self.parts))
        if to > from { counts[part] += Double(bin.verdicts) * (to - from) / (right - left) }
      }
    }
    return counts
  }
}
