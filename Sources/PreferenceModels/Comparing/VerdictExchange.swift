import Preferences
import Statistics

/// Tests whether two judges decide alike by exchanging their verdicts within prompts.
///
/// Only prompts that both judged take part; ties stay out, as in the logit of decided verdicts.
struct VerdictExchange: Sendable {
  /// Fewer shared prompts allow too few exchanges for a p-value below 5 %.
  static let leastClusters = 6

  let first: JudgeModel
  let second: JudgeModel
  let seed: UInt64

  /// The test; nil where too few prompts are shared or there is no common fit.
  func equality(weights: Int) -> JudgeComparison.Equality? {
    let shared = Set(first.rows.clusters).intersection(second.rows.clusters)
    guard shared.count >= VerdictExchange.leastClusters else { return nil }
    let columns = first.rows.columns.filter(second.rows.columns.contains)
    let parts = [first, second].map { part($0, columns, shared) }
    let design = Matrix(rows: parts.flatMap(\.rows))
    guard design.rowCount > 0 else { return nil }
    let kept = ColumnRank(design).kept
    let reduced = design.selectingColumns(kept)
    let outcomes = parts.flatMap(\.outcomes)
    // Firth's estimate exists whatever the verdicts, and no exchange moves it.
    guard let fit = try? FirthRegression(design: reduced, outcomes: outcomes).fit else {
      return nil
    }
    let order = shared.sorted()
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var gaps = Matrix(rowCount: order.count, columnCount: kept.count)
    let scores = fit.scores
    var row = 0
    for (part, sign) in zip(parts, [-1.0, 1.0]) {
      for cluster in part.clusters {
        for column in kept.indices {
          gaps[place[cluster] ?? 0, column] += sign * scores[row, column]
        }
        row += 1
      }
    }
    // Position bias is not among the weights compared.
    let factors = kept.indices.filter { columns[kept[$0]].isFactor }
    let metric = Matrix(
      rows: factors.map { left in factors.map { fit.covariance[left, $0] } })
    guard
      let test = ExchangeTest(
        scores: gaps.selectingColumns(factors), metric: metric, seed: seed)
    else { return nil }
    return JudgeComparison.Equality(
      method: .permutation, statistic: test.statistic, weights: weights, degreesOfFreedom: nil,
      exchanges: test.exchanges, pValue: test.pValue)
  }

  private struct Part {
    let rows: [[Double]]
    let outcomes: [Double]
    let clusters: [Int]
  }

  /// A judge's decided rows in the shared prompts, on the common columns.
  private func part(
    _ model: JudgeModel, _ columns: [JudgeRows.Column], _ shared: Set<Int>
  ) -> Part {
    let kept = model.rows.entries.indices.filter {
      model.rows.entries[$0].choice.preferred != nil && shared.contains(model.rows.clusters[$0])
    }
    let places = columns.compactMap { model.rows.columns.firstIndex(of: $0) }
    return Part(
      rows: kept.map { row in places.map { model.rows.design[row, $0] } },
      outcomes: kept.map { model.rows.entries[$0].choice.preferred == .a ? 1 : 0 },
      clusters: kept.map { model.rows.clusters[$0] })
  }
}
