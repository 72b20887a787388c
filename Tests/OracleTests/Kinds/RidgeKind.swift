import Statistics

/// Ridge-penalised fits at given penalties, position left free.
struct RidgeKind: OracleKind {
  let name = "ridge"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    var answers = Answers()
    for penalty in try analysis.numbers("lambdas") {
      let fit = Memo {
        try RidgeRegression(
          design: design.scaled, outcomes: design.outcomes, weights: design.weights,
          penalties: design.names.map { OracleDesign.isFactor($0) ? penalty : 0 })
      }
      let id = "lambda\(plain(penalty))"
      answers.offer("\(id).coef_std", numbers: try fit.value().coefficients)
      answers.offer("\(id).loglik", number: try fit.value().logLikelihood)
      answers.offer("\(id).edf", number: try fit.value().effectiveDegreesOfFreedom)
    }
    return answers
  }
}

/// A number as the ids write it: without a decimal point where it is whole.
func plain(_ value: Double) -> String {
  value == value.rounded() ? "\(Int(value))" : "\(value)"
}
