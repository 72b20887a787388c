/// An axis in plain units: a correlation, a share, percentage points.
public struct LinearAxis: ValueAxis, Hashable {
  /// The value at the left end.
  public var lower: Double
  /// The value at the right end.
  public var upper: Double
  /// Grid lines and their numbers.
  public var ticks: [AxisTick]
  /// The value that means "nothing".
  public var reference: Double?

  /// Creates an axis.
  public init(lower: Double, upper: Double, ticks: [AxisTick], reference: Double? = nil) {
    precondition(lower < upper, "an axis from \(lower) to \(upper) has no length")
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
    self.reference = reference
  }

  /// Creates an axis that covers `values`, with ticks at multiples of a round step.
  ///
  /// The step is the smallest of 1, 2, 5 times a power of ten of which `tickCount - 1`
  /// cover the values; the ends are multiples of it. `title` words a tick.
  public init(
    covering values: [Double], reference: Double? = nil, tickCount: Int = 5,
    title: (Double) -> String
  ) {
    let finite = (values + [reference].compactMap(\.self)).filter(\.isFinite)
    let low = finite.min() ?? 0
    let high = finite.max() ?? 1
    let step = roundStep(span: high > low ? high - low : 1, parts: max(tickCount - 1, 1))
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    // 0.6 is nearer to 3 / 5 than to 3 * 0.2.
    func value(_ index: Double) -> Double {
      step < 1 ? index / (1 / step).rounded() : index * step
    }
    let ticks = stride(from: first, through: last, by: 1).map { index in
      AxisTick(value: value(index), title: title(value(index)))
    }
    self.init(lower: value(first), upper: value(last), ticks: ticks, reference: reference)
  }
}

/// The smallest of 1, 2 and 5 times a power of ten that covers `span` in at most `parts`.
private func roundStep(span: Double, parts: Int) -> Double {
  let least = span / Double(parts)
  var power = 1.0
  while power > least { power /= 10 }
  while power * 10 <= least { power *= 10 }
  for factor in [1.0, 2.0, 5.0] where power * factor >= least { return power * factor }
  return power * 10
}
