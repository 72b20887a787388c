import Statistics

/// Columns that repeat each other.
struct RankKind: OracleKind {
  let name = "rank"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let rank = ColumnRank(design.scaled)
    let fit = try LogisticRegression.fit(
      design: design.scaled.selectingColumns(rank.kept), outcomes: design.outcomes)
    let errors = standardErrors(Sandwich.covariance(of: fit, clusters: design.clusters))
    var answers = Answers()
    answers.offer("rank", number: Double(rank.rank))
    answers.offer("estimable") { .bools(rank.estimable) }
    answers.offer("aliased") { .texts(rank.aliased.map { design.names[$0.column] }) }
    answers.offer("kept_first_come") { .texts(rank.kept.map { design.names[$0] }) }
    answers.offer("coef_kept_std") { .optionals(spread(fit.coefficients, rank)) }
    answers.offer("se_cr1_kept_std") { .optionals(spread(errors, rank)) }
    answers.offer("coef_minnorm_std", numbers: rank.shortest(fit.coefficients))
    answers.offer("loglik", number: fit.logLikelihood)
    answers.offer(
      "prob_head",
      numbers: fit.linearPredictor(design.scaled.selectingColumns(rank.kept)).map(expit))
    return answers
  }

  private func spread(_ values: [Double], _ rank: ColumnRank) -> [Double?] {
    var result = [Double?](repeating: nil, count: rank.columnCount)
    for (column, value) in zip(rank.kept, values) { result[column] = value }
    return result
  }
}
