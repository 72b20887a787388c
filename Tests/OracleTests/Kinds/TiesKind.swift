import Statistics

/// Verdicts with ties: Davidson, Rao-Kupper, half wins, and ties dropped.
struct TiesKind: OracleKind {
  let name = "ties"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let verdicts = try table.texts(try analysis.text("verdict"))
    let grades = verdicts.map { $0 == "A" ? 1 : ($0 == "B" ? -1 : 0) }
    var answers = Answers()
    answers.offer("counts") {
      .counts(["A", "tie", "B"].map { verdict in verdicts.count { $0 == verdict } })
    }
    try offerDavidson(design, grades, to: &answers)
    try offerRaoKupper(design, grades, to: &answers)
    try offerBinary(design, "half", Array(grades.indices), to: &answers)
    try offerBinary(design, "drop", grades.indices.filter { grades[$0] != 0 }, to: &answers)
    return answers
  }

  private func offerDavidson(
    _ design: OracleDesign, _ grades: [Int], to answers: inout Answers
  ) throws {
    let fit = try AdjacentCategoryRegression.fit(design: design.scaled, grades: grades, steps: 1)
    let width = fit.columnCount
    answers.offer("davidson.coef_std", numbers: Array(fit.coefficients[..<width]))
    answers.offer("davidson.log_nu", number: fit.coefficients[width])
    answers.offer("davidson.loglik", number: fit.logLikelihood)
    answers.offer("davidson.se_model_std", numbers: Array(fit.modelStandardErrors[..<width]))
    answers.offer("davidson.se_log_nu", number: fit.modelStandardErrors[width])
    answers.offer(
      "davidson.se_cr1_std",
      numbers: Array(
        standardErrors(Sandwich.covariance(of: fit, clusters: design.clusters))[..<width]))
    answers.offer(
      "davidson.tie_rate_at_zero",
      number: AdjacentCategoryRegression.probabilities(linearPredictor: 0, fit: fit, steps: 1)[1])
    answers.offer("davidson.prob_head") {
      .rows(
        fit.linearPredictor(design.scaled).map { predictor in
          AdjacentCategoryRegression.probabilities(
            linearPredictor: predictor, fit: fit, steps: 1
          ).reversed()
        })
    }
  }

  private func offerRaoKupper(
    _ design: OracleDesign, _ grades: [Int], to answers: inout Answers
  ) throws {
    let fit = try CumulativeRegression.fit(design: design.scaled, grades: grades, steps: 1)
    let width = fit.columnCount
    answers.offer("raokupper.coef_std", numbers: Array(fit.coefficients[..<width]))
    answers.offer("raokupper.log_theta", number: fit.coefficients[width])
    answers.offer("raokupper.loglik", number: fit.logLikelihood)
    answers.offer("raokupper.se_model_std", numbers: Array(fit.modelStandardErrors[..<width]))
  }

  private func offerBinary(
    _ design: OracleDesign, _ id: String, _ rows: [Int], to answers: inout Answers
  ) throws {
    let fit = try LogisticRegression.fit(
      design: design.scaled.selectingRows(rows), outcomes: rows.map { design.outcomes[$0] })
    let clusters = design.clusters.map { all in Clusters(rows.map { all.indices[$0] }) }
    answers.offer("\(id).coef_std", numbers: fit.coefficients)
    answers.offer(
      "\(id).se_cr1_std",
      numbers: standardErrors(Sandwich.covariance(of: fit, clusters: clusters)))
  }
}
