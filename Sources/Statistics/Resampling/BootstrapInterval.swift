import RealModule

/// What the replicates of one quantity say about it.
public struct BootstrapInterval: Sendable, Equatable {
  /// The mean of the replicates.
  public let mean: Double
  /// Their standard deviation: the bootstrap standard error.
  public let standardError: Double
  /// The ends of the percentile interval.
  public let percentile: Ends
  /// The ends of the bias-corrected and accelerated interval, where left-out values were given.
  public let accelerated: Ends?
  /// The bias correction z0 of the accelerated interval.
  public let biasCorrection: Double
  /// Its acceleration, from the left-out values.
  public let acceleration: Double?

  /// Two ends of an interval.
  public struct Ends: Sendable, Equatable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
  }

  /// Intervals from replicates of a quantity.
  ///
  /// `leftOut` are its values with each cluster left out; without them there is no accelerated
  /// interval. Quantiles are of type 7.
  ///
  /// Source: Efron (1987).
  public init(
    estimate: Double, replicates: [Double], leftOut: [Double]? = nil, level: Double = 0.95
  ) {
    let sorted = replicates.sorted()
    let normal = NormalDistribution()
    let tail = (1 - level) / 2
    mean = Statistics.mean(replicates)
    standardError = standardDeviation(replicates)
    percentile = Ends(lower: quantile(sorted, tail), upper: quantile(sorted, 1 - tail))
    let half = 0.5 / Double(sorted.count)
    // All replicates on one side say that the correction is large, not that it is infinite.
    let below = min(
      max(Double(sorted.count { $0 < estimate }) / Double(sorted.count), half), 1 - half)
    let correction = normal.quantile(below)
    biasCorrection = correction
    guard let leftOut else {
      acceleration = nil
      accelerated = nil
      return
    }
    let acceleration = Self.acceleration(leftOut)
    self.acceleration = acceleration
    func adjusted(_ probability: Double) -> Double {
      let point = correction + normal.quantile(probability)
      return normal.cumulative(correction + point / (1 - acceleration * point))
    }
    accelerated = Ends(
      lower: quantile(sorted, adjusted(tail)), upper: quantile(sorted, adjusted(1 - tail)))
  }

  /// The jackknife standard error of left-out values: sqrt((G - 1)/G * sum (b_c - mean)^2).
  public static func jackknifeError(_ leftOut: [Double]) -> Double {
    let center = Statistics.mean(leftOut)
    let squares = leftOut.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    let count = Double(leftOut.count)
    return ((count - 1) / count * squares).squareRoot()
  }

  /// `sum L^3 / (6 (sum L^2)^(3/2))` with L the mean minus each left-out value.
  private static func acceleration(_ leftOut: [Double]) -> Double {
    let center = Statistics.mean(leftOut)
    var squares = 0.0
    var cubes = 0.0
    for value in leftOut {
      let gap = center - value
      squares += gap * gap
      cubes += gap * gap * gap
    }
    guard squares > 0 else { return 0 }
    return cubes / (6 * squares * squares.squareRoot())
  }
}

/// The quantile of ascending values at a probability, by linear interpolation (type 7).
public func quantile(_ sorted: [Double], _ probability: Double) -> Double {
  guard let last = sorted.last else { return .nan }
  let position = min(max(probability, 0), 1) * Double(sorted.count - 1)
  let index = Int(position)
  guard index + 1 < sorted.count else { return last }
  return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
}
