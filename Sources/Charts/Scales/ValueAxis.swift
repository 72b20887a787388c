/// A number with a label at an axis.
public struct AxisTick: Hashable, Sendable {
  /// The value, in the units of the axis.
  public var value: Double
  /// The printed number; empty for a grid line without one.
  public var title: String

  /// Creates a tick.
  public init(value: Double, title: String) {
    self.value = value
    self.title = title
  }
}

/// A horizontal axis that is linear in its values.
public protocol ValueAxis: Sendable {
  /// The value at the left end.
  var lower: Double { get }
  /// The value at the right end.
  var upper: Double { get }
  /// Grid lines and their numbers, ascending.
  var ticks: [AxisTick] { get }
  /// The value that means "nothing", where there is one; drawn as a stronger line.
  var reference: Double? { get }
}

extension ValueAxis {
  /// How far along the axis a value lies: 0 at the left end, 1 at the right, unclamped.
  public func share(of value: Double) -> Double {
    (value - lower) / (upper - lower)
  }

  /// Whether a value lies on the axis.
  public func contains(_ value: Double) -> Bool {
    // A hair of slack: ends are made by rounding percentages through a logarithm.
    let slack = (upper - lower) * 1e-9
    return value >= lower - slack && value <= upper + slack
  }
}

/// An axis laid between two places of a picture.
struct PlacedAxis {
  let axis: any ValueAxis
  let left: Double
  let right: Double

  /// The horizontal place of a value, at most at the ends.
  func x(_ value: Double) -> Double {
    let share = axis.share(of: value)
    return left + (right - left) * (share.isNaN ? 0 : min(max(share, 0), 1))
  }

  /// The place of the reference line.
  var referenceX: Double? { axis.reference.map(x) }
}
