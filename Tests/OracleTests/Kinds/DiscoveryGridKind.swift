import Statistics

/// Adjusted p-values over all judges and factors together, from Firth fits.
struct DiscoveryGridKind: OracleKind {
  let name = "bh_grid"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let judges = Clusters(try table.texts(try analysis.text("judge")))
    let fits = try judges.rows.map { rows in
      try FirthRegression(
        design: design.raw.selectingRows(rows), outcomes: rows.map { design.outcomes[$0] }
      ).fit
    }
    let factors = design.factors
    let pValues = fits.flatMap { fit in
      factors.map { column in
        WaldInterval(
          estimate: fit.coefficients[column], standardError: fit.modelStandardErrors[column]
        ).pValue
      }
    }
    let adjusted = MultipleTesting.benjaminiHochberg(pValues)
    func grid(_ values: [Double]) -> OracleValue {
      .matrix(Matrix(rowCount: fits.count, columnCount: factors.count, storage: values))
    }
    var answers = Answers()
    answers.offer("firth_coef") { .rows(fits.map(\.coefficients)) }
    answers.offer("firth_se") { .rows(fits.map(\.modelStandardErrors)) }
    answers.offer("p") { grid(pValues) }
    answers.offer("bh_p") { grid(adjusted) }
    answers.offer("by_p") { grid(MultipleTesting.benjaminiYekutieli(pValues)) }
    answers.offer("holm_p") { grid(MultipleTesting.holm(pValues)) }
    answers.offer("rejections_q05", number: Double(adjusted.count { $0 <= 0.05 }))
    return answers
  }
}
