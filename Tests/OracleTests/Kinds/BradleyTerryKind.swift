import Statistics

/// Strengths of systems: ties as half wins, dropped, or Davidson's; further columns; cycles.
struct BradleyTerryKind: OracleKind {
  let name = "bt"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let battles = try Battles(analysis, try oracle.table())
    let all = Array(battles.outcomes.indices)
    let decided = all.filter { battles.outcomes[$0] != 0.5 }
    var answers = Answers()
    try offer("half", battles, all, nil, to: &answers)
    try offer("drop", battles, decided, nil, to: &answers)
    try offer("pos", battles, all, battles.covariates.selectingColumns([0]), to: &answers)
    try offer("style", battles, all, battles.covariates, to: &answers)
    try offerDavidson(battles, to: &answers)
    let counts = PairCounts(
      first: battles.first, second: battles.second, outcomes: battles.outcomes,
      itemCount: battles.count)
    answers.offer("winrate_matrix") { .optionalRows(counts.winShares) }
    answers.offer("saturated_loglik", number: counts.saturatedLogLikelihood)
    answers.offer("lack_of_fit_g2", number: try counts.lackOfFit().statistic)
    answers.offer("lack_of_fit_df", number: Double(try counts.lackOfFit().degreesOfFreedom))
    answers.offer("lack_of_fit_p", number: try counts.lackOfFit().pValue)
    answers.offer(
      "skew1.penalised_objective", number: try SkewRanking(counts, seed: 1).objective)
    return answers
  }

  private func offer(
    _ id: String, _ battles: Battles, _ rows: [Int], _ covariates: Matrix?,
    to answers: inout Answers
  ) throws {
    let model = try BradleyTerry(
      first: rows.map { battles.first[$0] }, second: rows.map { battles.second[$0] },
      systemCount: battles.count, verdicts: .outcomes(rows.map { battles.outcomes[$0] }),
      covariates: covariates)
    let clusters = Clusters(rows.map { battles.clusters[$0] })
    let robust = Sandwich.covariance(of: model.fit, clusters: clusters)
    answers.offer("\(id).ability", numbers: model.abilities)
    answers.offer("\(id).elo", numbers: model.ratings)
    answers.offer("\(id).loglik", number: model.fit.logLikelihood)
    answers.offer(
      "\(id).ability_se_model",
      numbers: standardErrors(model.abilityCovariance(model.fit.covariance)))
    answers.offer(
      "\(id).ability_se_cr1", numbers: standardErrors(model.abilityCovariance(robust)))
    answers.offer("\(id).covariate_coef", numbers: model.covariateCoefficients)
    answers.offer(
      "\(id).covariate_se_cr1",
      numbers: Array(standardErrors(robust).dropFirst(battles.count - 1)))
  }

  private func offerDavidson(_ battles: Battles, to answers: inout Answers) throws {
    let model = try BradleyTerry(
      first: battles.first, second: battles.second, systemCount: battles.count,
      verdicts: .grades(battles.outcomes.map { $0 == 0.5 ? 0 : ($0 > 0.5 ? 1 : -1) }, steps: 1))
    answers.offer("davidson.ability", numbers: model.abilities)
    answers.offer(
      "davidson.ability_se_model",
      numbers: standardErrors(model.abilityCovariance(model.fit.covariance)))
    answers.offer("davidson.log_nu", number: model.fit.coefficients[battles.count - 1])
    answers.offer("davidson.loglik", number: model.fit.logLikelihood)
  }
}

/// Comparisons of named systems with position, length and headers.
struct Battles {
  let count: Int
  let first: [Int]
  let second: [Int]
  let outcomes: [Double]
  let clusters: [String]
  /// Position, then the length share and the header ratio, each divided by its size.
  let covariates: Matrix

  init(_ analysis: OracleAnalysis, _ table: DataTable) throws {
    let names = try analysis.texts("models")
    func numbers(_ column: String) throws -> [Int] {
      try table.texts(column).map { name in
        guard let index = names.firstIndex(of: name) else { throw OracleError.missing(name) }
        return index
      }
    }
    func differences(_ factor: String, _ transform: DifferenceTransform) throws -> [Double] {
      let values = zip(try table.numbers("a_\(factor)"), try table.numbers("b_\(factor)"))
        .map { transform.difference($0, $1) }
      let size = rootMeanSquare(values)
      return values.map { $0 / size }
    }
    count = names.count
    first = try numbers("model_a")
    second = try numbers("model_b")
    outcomes = try table.numbers("y")
    clusters = try table.texts(try analysis.text("cluster"))
    covariates = Matrix(columns: [
      try table.numbers("pos"), try differences("length", .share),
      try differences("headers", .ratio),
    ])
  }
}
