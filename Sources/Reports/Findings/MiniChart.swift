import Charts
import Preferences

/// The small chart beside a finding: up to three effects on one axis.
struct MiniChart {
  let view: AnalysisView

  /// Effects of one factor on some judges, and on the means of kinds where `withMeans`.
  func chart(
    _ title: String,
    rows: [(name: String, shape: MarkShape, effect: IntervalEstimate, number: String)]
  ) -> MiniIntervalChart {
    MiniIntervalChart(
      title: title,
      rows: rows.prefix(3).map {
        .init(
          label: Phrases.name($0.name, limit: 22), shape: $0.shape, estimate: $0.effect,
          number: $0.number)
      }, axis: ChanceAxis(covering: rows.prefix(3).map(\.effect)))
  }

  /// Effects of a factor on judges.
  func chart(of factor: String, on fits: [JudgeFit]) -> MiniIntervalChart {
    chart(
      view.title(of: factor),
      rows: fits.compactMap { fit in
        view.effect(of: factor, on: fit).map { row(fit, $0) }
      })
  }

  /// A judge's row; the small chart shows the 95 % interval only.
  func row(
    _ fit: JudgeFit, _ effect: Coefficient
  ) -> (name: String, shape: MarkShape, effect: IntervalEstimate, number: String) {
    var interval = effect.interval
    interval.innerLower = nil
    interval.innerUpper = nil
    return (fit.judge, fit.kind.shape, interval, NumberStyle.chance(effect))
  }
}
