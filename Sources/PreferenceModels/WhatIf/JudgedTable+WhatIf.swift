public import Preferences
import Statistics

extension JudgedTable {
  /// The table with what-if judges among its judges.
  ///
  /// A what-if judge is a rule that answers every comparison with the probability of its
  /// model, the order left out. A model fitted to these verdicts finds its weights again, so
  /// it can stand wherever a judge can; its intervals have no width, for nothing is random.
  ///
  /// - Throws: ``WhatIfError`` for weights that this table cannot use, and for a name that a
  ///   judge of the table has.
  public func adding(_ judges: [WhatIfJudge]) throws(WhatIfError) -> JudgedTable {
    guard !judges.isEmpty else { return self }
    let differences = FactorDifferences(self)
    var table = self
    for judge in judges {
      guard !table.judges.contains(where: { $0.judge.name == judge.name }) else {
        throw .nameTaken(judge: judge.name)
      }
      let predictor = try WhatIfPredictor(judge, differences: differences)
      let chances = predictor.linearPredictor(comparisons: comparisons.indices).map(expit)
      table.judges.append(
        JudgeVerdicts(
          judge: Judge(name: judge.name, kind: .rule),
          entries: chances.enumerated().map { Entry(comparison: $0, choice: .probability($1)) }))
    }
    table.judges.sort { ($0.judge.kind, $0.judge.name) < ($1.judge.kind, $1.judge.name) }
    return table
  }
}
