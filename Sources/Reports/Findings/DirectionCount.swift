import Preferences

/// How many of some judges decide a factor in one direction, and how strongly.
struct DirectionCount {
  var factor: String
  var isReward: Bool
  /// Judges whose effect is decided in this direction.
  var judges: [JudgeFit]
  /// The median distance from 50 % of these, in points.
  var points: Double
  /// Judges whose model has the factor.
  var measured: Int
  /// Whether the effect of one of them survives the screen over all judges and factors.
  var isFirm: Bool

  var count: Int { judges.count }

  /// One entry per factor, in the direction that more judges decide; strongest first.
  static func all(_ view: AnalysisView, _ judges: [JudgeFit]) -> [DirectionCount] {
    var counts: [DirectionCount] = []
    for factor in view.modelled {
      let effects = judges.compactMap { fit in
        view.effect(of: factor.name, on: fit).map { (fit, $0) }
      }
      let decided = effects.filter(\.1.isDecided)
      let ups = decided.filter { $0.1.points > 0 }
      let downs = decided.filter { $0.1.points < 0 }
      let side = ups.count >= downs.count ? ups : downs
      guard !side.isEmpty else { continue }
      let sizes = side.map { abs($0.1.points) }.sorted()
      counts.append(
        DirectionCount(
          factor: factor.name, isReward: ups.count >= downs.count, judges: side.map(\.0),
          points: sizes[sizes.count / 2], measured: effects.count,
          isFirm: side.contains(where: \.1.isFirm)))
    }
    return counts.enumerated().sorted {
      let left = Double($0.element.count) * $0.element.points
      let right = Double($1.element.count) * $1.element.points
      return (right, $0.offset) < (left, $1.offset)
    }.map(\.element)
  }
}
