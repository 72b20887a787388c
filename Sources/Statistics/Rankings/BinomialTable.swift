import RealModule

/// Draws of a binomial count by inversion of its cumulative probabilities.
struct BinomialTable {
  private let cumulative: [Double]

  /// Tabulates a count of successes in trials of one chance, O(trials).
  init(trials: Int, chance: Double) {
    let logs = (0...max(trials, 0)).map { count -> Double in
      let rest = trials - count
      return Double.logGamma(Double(trials + 1)) - Double.logGamma(Double(count + 1))
        - Double.logGamma(Double(rest + 1))
        + (count > 0 ? Double(count) * Double.log(chance) : 0)
        + (rest > 0 ? Double(rest) * Double.log(onePlus: -chance) : 0)
    }
    var sum = 0.0
    cumulative = logs.map { log in
      sum += Double.exp(log)
      return sum
    }
  }

  /// The count at a uniform number from 0 to 1.
  func draw(_ uniform: Double) -> Int {
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < uniform { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
