import Statistics

/// Columns of very different units, given as values of A and B: differences and transforms.
struct ScaleKind: OracleKind {
  let name = "scale"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let factors = try analysis.texts("factors")
    let first = try factors.map { try table.numbers("a_\($0)") }
    let second = try factors.map { try table.numbers("b_\($0)") }
    let differences = zip(first, second).map { zip($0, $1).map { $0 - $1 } }
    var answers = Answers()
    let common = Common(
      position: try table.numbers(try analysis.text("pos")),
      outcomes: try table.numbers(try analysis.text("y")),
      clusters: Clusters(try table.texts(try analysis.text("cluster"))))
    try offer("raw", differences, common, to: &answers)
    // Counts are whole numbers from 0 on: the first two factors of the case.
    let logged = zip(first, second).enumerated().map { index, pair in
      isCount(pair.0 + pair.1)
        ? zip(pair.0, pair.1).map { DifferenceTransform.logarithm.difference($0, $1) }
        : differences[index]
    }
    try offer("log1p", logged, common, to: &answers)
    let length = (first[0], second[0])
    let spread = standardDeviation(differences[0])
    answers.offer(
      "ratio_head",
      numbers: common.outcomes.indices.map {
        DifferenceTransform.ratio.difference(length.0[$0], length.1[$0])
      })
    answers.offer(
      "tanh_head",
      numbers: common.outcomes.indices.map {
        DifferenceTransform.bounded(spread).difference(length.0[$0], length.1[$0])
      })
    answers.offer(
      "pooled_response_sd", numbers: zip(first, second).map { standardDeviation($0 + $1) })
    answers.offer(
      "within_pair_sd", numbers: differences.map { rootMeanSquare($0) / 2.0.squareRoot() })
    return answers
  }

  private struct Common {
    let position: [Double]
    let outcomes: [Double]
    let clusters: Clusters
  }

  private func isCount(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 >= 0 && $0 == $0.rounded() && $0 < 1e6 }
  }

  private func offer(
    _ id: String, _ columns: [[Double]], _ common: Common, to answers: inout Answers
  ) throws {
    let raw = Matrix(columns: [common.position] + columns)
    let sizes = columns.map(rootMeanSquare)
    let scales = [1] + sizes
    // The raw columns go in as they are: the solver must cope with their units.
    let fit = try LogisticRegression.fit(design: raw, outcomes: common.outcomes)
    let covariance = Sandwich.covariance(of: fit, clusters: common.clusters)
    answers.offer("\(id).rms", numbers: sizes)
    answers.offer("\(id).coef_raw", numbers: fit.coefficients)
    answers.offer("\(id).coef_std", numbers: zip(fit.coefficients, scales).map { $0 * $1 })
    answers.offer("\(id).loglik", number: fit.logLikelihood)
    answers.offer(
      "\(id).se_cr1_std", numbers: zip(standardErrors(covariance), scales).map { $0 * $1 })
  }
}
