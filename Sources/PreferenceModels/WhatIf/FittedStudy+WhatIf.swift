public import Preferences
import Statistics

extension FittedStudy {
  /// The fitted weights of a judge as a what-if judge to start from.
  ///
  /// - Throws: ``WhatIfError/noModel(judge:available:)``.
  public func whatIfJudge(basedOn name: String) throws(WhatIfError) -> WhatIfJudge {
    guard let fitted = fitted.first(where: { $0.judge.name == name }) else {
      throw .noModel(judge: name, available: self.fitted.map(\.judge.name))
    }
    var judge = WhatIfJudge(name: "\(name) (what if)", basedOn: name, weights: [])
    for (column, estimate) in zip(fitted.model.rows.columns, fitted.model.coefficients) {
      switch column {
      case .position: judge.position = estimate
      case .factor(let index):
        judge.weights.append(
          WhatIfJudge.Weight(
            factor: differences.columns[index].factor.name, estimate: estimate,
            scale: differences.columns[index].scale))
      case .applies(let index):
        judge.applies.append(
          WhatIfJudge.Applies(factors: differences.applies[index].factors, estimate: estimate))
      }
    }
    return judge
  }

  /// What a what-if judge would pick, beside every judge of the study; see ``WhatIfBench``.
  ///
  /// - Throws: ``WhatIfError`` for weights that this study cannot use.
  public func result(of judge: WhatIfJudge) throws(WhatIfError) -> WhatIfResult {
    try WhatIfBench(self).result(of: judge)
  }
}

extension WhatIfJudge {
  /// The weight that makes this chance of picking the response with one scale more: its logit.
  public static func estimate(chance: Double) -> Double { logit(chance) }

  /// The chance of picking the response with one scale more of a factor of this weight.
  public static func chance(estimate: Double) -> Double { expit(estimate) }
}
