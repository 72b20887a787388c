import Preferences
import Statistics

/// The single factor whose sign alone predicts most verdicts right.
struct BestFactor: Sendable {
  /// The factor's name.
  let name: String
  /// Its place among the columns of the table.
  let column: Int
  /// Whether more of it wins.
  let isRewarded: Bool

  /// The factor that is best on these verdicts; nil without a factor or a decided verdict.
  init?(_ entries: [JudgedTable.Entry], _ differences: FactorDifferences) {
    let decided = entries.filter { $0.choice.preferred != nil }
    guard !decided.isEmpty else { return nil }
    let outcomes = decided.map { $0.choice.preferred == .a ? 1.0 : 0 }
    var best: (lead: Int, column: Int, isRewarded: Bool)?
    for (index, column) in differences.columns.enumerated() where column.differing > 0 {
      let found = Concordance(
        differences: decided.map { column.values[$0.comparison] }, outcomes: outcomes)
      let balance = found.concordant - found.discordant
      if abs(balance) > best?.lead ?? -1 { best = (abs(balance), index, balance >= 0) }
    }
    guard let best else { return nil }
    name = differences.columns[best.column].factor.name
    column = best.column
    isRewarded = best.isRewarded
  }

  /// The response that the factor names, as a probability of A; one half where it is equal.
  func prediction(_ entry: JudgedTable.Entry, _ differences: FactorDifferences) -> Double {
    let difference = differences.columns[column].values[entry.comparison]
    return difference == 0 ? 0.5 : ((difference > 0) == isRewarded ? 1 : 0)
  }
}
