import Statistics

/// Elastic-net fits at given penalties, position left free.
struct ElasticNetKind: OracleKind {
  let name = "enet"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let design = try OracleDesign(analysis, try oracle.table())
    let net = try ElasticNet(
      design: design.scaled, outcomes: design.outcomes, weights: design.weights,
      mixture: try analysis.number("alpha"),
      multipliers: design.names.map { OracleDesign.isFactor($0) ? 1 : 0 })
    var answers = Answers()
    for point in try net.path(try analysis.numbers("lambdas")) {
      answers.offer("lambda\(plain(point.penalty)).coef_std", numbers: point.coefficients)
    }
    return answers
  }
}
