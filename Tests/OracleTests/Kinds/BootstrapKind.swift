import Statistics

/// The cluster bootstrap with given multiplicities.
struct BootstrapKind: OracleKind {
  let name = "boot"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let keys = try table.texts(try analysis.text("cluster"))
    let clusters = Clusters(keys)
    let draws = try oracle.table(try analysis.text("file"))
    // Column c<key> holds how often the cluster of that key was drawn.
    var names = [String](repeating: "", count: clusters.count)
    for (row, cluster) in clusters.indices.enumerated() { names[cluster] = "c\(keys[row])" }
    let counts = try draws.matrix(names)
    let fit = try design.fit()
    func estimate(_ weights: [Double]) throws(FitError) -> [Double] {
      try LogisticRegression.fit(
        design: design.scaled, outcomes: design.outcomes, weights: weights,
        start: fit.coefficients
      ).coefficients
    }
    var replicates: [[Double]] = []
    for row in 0..<counts.rowCount {
      replicates.append(
        try estimate(
          ClusterBootstrap.rowWeights(
            design.weights, clusters: clusters, multiplicities: Array(counts.row(row)))))
    }
    let leftOut = try ClusterBootstrap.jackknife(
      clusters: clusters, weights: design.weights, estimate: estimate)
    let intervals = fit.coefficients.indices.map { column in
      BootstrapInterval(
        estimate: fit.coefficients[column], replicates: replicates.map { $0[column] },
        leftOut: leftOut.map { $0[column] })
    }
    var answers = Answers()
    answers.offer("coef_std_first10") { .rows(Array(replicates.prefix(10))) }
    answers.offer("mean_std", numbers: intervals.map(\.mean))
    answers.offer("se_std", numbers: intervals.map(\.standardError))
    answers.offer("percentile_lower_std", numbers: intervals.map(\.percentile.lower))
    answers.offer("percentile_upper_std", numbers: intervals.map(\.percentile.upper))
    answers.offer("bca_lower_std", numbers: intervals.compactMap(\.accelerated?.lower))
    answers.offer("bca_upper_std", numbers: intervals.compactMap(\.accelerated?.upper))
    answers.offer("bca_z0", numbers: intervals.map(\.biasCorrection))
    answers.offer("bca_acceleration", numbers: intervals.compactMap(\.acceleration))
    answers.offer(
      "jackknife_se_std",
      numbers: fit.coefficients.indices.map { column in
        BootstrapInterval.jackknifeError(leftOut.map { $0[column] })
      })
    return answers
  }
}
