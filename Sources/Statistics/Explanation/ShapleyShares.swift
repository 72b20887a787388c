/// How a gain is shared among the factors that make it together.
///
/// The gain of a set S of factors is `v(S) = value(S) - value(none)`; a factor's part is its
/// mean gain over all orders in which factors can join. The parts add up to `v(all)`.
///
/// Source: Shapley (1953); Lindeman, Merenda & Gold (1980).
public struct ShapleyShares: Sendable, Equatable {
  /// The part of each factor, in the unit of the value.
  public let values: [Double]
  /// What each factor gains when it is the first to join.
  public let firstIn: [Double]
  /// What each factor gains when it is the last to join.
  ///
  /// Much first-in and no last-in marks a redundant factor, not a useless one.
  public let lastIn: [Double]
  /// The standard error of each part from sampled orders; zeros where all orders were used.
  public let samplingErrors: [Double]

  /// The gain of all factors together.
  public var total: Double { values.reduce(0, +) }

  /// Each part divided by the total.
  public var shares: [Double] { values.map { $0 / total } }

  /// Shares from the value of every subset.
  ///
  /// `subsets` has 2^q entries; bit j of the index says whether factor j is in.
  public init(subsets: [Double]) {
    let count = subsets.count.trailingZeroBitCount
    precondition(subsets.count == 1 << count, "\(subsets.count) subsets are not a power of 2")
    // |S|! (q - |S| - 1)! / q! by size, built up without factorials.
    var shares = [Double](repeating: 0, count: max(count, 1))
    var binomial = 1.0
    for size in 0..<count {
      shares[size] = 1 / (Double(count) * binomial)
      binomial *= Double(count - 1 - size) / Double(size + 1)
    }
    var values = [Double](repeating: 0, count: count)
    for factor in 0..<count {
      for subset in subsets.indices where subset & (1 << factor) == 0 {
        let gain = subsets[subset | (1 << factor)] - subsets[subset]
        values[factor] += shares[subset.nonzeroBitCount] * gain
      }
    }
    let full = subsets.count - 1
    self.values = values
    firstIn = (0..<count).map { subsets[1 << $0] - subsets[0] }
    lastIn = (0..<count).map { subsets[full] - subsets[full & ~(1 << $0)] }
    samplingErrors = [Double](repeating: 0, count: count)
  }

  /// Shares over random orders, each followed by its reverse, for more than a dozen factors.
  ///
  /// `value` is asked for the factors that have joined, ascending.
  public init(
    factorCount: Int, orderPairs: Int, seed: UInt64,
    value: (_ factors: [Int]) throws(FitError) -> Double
  ) throws(FitError) {
    let none = try value([])
    let full = try value(Array(0..<factorCount))
    var sums = [Double](repeating: 0, count: factorCount)
    var squares = [Double](repeating: 0, count: factorCount)
    for pair in 0..<orderPairs {
      var generator = CounterGenerator(seed: seed, stream: UInt64(pair))
      let order = (0..<factorCount).shuffled(using: &generator)
      var gains = [Double](repeating: 0, count: factorCount)
      for sequence in [order, order.reversed()] {
        var before = none
        for position in sequence.indices {
          let joined = sequence[...position].sorted()
          let after = joined.count == factorCount ? full : try value(joined)
          gains[sequence[position]] += 0.5 * (after - before)
          before = after
        }
      }
      for factor in gains.indices {
        sums[factor] += gains[factor]
        squares[factor] += gains[factor] * gains[factor]
      }
    }
    let count = Double(orderPairs)
    values = sums.map { $0 / count }
    samplingErrors = zip(sums, squares).map { sum, square in
      (max(square - sum * sum / count, 0) / (count * max(count - 1, 1))).squareRoot()
    }
    var first: [Double] = []
    var last: [Double] = []
    for factor in 0..<factorCount {
      first.append(try value([factor]) - none)
      last.append(full - (try value((0..<factorCount).filter { $0 != factor })))
    }
    firstIn = first
    lastIn = last
  }
}

/// Log-likelihoods of the models with every subset of the factors.
public enum SubsetLikelihoods {
  /// The log-likelihoods of binary fits, indexed by subset as ``ShapleyShares/init(subsets:)``
  /// expects; the columns `always` are in each.
  ///
  /// - Complexity: 2^q fits, each started at a smaller one.
  public static func logistic(
    design: Matrix, outcomes: [Double], weights: [Double]? = nil, always: [Int], factors: [Int]
  ) throws(FitError) -> [Double] {
    var values: [Double] = []
    var estimates: [[Double]] = []
    for subset in 0..<(1 << factors.count) {
      let members = factors.indices.filter { subset & (1 << $0) != 0 }
      let columns = always + members.map { factors[$0] }
      guard !columns.isEmpty else {
        values.append(
          LogisticRegression.logLikelihoodAtZero(rowCount: design.rowCount, weights: weights))
        estimates.append([])
        continue
      }
      // The highest member is the newest; without it the subset came earlier.
      var start = members.last.map { estimates[subset & ~(1 << $0)] } ?? []
      start += [Double](repeating: 0, count: columns.count - start.count)
      let fit = try LogisticRegression.fit(
        design: design.selectingColumns(columns), outcomes: outcomes, weights: weights,
        start: start)
      values.append(fit.logLikelihood)
      estimates.append(fit.coefficients)
    }
    return values
  }
}
