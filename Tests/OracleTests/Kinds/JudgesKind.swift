import Statistics

/// Several judges on the same items: joint covariance, differences, similarity.
struct JudgesKind: OracleKind {
  let name = "judges"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let study = try JudgedItems(analysis, try oracle.table())
    var answers = Answers()
    offerFits(study, to: &answers)
    try offerPair(study, try analysis.texts("pair"), to: &answers)
    offerOmnibus(study, to: &answers)
    offerSimilarity(study, to: &answers)
    return answers
  }

  private func offerFits(_ study: JudgedItems, to answers: inout Answers) {
    let pValues = study.fits.map { fit in
      let errors = standardErrors(Sandwich.covariance(of: fit.fit, clusters: fit.clusters))
      return study.factors.map { column in
        WaldInterval(
          estimate: fit.fit.coefficients[column], standardError: errors[column],
          degreesOfFreedom: Double(study.clusterCount - 1)
        ).pValue
      }
    }
    let adjusted = MultipleTesting.benjaminiHochberg(pValues.flatMap(\.self))
    answers.offer("scale_rms", numbers: study.factors.map { study.scales[$0] })
    answers.offer("coef_std") { .rows(study.fits.map(\.fit.coefficients)) }
    answers.offer("se_cr1_std") {
      .rows(
        study.fits.map {
          standardErrors(Sandwich.covariance(of: $0.fit, clusters: $0.clusters))
        })
    }
    answers.offer("p_cr1_t") { .rows(pValues) }
    answers.offer("bh_all") {
      .matrix(
        Matrix(
          rowCount: study.fits.count, columnCount: study.factors.count, storage: adjusted))
    }
  }

  private func offerPair(
    _ study: JudgedItems, _ pair: [String], to answers: inout Answers
  ) throws {
    let first = study.fits[study.judges.firstIndex(of: pair[0]) ?? 0]
    let second = study.fits[study.judges.firstIndex(of: pair[1]) ?? 0]
    let id = "\(pair[0])_minus_\(pair[1])"
    let width = study.scales.count
    let joint = Sandwich.stackedCovariance([first.influence, second.influence])
    let contrast = Contrast.difference(of: 0, 1, width: width, blockCount: 2)
    let covariance = contrast * joint * contrast.transposed
    let difference = contrast * (first.fit.coefficients + second.fit.coefficients)
    let clusters = study.clusterCount
    answers.offer("\(id).diff_std", numbers: difference)
    answers.offer("\(id).se_joint", numbers: standardErrors(covariance))
    answers.offer("\(id).cov_joint") { .matrix(covariance) }
    answers.offer(
      "\(id).se_if_independent",
      numbers: (0..<width).map { (joint[$0, $0] + joint[width + $0, width + $0]).squareRoot() })
    answers.offer(
      "\(id).p_t",
      numbers: zip(difference, standardErrors(covariance)).map {
        WaldInterval(estimate: $0, standardError: $1, degreesOfFreedom: Double(clusters - 1)).pValue
      })
    let all = WaldTest(estimates: difference, covariance: covariance, clusterCount: clusters)
    let some = WaldTest(
      estimates: study.factors.map { difference[$0] }, covariance: covariance.block(study.factors),
      clusterCount: clusters)
    answers.offer("\(id).wald_all_chisq", number: all?.statistic ?? .nan)
    answers.offer("\(id).wald_all_p", number: all?.chiSquarePValue ?? .nan)
    answers.offer("\(id).wald_factors_chisq", number: some?.statistic ?? .nan)
    answers.offer("\(id).wald_factors_p", number: some?.chiSquarePValue ?? .nan)
    answers.offer("\(id).wald_factors_p_F", number: some?.fPValue ?? .nan)
    answers.offer("\(id).lr_naive_chisq") {
      let pooled = try LogisticRegression.fit(
        design: study.design.selectingRows(first.rows + second.rows),
        outcomes: (first.rows + second.rows).map { study.outcomes[$0] })
      let separate = first.fit.logLikelihood + second.fit.logLikelihood
      return .number(2 * (separate - pooled.logLikelihood))
    }
    try offerDisagreement(study, first, second, to: &answers)
  }

  private func offerDisagreement(
    _ study: JudgedItems, _ first: JudgedItems.Fit, _ second: JudgedItems.Fit,
    to answers: inout Answers
  ) throws {
    let other = Dictionary(
      uniqueKeysWithValues: second.rows.map { (study.items[$0], study.outcomes[$0]) })
    let rows = first.rows.filter { row in
      other[study.items[row]].map { $0 != study.outcomes[row] } ?? false
    }
    let fit = try LogisticRegression.fit(
      design: study.design.selectingRows(rows), outcomes: rows.map { study.outcomes[$0] })
    let clusters = Clusters(rows.map { study.clusters.indices[$0] })
    answers.offer("disagreement.n", number: Double(rows.count))
    answers.offer("disagreement.coef_std", numbers: fit.coefficients)
    answers.offer(
      "disagreement.se_cr1_std",
      numbers: standardErrors(Sandwich.covariance(of: fit, clusters: clusters)))
  }

  private func offerOmnibus(_ study: JudgedItems, to answers: inout Answers) {
    let joint = Sandwich.stackedCovariance(study.fits.map(\.influence))
    let width = study.scales.count
    let contrast = Contrast.againstFirst(width: width, blockCount: study.fits.count)
    let estimates = contrast * study.fits.flatMap(\.fit.coefficients)
    let test = WaldTest(
      estimates: estimates, covariance: contrast * joint * contrast.transposed,
      clusterCount: study.clusterCount)
    answers.offer("omnibus_all_judges_chisq", number: test?.statistic ?? .nan)
    answers.offer(
      "omnibus_all_judges_df", number: Double(test?.degreesOfFreedom ?? 0))
  }

  private func offerSimilarity(_ study: JudgedItems, to answers: inout Answers) {
    let points = study.fits.map { fit in study.factors.map { fit.fit.coefficients[$0] } }
    let cosines = Similarity.table(points, Similarity.cosine)
    let ones = Matrix(rowCount: points.count, columnCount: points.count, repeating: 1)
    let tree = AverageLinkage(distances: ones - cosines)
    let scaling = ClassicalScaling(distances: Similarity.table(points, Similarity.distance))
    let plane = scaling.coordinates.selectingColumns([0, 1])
    answers.offer("cosine") { .matrix(cosines) }
    answers.offer("spearman") { .matrix(Similarity.table(points, Similarity.spearman)) }
    answers.offer("linkage_average_heights", numbers: tree.merges.map(\.height))
    answers.offer("clusters_k2") { .counts(tree.groups(2)) }
    answers.offer("mds_eigenvalues", numbers: scaling.eigenvalues)
    answers.offer("mds_2d_distances") {
      .matrix(
        Similarity.table(
          points.indices.map { Array(plane.row($0)) }, Similarity.distance))
    }
  }
}

/// Rows of several judges, fitted one by one on columns scaled over the distinct items.
struct JudgedItems {
  struct Fit {
    let rows: [Int]
    let fit: LogisticFit
    let clusters: Clusters
    let influence: Matrix
  }

  let judges: [String]
  let items: [String]
  let design: Matrix
  let scales: [Double]
  let factors: [Int]
  let outcomes: [Double]
  let clusters: Clusters
  let fits: [Fit]

  var clusterCount: Int { clusters.count }

  init(_ analysis: OracleAnalysis, _ table: DataTable) throws {
    let names = try analysis.texts("x")
    let raw = try table.matrix(names)
    let items = try table.texts(try analysis.text("item"))
    var seen: Set<String> = []
    let distinct = items.indices.filter { seen.insert(items[$0]).inserted }
    self.items = items
    factors = names.indices.filter { OracleDesign.isFactor(names[$0]) }
    let sizes = rootMeanSquares(raw.selectingRows(distinct))
    let scales = names.indices.map { OracleDesign.isFactor(names[$0]) ? sizes[$0] : 1 }
    self.scales = scales
    let design = raw.scalingColumns(by: scales.map { 1 / $0 })
    let outcomes = try table.numbers(try analysis.text("y"))
    let clusters = Clusters(try table.texts(try analysis.text("cluster")))
    let labels = try table.texts(try analysis.text("judge"))
    let judges = Set(labels).sorted()
    self.judges = judges
    var fits: [Fit] = []
    for judge in judges {
      let rows = labels.indices.filter { labels[$0] == judge }
      let fit = try LogisticRegression.fit(
        design: design.selectingRows(rows), outcomes: rows.map { outcomes[$0] })
      // The same numbers for the same prompts, so that influences can be stacked.
      let own = Clusters(indices: rows.map { clusters.indices[$0] }, count: clusters.count)
      let influence = Sandwich.influence(
        scores: fit.scores, bread: fit.covariance, clusters: own)
      fits.append(Fit(rows: rows, fit: fit, clusters: own, influence: influence))
    }
    self.design = design
    self.outcomes = outcomes
    self.clusters = clusters
    self.fits = fits
  }
}
