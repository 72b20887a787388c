import Preferences
import Statistics

/// Divides the disagreements of two judges among the factors.
///
/// On comparisons decided differently, `logit P(second picked A) = x' (b_second - b_first)` if
/// verdicts are independent given x; an effect of the comparison that both judges share cancels.
struct DisagreementDivision {
  /// Fewer disagreements say too little.
  static let leastRows = 30
  /// A factor that differs on fewer disagreements is left out.
  static let leastDiffering = 10
  /// Up to this number of factors every subset is fitted.
  static let mostExact = 10
  /// Pairs of an order and its reverse that are drawn beyond.
  static let orderPairs = 200
  static let folds = 5

  let study: FittedStudy
  let first: FittedStudy.FittedJudge
  let second: FittedStudy.FittedJudge

  /// The division; nil where the judges share no decided comparison.
  func disagreement() -> Disagreement? {
    let found = rows()
    guard found.shared > 0 else { return nil }
    let differing = found.rows.count
    guard differing >= DisagreementDivision.leastRows else {
      return nothing(
        found,
        "\(counted(differing, "disagreement")): fewer than "
          + "\(DisagreementDivision.leastRows) say too little about factors")
    }
    let problem = Problem(study, first, second, found.rows)
    guard !problem.factors.isEmpty, problem.design.rowCount > problem.design.columnCount,
      let (fit, estimator) = Problem.fit(problem.design, problem.outcomes)
    else { return nothing(found, "too few disagreements for the factors that differ") }
    return divided(fit, estimator, problem, found)
  }

  /// A comparison that the judges decide differently.
  struct Row {
    let comparison: Int
    /// 1 where the second judge picked A.
    let outcome: Double
    /// The position column of each judge; 0 where the order is unknown.
    let positions: [Double]
  }

  private struct Found {
    let shared: Int
    let rows: [Row]
  }

  private func rows() -> Found {
    let picks = [first, second].map { JudgePicks($0.judge, in: study.table) }
    var shared = 0
    var rows: [Row] = []
    for comparison in study.table.comparisons.indices {
      guard let one = picks[0].picks[comparison], let two = picks[1].picks[comparison] else {
        continue
      }
      shared += 1
      guard one != two else { continue }
      rows.append(
        Row(
          comparison: comparison, outcome: two == .a ? 1 : 0,
          positions: picks.map { $0.positions[comparison] }))
    }
    return Found(shared: shared, rows: rows)
  }

  private func nothing(_ found: Found, _ reason: String) -> Disagreement {
    Disagreement(
      shared: found.shared, differing: found.rows.count, explained: 0, explainedHeldOut: nil,
      method: .quadratic, estimator: "none", parts: [],
      diagnostics: [Diagnostic(code: .tooFewVerdicts, message: reason)])
  }

  private func divided(
    _ fit: LogisticFit, _ estimator: String, _ problem: Problem, _ found: Found
  ) -> Disagreement {
    let clusters = Clusters(problem.clusters)
    let covariance = Sandwich.covariance(of: fit, clusters: clusters)
    let isExact = problem.factors.count <= DisagreementDivision.mostExact && estimator == "ml"
    let values = isExact ? exact(fit, problem) : quadratic(fit, problem)
    let total = values.reduce(0) { $0 + max($1, 0) }
    let parts = problem.factors.indices.map { place -> Disagreement.Part in
      let column = problem.positionCount + place
      let interval = WaldInterval(
        estimate: fit.coefficients[column],
        standardError: max(covariance[column, column], 0).squareRoot(),
        degreesOfFreedom: Double(max(clusters.occupiedCount - 1, 1)))
      return Disagreement.Part(
        factor: study.differences.columns[problem.factors[place]].factor.name,
        logOdds: Estimate(
          fit.coefficients[column], lower: interval.lower, upper: interval.upper),
        fromModels: weight(second, problem.factors[place]) - weight(first, problem.factors[place]),
        share: total > 0 ? max(values[place], 0) / total : 0)
    }.sorted { ($1.share, $0.factor) < ($0.share, $1.factor) }
    let none = problem.nullLogLikelihood
    return Disagreement(
      shared: found.shared, differing: found.rows.count,
      explained: max(0, 1 - fit.logLikelihood / none), explainedHeldOut: heldOut(problem),
      method: isExact ? .exact : .quadratic, estimator: estimator, parts: parts, diagnostics: [])
  }

  private func weight(_ judge: FittedStudy.FittedJudge, _ factor: Int) -> Double {
    judge.model.rows.columns.firstIndex(of: .factor(factor))
      .map { judge.model.coefficients[$0] } ?? 0
  }

  private func exact(_ fit: LogisticFit, _ problem: Problem) -> [Double] {
    let columns = problem.factors.indices.map { problem.positionCount + $0 }
    let subsets = SubsetValues(likelihood: fit.likelihood, factors: columns)
    guard let all = try? subsets.all() else { return quadratic(fit, problem) }
    return ShapleyShares(subsets: all).values
  }

  /// With the log-likelihood quadratic about its maximum b, the factors S alone reach
  /// `z_S' I_SS^-1 z_S / 2` with `z = I b`.
  private func quadratic(_ fit: LogisticFit, _ problem: Problem) -> [Double] {
    let pull = fit.information * fit.coefficients
    let held = Array(0..<problem.positionCount)
    let shares = try? ShapleyShares(
      factorCount: problem.factors.count, orderPairs: DisagreementDivision.orderPairs,
      seed: study.options.seed
    ) { (members) throws(FitError) in
      let kept = held + members.map { problem.positionCount + $0 }
      guard !kept.isEmpty else { return 0 }
      let part = Matrix(rows: kept.map { row in kept.map { fit.information[row, $0] } })
      guard let factor = Cholesky(part) else { throw .singular(iteration: 0) }
      let target = kept.map { pull[$0] }
      return dot(target, factor.solve(target)) / 2
    }
    return shares?.values ?? [Double](repeating: 0, count: problem.factors.count)
  }

  /// How much better than position alone the factors predict disagreements on other prompts.
  private func heldOut(_ problem: Problem) -> Double? {
    let folds = Folds.grouped(
      clusterKeys: problem.clusterKeys, count: DisagreementDivision.folds,
      seed: study.options.seed)
    var full = 0.0
    var plain = 0.0
    for fold in 0..<DisagreementDivision.folds {
      let inside = folds.indices.filter { folds[$0] != fold }
      let outside = folds.indices.filter { folds[$0] == fold }
      guard !outside.isEmpty else { continue }
      guard inside.count > problem.design.columnCount,
        let loss = problem.loss(fittedOn: inside, on: outside, columns: nil),
        let base = problem.loss(
          fittedOn: inside, on: outside, columns: Array(0..<problem.positionCount))
      else { return nil }
      full += loss
      plain += base
    }
    return plain > 0 ? 1 - full / plain : nil
  }
}
