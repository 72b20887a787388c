import RealModule

/// A continuous distribution on the real line or a half of it.
public protocol ContinuousDistribution: Sendable {
  /// The density at a point.
  func density(_ value: Double) -> Double
  /// The probability of a value at or below a point.
  func cumulative(_ value: Double) -> Double
  /// The probability of a value above a point, accurate where it is small.
  func upperTail(_ value: Double) -> Double
  /// The point below which a share of the probability lies.
  func quantile(_ probability: Double) -> Double
}

extension ContinuousDistribution {
  /// Refines a starting value to the quantile by Newton steps kept inside a bracket.
  ///
  /// The smaller tail is matched, so that the answer keeps its relative accuracy at both ends.
  func refinedQuantile(
    _ probability: Double, start: Double, lower: Double, upper: Double
  ) -> Double {
    var low = lower
    var high = upper
    var point = min(max(start, lower), upper)
    for _ in 0..<200 {
      let excess =
        probability <= 0.5
        ? cumulative(point) - probability : (1 - probability) - upperTail(point)
      if excess == 0 { return point }
      if excess > 0 { high = point } else { low = point }
      var next = point - excess / density(point)
      if !(next > low && next < high) {
        next = high.isFinite ? (low + high) / 2 : point * 2 + 1
      }
      if abs(next - point) <= 1e-15 * max(abs(next), 1e-300) { return next }
      point = next
    }
    return point
  }
}
