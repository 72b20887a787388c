import RealModule

/// How good probabilities of verdicts are.
///
/// Outcomes lie in 0 to 1 (1: A preferred, 0.5: a tie); `probabilities` are those of A.
public enum PredictionQuality {
  /// The chance that a row won by A has a larger value than a row won by B, ties counting half.
  ///
  /// Rows with an outcome of exactly 1/2 are left out; nil without rows of both kinds.
  ///
  /// - Complexity: O(n log n).
  public static func areaUnderCurve(_ values: [Double], outcomes: [Double]) -> Double? {
    let decided = values.indices.filter { outcomes[$0] != 0.5 }
    let ranks = midRanks(decided.map { values[$0] })
    var sum = 0.0
    var wins = 0
    for (position, index) in decided.enumerated() where outcomes[index] > 0.5 {
      sum += ranks[position]
      wins += 1
    }
    let losses = decided.count - wins
    guard wins > 0, losses > 0 else { return nil }
    let smallest = Double(wins) * Double(wins + 1) / 2
    return (sum - smallest) / (Double(wins) * Double(losses))
  }

  /// The mean of -[y log p + (1 - y) log(1 - p)]; log 2 for a coin.
  public static func logLoss(_ probabilities: [Double], outcomes: [Double]) -> Double {
    mean(probabilities, outcomes) { probability, outcome in
      var loss = 0.0
      if outcome > 0 { loss -= outcome * Double.log(probability) }
      if outcome < 1 { loss -= (1 - outcome) * Double.log(onePlus: -probability) }
      return loss
    }
  }

  /// The mean of (p - y)^2.
  public static func brier(_ probabilities: [Double], outcomes: [Double]) -> Double {
    mean(probabilities, outcomes) { ($0 - $1) * ($0 - $1) }
  }

  /// The share of decided rows whose winner got more than 1/2; nil where no row is decided.
  ///
  /// A probability of exactly 1/2 counts half.
  public static func accuracy(_ probabilities: [Double], outcomes: [Double]) -> Double? {
    var hits = 0.0
    var decided = 0
    for (probability, outcome) in zip(probabilities, outcomes) where outcome != 0.5 {
      decided += 1
      if probability == 0.5 {
        hits += 0.5
      } else if (probability > 0.5) == (outcome > 0.5) {
        hits += 1
      }
    }
    return decided > 0 ? hits / Double(decided) : nil
  }

  private static func mean(
    _ probabilities: [Double], _ outcomes: [Double], _ loss: (Double, Double) -> Double
  ) -> Double {
    precondition(
      probabilities.count == outcomes.count,
      "\(probabilities.count) probabilities, \(outcomes.count) outcomes")
    var sum = 0.0
    for (probability, outcome) in zip(probabilities, outcomes) { sum += loss(probability, outcome) }
    return sum / Double(outcomes.count)
  }
}

/// The ranks of numbers from 1 on, equal numbers sharing the mean of their ranks.
public func midRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
    for position in start...end { ranks[order[position]] = Double(start + end) / 2 + 1 }
    start = end + 1
  }
  return ranks
}
