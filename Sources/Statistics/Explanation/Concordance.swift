/// How often the response with more of a factor wins.
///
/// A description of one factor alone: a factor that rides on length gets length's figures.
public struct Concordance: Sendable, Equatable {
  /// Comparisons won by the response with more of the factor.
  public let concordant: Int
  /// Comparisons won by the response with less of it.
  public let discordant: Int
  /// Decided comparisons with equal values.
  public let factorTies: Int
  /// Tied verdicts with different values.
  public let verdictTies: Int
  /// Tied verdicts with equal values.
  public let bothTies: Int

  /// Counts signs of differences (A minus B) against outcomes (1: A, 0: B, 1/2: a tie).
  public init(differences: [Double], outcomes: [Double]) {
    var counts = (concordant: 0, discordant: 0, factor: 0, verdict: 0, both: 0)
    for (difference, outcome) in zip(differences, outcomes) {
      switch (difference == 0, outcome == 0.5) {
      case (true, true): counts.both += 1
      case (true, false): counts.factor += 1
      case (false, true): counts.verdict += 1
      case (false, false):
        if (difference > 0) == (outcome > 0.5) {
          counts.concordant += 1
        } else {
          counts.discordant += 1
        }
      }
    }
    concordant = counts.concordant
    discordant = counts.discordant
    factorTies = counts.factor
    verdictTies = counts.verdict
    bothTies = counts.both
  }

  /// Takes counts as they are.
  public init(
    concordant: Int, discordant: Int, factorTies: Int, verdictTies: Int, bothTies: Int
  ) {
    self.concordant = concordant
    self.discordant = discordant
    self.factorTies = factorTies
    self.verdictTies = verdictTies
    self.bothTies = bothTies
  }

  private var difference: Double { Double(concordant - discordant) }
  private var decided: Double { Double(concordant + discordant + factorTies) }

  /// The share won with more of the factor, equal values counting half: (C + Tf/2) / (C + D + Tf).
  public var winRate: Double { (Double(concordant) + 0.5 * Double(factorTies)) / decided }

  /// (C - D) / n over all comparisons.
  public var tauA: Double { difference / (decided + Double(verdictTies + bothTies)) }

  /// (C - D) / sqrt((C + D + Tf) (C + D + Ty)): the uncentred correlation of signs.
  public var tauB: Double {
    difference / (decided * Double(concordant + discordant + verdictTies)).squareRoot()
  }

  /// (C - D) / (C + D + Tf): verdict ties left out, equal values penalised.
  public var tauDecided: Double { difference / decided }

  /// Goodman and Kruskal's gamma, (C - D) / (C + D).
  public var gamma: Double { difference / Double(concordant + discordant) }
}

/// Kendall's tau-b between two lists over all pairs of entries.
///
/// - Complexity: O(n^2).
public func kendallTauB(_ first: [Double], _ second: [Double]) -> Double {
  precondition(first.count == second.count, "\(first.count) entries against \(second.count)")
  var balance = 0
  var firstPairs = 0
  var secondPairs = 0
  for left in first.indices {
    for right in 0..<left {
      let one = sign(first[left] - first[right])
      let other = sign(second[left] - second[right])
      balance += one * other
      firstPairs += one * one
      secondPairs += other * other
    }
  }
  return Double(balance) / (Double(firstPairs) * Double(secondPairs)).squareRoot()
}

private func sign(_ value: Double) -> Int {
  value > 0 ? 1 : (value < 0 ? -1 : 0)
}
