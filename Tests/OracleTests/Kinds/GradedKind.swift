import Statistics

/// Graded verdicts: symmetric adjacent categories and the symmetric cumulative logit.
struct GradedKind: OracleKind {
  let name = "graded"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let grades = try table.integers(try analysis.text("grade"))
    let levels = Int(try analysis.number("K"))
    let steps = levels / 2
    var answers = Answers()
    answers.offer("counts") {
      .counts((-steps...steps).map { grade in grades.count { $0 == grade } })
    }
    let adjacent = try AdjacentCategoryRegression.fit(
      design: design.scaled, grades: grades, steps: steps)
    offer("acat", adjacent, "delta", to: &answers)
    answers.offer(
      "acat.se_cr1_std",
      numbers: Array(
        standardErrors(Sandwich.covariance(of: adjacent, clusters: design.clusters))[
          ..<adjacent.columnCount]))
    let cumulative = try CumulativeRegression.fit(
      design: design.scaled, grades: grades, steps: steps, hasMiddle: !levels.isMultiple(of: 2))
    offer("cumulative", cumulative, "positive_thresholds", to: &answers)
    return answers
  }

  private func offer(
    _ id: String, _ fit: LogisticFit, _ shared: String, to answers: inout Answers
  ) {
    let width = fit.columnCount
    answers.offer("\(id).coef_std", numbers: Array(fit.coefficients[..<width]))
    answers.offer("\(id).\(shared)", numbers: Array(fit.coefficients[width...]))
    answers.offer("\(id).loglik", number: fit.logLikelihood)
    answers.offer("\(id).se_model_std", numbers: Array(fit.modelStandardErrors[..<width]))
  }
}
