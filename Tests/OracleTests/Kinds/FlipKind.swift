import Statistics

/// The same fit after swapping the responses of every second row: nothing may change.
struct FlipKind: OracleKind {
  let name = "flip"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    var flipped = design.scaled
    var outcomes = design.outcomes
    for row in stride(from: 0, to: outcomes.count, by: 2) {
      outcomes[row] = 1 - outcomes[row]
      for column in 0..<flipped.columnCount { flipped[row, column] = -flipped[row, column] }
    }
    let fit = try LogisticRegression.fit(
      design: flipped, outcomes: outcomes, weights: design.weights)
    var answers = Answers()
    answers.offer("coef_std", numbers: fit.coefficients)
    answers.offer("loglik", number: fit.logLikelihood)
    answers.offer(
      "se_cr1_std",
      numbers: standardErrors(Sandwich.covariance(of: fit, clusters: design.clusters)))
    return answers
  }
}
