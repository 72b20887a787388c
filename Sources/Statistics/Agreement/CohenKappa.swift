/// The agreement of two judges beyond chance.
///
/// `kappa = (p_o - p_e) / (1 - p_e)` with the weighted share of agreement seen, p_o, and the one
/// expected from the judges' own shares of verdicts, p_e.
///
/// Source: Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969) for the standard error.
public struct CohenKappa: Sendable, Equatable {
  /// What a disagreement by some steps costs.
  public enum Weighting: String, Sendable, Codable {
    /// Every disagreement costs the same.
    case equal
    /// In proportion to the number of steps.
    case linear
    /// In proportion to its square.
    case quadratic

    func cost(_ steps: Int) -> Double {
      switch self {
      case .equal: steps == 0 ? 0 : 1
      case .linear: Double(abs(steps))
      case .quadratic: Double(steps * steps)
      }
    }
  }

  /// The share of items with equal verdicts.
  public let agreement: Double
  /// Kappa; not a number where one verdict is the only one.
  public let kappa: Double
  /// The standard error for equal weights, by Fleiss, Cohen & Everitt.
  public let standardError: Double
  /// The number of items both judged.
  public let count: Int

  /// Agreement from a square table of counts, first judge's verdicts by second's.
  public init(_ counts: Matrix, weighting: Weighting = .equal) {
    let size = counts.rowCount
    let total = counts.storage.reduce(0, +)
    let shares = (1 / total) * counts
    let rows = (0..<size).map { shares.row($0).reduce(0, +) }
    let columns = (0..<size).map { shares.column($0).reduce(0, +) }
    var seen = 0.0
    var expected = 0.0
    for first in 0..<size {
      for second in 0..<size {
        let cost = weighting.cost(first - second)
        seen += cost * shares[first, second]
        expected += cost * rows[first] * columns[second]
      }
    }
    count = Int(total)
    agreement = shares.diagonal.reduce(0, +)
    kappa = 1 - seen / expected
    standardError = Self.standardError(shares, rows, columns, total)
  }

  private static func standardError(
    _ shares: Matrix, _ rows: [Double], _ columns: [Double], _ total: Double
  ) -> Double {
    let expected = dot(rows, columns)
    let kappa = (shares.diagonal.reduce(0, +) - expected) / (1 - expected)
    var sum = 0.0
    for first in rows.indices {
      let own = 1 - (rows[first] + columns[first]) * (1 - kappa)
      sum += shares[first, first] * own * own
      for second in rows.indices where second != first {
        let mixed = (columns[first] + rows[second]) * (1 - kappa)
        sum += shares[first, second] * mixed * mixed
      }
    }
    let center = kappa - expected * (1 - kappa)
    return (max(sum - center * center, 0) / total).squareRoot() / (1 - expected)
  }
}
