public import Preferences
import Statistics

/// What a user should know of factors on their own data before believing a model of them.
public struct FactorCheck: Sendable {
  private let table: JudgedTable
  private let words: [Double]
  private let clusters: Clusters
  private let folds: [Int]
  private let resamples: Int
  private let seed: UInt64

  /// Responses below which no residual is taken: there is too little to learn length from.
  public static let leastForResidual = 200
  /// Ratios of words at which two responses count as equally long.
  public static let equalLength = 0.8...1.25
  /// Correlations above this make two factors one.
  public static let redundant = 0.8
  /// Correlations with length above this are worth a remark.
  public static let lengthBound = 0.3

  /// Prepares the check of a table that has the column `length.words`, or none of length.
  public init(_ table: JudgedTable, resamples: Int = 200, seed: UInt64 = 1) {
    self.table = table
    self.resamples = resamples
    self.seed = seed
    let length = table.columns.first { $0.factor.name == "length.words" }
    words = length.map { $0.a + $0.b } ?? []
    // Both responses to a prompt belong together.
    let places = table.comparisons.map(\.cluster)
    clusters = Clusters(places + places)
    folds = Folds.grouped(
      clusterKeys: clusters.indices.map { "\($0)" }, count: 5, seed: seed)
  }

  /// The lines of the check, a factor each, in the order of the columns.
  public func lines() -> [FactorCheckLine] {
    table.columns.map(line)
  }

  private func line(_ column: JudgedTable.Column) -> FactorCheckLine {
    let values = column.a + column.b
    let known = values.filter(\.isFinite)
    let both = table.comparisons.indices.filter {
      column.a[$0].isFinite && column.b[$0].isFinite
    }
    let isConstant = known.allSatisfy { $0 == known.first }
    let isLength = column.factor.name == "length.words"
    let measured = isConstant || isLength ? nil : correlation(values)
    var residual: Double?
    if let measured, measured.value != nil, known.count >= Self.leastForResidual {
      residual =
        correlation(CrossFittedResiduals.quadratic(values, onLogOf: words, folds: folds), 0).value
    }
    let near = isConstant ? nil : nearest(to: column)
    let picked = picked(column)
    return FactorCheckLine(
      factor: column.factor, responses: values.count, nulls: values.count - known.count,
      isConstant: isConstant, differing: both.count { column.a[$0] != column.b[$0] },
      comparisons: table.comparisons.count, lengthCorrelation: measured?.value,
      lengthLower: measured?.lower, lengthUpper: measured?.upper,
      residualCorrelation: residual, nearest: near?.name, nearestCorrelation: near?.value,
      picked: picked.all.share, pickedVerdicts: picked.all.count,
      pickedAtEqualLength: picked.equal.share, equalLengthVerdicts: picked.equal.count)
  }

  private struct Interval {
    var value: Double?
    var lower: Double?
    var upper: Double?
  }

  /// Spearman's correlation with words, and its bootstrap interval over prompts.
  private func correlation(_ values: [Double], _ draws: Int? = nil) -> Interval {
    guard !words.isEmpty else { return Interval() }
    let rows = values.indices.filter { values[$0].isFinite && words[$0].isFinite }
    guard rows.count > 2 else { return Interval() }
    let left = WeightedRanks(rows.map { values[$0] })
    let right = WeightedRanks(rows.map { words[$0] })
    func value(_ weights: [Double]) -> Double {
      WeightedAgreement.pearson(left.ranks(weights), right.ranks(weights), weights: weights)
    }
    let estimate = value([Double](repeating: 1, count: rows.count))
    guard estimate.isFinite else { return Interval() }
    let replicates = (0..<(draws ?? resamples)).map { replicate in
      let counts = ClusterBootstrap.multiplicities(
        clusterCount: clusters.count, replicate: replicate, seed: seed)
      return value(rows.map { counts[clusters.indices[$0]] })
    }.filter(\.isFinite).sorted()
    return Interval(
      value: estimate, lower: replicates.isEmpty ? nil : quantile(replicates, 0.025),
      upper: replicates.isEmpty ? nil : quantile(replicates, 0.975))
  }

  /// The other factor whose differences move most like those of this one.
  private func nearest(to column: JudgedTable.Column) -> (name: String, value: Double)? {
    let own = differences(column)
    var best: (name: String, value: Double)?
    for other in table.columns where other.factor.name != column.factor.name {
      let differences = differences(other)
      let rows = own.indices.filter { own[$0].isFinite && differences[$0].isFinite }
      guard rows.count > 9 else { continue }
      let value = Similarity.spearman(
        rows.map { own[$0] }, rows.map { differences[$0] })
      if value.isFinite, abs(value) > abs(best?.value ?? 0) { best = (other.factor.name, value) }
    }
    return best
  }

  private func differences(_ column: JudgedTable.Column) -> [Double] {
    zip(column.a, column.b).map { $0 - $1 }
  }

  private typealias Share = (share: Double?, count: Int)

  /// How often judges pick the response with more of the factor; and where both are equally
  /// long.
  private func picked(_ column: JudgedTable.Column) -> (all: Share, equal: Share) {
    var (right, total, equalRight, equalTotal) = (0, 0, 0, 0)
    let half = table.comparisons.count
    for entry in table.judges.flatMap(\.entries) {
      let row = entry.comparison
      let difference = column.a[row] - column.b[row]
      guard difference.isFinite, difference != 0, let side = entry.choice.preferred else {
        continue
      }
      let isRight = (difference > 0) == (side == .a)
      total += 1
      right += isRight ? 1 : 0
      guard !words.isEmpty, Self.equalLength.contains(words[row] / words[half + row]) else {
        continue
      }
      equalTotal += 1
      equalRight += isRight ? 1 : 0
    }
    return (
      (total > 0 ? Double(right) / Double(total) : nil, total),
      (equalTotal > 0 ? Double(equalRight) / Double(equalTotal) : nil, equalTotal)
    )
  }
}
