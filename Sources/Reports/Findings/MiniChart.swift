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

  /// Numbers in plain units, such as correlations.
  func linearChart(
    _ title: String,
    rows: [(name: String, shape: MarkShape, estimate: IntervalEstimate, number: String)],
    reference: Double, tick: (Double) -> String
  ) -> MiniIntervalChart {
    MiniIntervalChart(
      title: title,
      rows: rows.prefix(3).map {
        .init(
          label: Phrases.name($0.name, limit: 22), shape: $0.shape, estimate: $0.estimate,
          number: $0.number)
      },
      axis: LinearAxis(
        covering: rows.prefix(3).flatMap { [$0.estimate.lower, $0.estimate.upper] },
        reference: reference, tickCount: 4, title: tick))
  }

  /// Readings of audits in percentage points.
  func pointsChart(_ title: String, readings: [AuditReading]) -> MiniIntervalChart {
    linearChart(
      title,
      rows: readings.compactMap { reading in
        guard let lower = reading.lower, let upper = reading.upper else { return nil }
        return (
          reading.subject, (reading.judgeKind ?? .llm).shape,
          IntervalEstimate(
            value: reading.estimate, lower: lower, upper: upper,
            state: reading.state == .decided ? .decided : .undecided),
          NumberStyle.points(reading.estimate)
        )
      }, reference: 0
    ) { NumberStyle.points($0) }
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
