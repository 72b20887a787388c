import RealModule

/// Whether predicted probabilities come true.
public struct Calibration: Sendable, Equatable {
  /// The rows whose probability lies in one range.
  public struct Bin: Sendable, Equatable {
    /// The number of rows.
    public let count: Int
    /// The mean probability; nil without rows.
    public let meanProbability: Double?
    /// The mean outcome; nil without rows.
    public let meanOutcome: Double?
  }

  /// The bins, by ascending probability.
  public let bins: [Bin]

  /// How rows are put into bins.
  public enum Binning: String, Sendable, Codable {
    /// Ranges of equal width: bin `min(floor(k p), k - 1)`.
    case equalWidth
    /// Equal numbers of rows: the row of rank r of n in bin `floor(k r / n)`.
    case equalMass
  }

  /// Bins rows by their probability of A.
  ///
  /// With `symmetrised` every row also counts with its responses swapped (1 - p, 1 - y), so that
  /// the result does not depend on which response was called A.
  public init(
    _ probabilities: [Double], outcomes: [Double], binCount: Int = 10,
    binning: Binning = .equalWidth, symmetrised: Bool = false
  ) {
    let chances = symmetrised ? probabilities + probabilities.map { 1 - $0 } : probabilities
    let results = symmetrised ? outcomes + outcomes.map { 1 - $0 } : outcomes
    let positions = Self.positions(chances, binCount, binning)
    var counts = [Int](repeating: 0, count: binCount)
    var sums = [(chance: Double, outcome: Double)](repeating: (0, 0), count: binCount)
    for (row, bin) in positions.enumerated() {
      counts[bin] += 1
      sums[bin].chance += chances[row]
      sums[bin].outcome += results[row]
    }
    bins = zip(counts, sums).map { count, sum in
      guard count > 0 else { return Bin(count: 0, meanProbability: nil, meanOutcome: nil) }
      return Bin(
        count: count, meanProbability: sum.chance / Double(count),
        meanOutcome: sum.outcome / Double(count))
    }
  }

  /// The expected calibration error: the mean over rows of |mean outcome - mean probability|
  /// of their bin.
  ///
  /// Biased upwards for few rows; compare it with ``errorIfCalibrated(_:binCount:draws:seed:)``.
  public var expectedError: Double {
    var sum = 0.0
    var total = 0
    for bin in bins {
      guard let chance = bin.meanProbability, let outcome = bin.meanOutcome else { continue }
      sum += Double(bin.count) * abs(outcome - chance)
      total += bin.count
    }
    return sum / Double(total)
  }

  /// The mean symmetrised error of a model whose probabilities are exactly right, by simulation.
  public static func errorIfCalibrated(
    _ probabilities: [Double], binCount: Int = 10, draws: Int = 1000, seed: UInt64
  ) -> Double {
    var sum = 0.0
    for draw in 0..<draws {
      var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
      let outcomes = probabilities.map { generator.uniform() < $0 ? 1.0 : 0.0 }
      sum +=
        Calibration(
          probabilities, outcomes: outcomes, binCount: binCount, symmetrised: true
        ).expectedError
    }
    return sum / Double(draws)
  }

  /// The intercept and slope of outcomes regressed on the log-odds of their probabilities.
  ///
  /// 0 and 1 for perfect probabilities; a slope below 1 means too extreme ones (Cox 1958).
  public static func line(
    _ probabilities: [Double], outcomes: [Double]
  ) throws(FitError) -> (intercept: Double, slope: Double) {
    let design = Matrix(rows: probabilities.map { [1, logit($0)] })
    let fit = try LogisticRegression.fit(design: design, outcomes: outcomes)
    return (fit.coefficients[0], fit.coefficients[1])
  }

  /// The slope alone, without an intercept: unchanged when responses are swapped.
  public static func slope(
    _ probabilities: [Double], outcomes: [Double]
  ) throws(FitError) -> Double {
    let design = Matrix(columns: [probabilities.map(logit)])
    return try LogisticRegression.fit(design: design, outcomes: outcomes).coefficients[0]
  }

  private static func positions(
    _ chances: [Double], _ binCount: Int, _ binning: Binning
  ) -> [Int] {
    switch binning {
    case .equalWidth:
      return chances.map { min(Int(Double(binCount) * $0), binCount - 1) }
    case .equalMass:
      let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
      var positions = [Int](repeating: 0, count: chances.count)
      for (rank, row) in order.enumerated() { positions[row] = rank * binCount / chances.count }
      return positions
    }
  }
}
