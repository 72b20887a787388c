import Statistics

/// Shapley shares of the log-likelihood gained over position alone.
struct ShapleyKind: OracleKind {
  let name = "shapley"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let subsets = try SubsetLikelihoods.logistic(
      design: design.scaled, outcomes: design.outcomes, weights: design.weights,
      always: design.others, factors: design.factors)
    let shares = ShapleyShares(subsets: subsets)
    var answers = Answers()
    answers.offer("loglik_subsets", numbers: subsets)
    answers.offer("value", numbers: shares.values)
    answers.offer("share", numbers: shares.shares)
    answers.offer("mcfadden_value", numbers: shares.values.map { $0 / -subsets[0] })
    answers.offer("first_in", numbers: shares.firstIn)
    answers.offer("last_in", numbers: shares.lastIn)
    return answers
  }
}
