import Preferences
import Statistics

/// Finds factors that move together so closely that their effects are hard to tell apart.
enum CollinearityDiagnosis {
  /// A variance inflation above this is said (Belsley, Kuh & Welsch 1980 give 30 for the
  /// condition number; 5 is the usual bound of the inflation).
  static let inflationBound = 5.0
  static let conditionBound = 30.0

  /// The caveat, or none.
  static func notes(_ rows: JudgeRows, _ differences: FactorDifferences) -> [Diagnostic] {
    let (inflation, condition) = Collinearity.figures(rows.design)
    let inflated = rows.columns.indices.filter {
      inflation[$0] > inflationBound && !rows.columns[$0].isMark
    }
    guard !inflated.isEmpty || condition > conditionBound else { return [] }
    let names = inflated.map { JudgeRows.name(of: rows.columns[$0], differences) }
    let largest = inflated.map { inflation[$0] }.max() ?? 1
    let which =
      names.isEmpty
      ? "the columns together are nearly dependent"
      : "\(names.joined(separator: ", ")) move together (variance inflation up to "
        + "\(Int(largest.rounded())))"
    return [
      Diagnostic(
        code: .collinearity, factors: names,
        message: "\(which); condition number \(Int(condition.rounded())): read their effects "
          + "as a group")
    ]
  }
}
