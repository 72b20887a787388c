import Preferences
import Statistics

/// Fits all judges together, each drawn towards their common mean.
///
/// The likelihood of a judge is that of the decided verdicts; given that a verdict is decided,
/// Davidson's model is the plain logit, so weights mean the same as without pooling. A judge
/// without a column (an unknown order, a factor that never differs) takes the mean there.
///
/// Source: Breslow & Clayton (1993); Bates et al. (2015).
struct JudgePooling {
  /// A judge's rows on the common columns.
  struct Member {
    /// The place of the judge in the table.
    let index: Int
    let problem: BinaryProblem
  }

  /// The outcome.
  struct Result {
    let weights: PooledWeights
    /// Models by the place of the judge in the table; nil for a judge without decided verdicts.
    let models: [JudgeModel?]
  }

  /// With fewer judges than this, the spread between them is a guess.
  static let fewJudges = 8

  let differences: FactorDifferences
  let choices: ModelChoices

  /// Fits the judges whose rows these are.
  ///
  /// - Throws: ``NoModel`` where fewer than two judges have decided verdicts, or no maximum is
  ///   found.
  func fit(_ judges: [JudgeRows]) throws(NoModel) -> Result {
    let columns = try JudgePooling.commonColumns(judges, differences)
    let members = judges.indices.compactMap { index -> Member? in
      let rows = judges[index].expanded(to: columns, differences)
      let problem = BinaryProblem(
        rows, OutcomeModel(for: rows.entries.map(\.choice), ties: .drop))
      return problem.rows.entries.isEmpty ? nil : Member(index: index, problem: problem)
    }
    guard members.count > 1 else {
      throw NoModel(
        .tooFewVerdicts, "judges not pooled: \(members.count) of them with decided verdicts")
    }
    do {
      let likelihoods = try members.map { (member) throws(FitError) in
        try member.problem.likelihood()
      }
      let fit = try HierarchicalRegression(likelihoods: likelihoods, testsDeviations: true)
      var models = [JudgeModel?](repeating: nil, count: judges.count)
      for (place, member) in members.enumerated() {
        models[member.index] = model(
          member, place, fit, logLikelihood: likelihoods[place].value(at: fit.coefficients(place)),
          judgeCount: members.count)
      }
      return Result(weights: weights(fit, columns, members.count), models: models)
    } catch {
      throw NoModel(.notConverged, "judges not pooled: \(error.message)")
    }
  }

  /// The columns that some judge has, without those that repeat others over all rows.
  static func commonColumns(
    _ judges: [JudgeRows], _ differences: FactorDifferences
  ) throws(NoModel) -> [JudgeRows.Column] {
    var columns: [JudgeRows.Column] = []
    if judges.contains(where: { $0.columns.contains(.position) }) { columns.append(.position) }
    columns += differences.columns.indices.map { .factor($0) }.filter { column in
      judges.contains { $0.columns.contains(column) }
    }
    columns += differences.applies.indices.map { .applies($0) }.filter { column in
      judges.contains { $0.columns.contains(column) }
    }
    guard !columns.isEmpty else {
      throw NoModel(.neverDiffers, "no factor differs in any pair: there is nothing to fit")
    }
    let rowCount = judges.reduce(0) { $0 + $1.entries.count }
    var entries: [Double] = []
    entries.reserveCapacity(rowCount * columns.count)
    for rows in judges { entries += rows.expanded(to: columns, differences).design.storage }
    let stacked = Matrix(rowCount: rowCount, columnCount: columns.count, storage: entries)
    let aliased = Set(ColumnRank(stacked).aliased.map(\.column))
    return columns.indices.filter { !aliased.contains($0) }.map { columns[$0] }
  }

  private func model(
    _ member: Member, _ place: Int, _ fit: HierarchicalRegression, logLikelihood: Double,
    judgeCount: Int
  ) -> JudgeModel {
    let errors = Array(fit.judgeErrors.row(place))
    let estimates = fit.coefficients(place)
    return JudgeModel(
      rows: member.problem.rows, outcome: member.problem.outcome, estimator: "partial-pooling",
      status: .converged, coefficients: estimates,
      covariance: Matrix.diagonal(errors.map { $0 * $0 }), errors: "hierarchical",
      commonDegrees: nil, degreesOfFreedom: errors.map { _ in Double(judgeCount) },
      influence: nil,
      intervals: zip(estimates, errors).map { .normal(estimate: $0, standardError: $1) },
      selection: nil, ownShares: Array(fit.ownShares.row(place)), logLikelihood: logLikelihood,
      diagnostics: [
        Diagnostic(
          code: .shrunken,
          message: "estimates are drawn towards the mean of \(judgeCount) judges"),
        Diagnostic(
          code: .clustersIgnored,
          message: "errors of pooled judges take the rows of a prompt as independent"),
      ] + member.problem.notes)
  }

  private func weights(
    _ fit: HierarchicalRegression, _ columns: [JudgeRows.Column], _ judgeCount: Int
  ) -> PooledWeights {
    let errors = standardErrors(fit.meanCovariance)
    let deviations = fit.deviations
    let weights = columns.indices.map { index in
      let scale = JudgeRows.scale(of: columns[index], differences)
      let interval = WaldInterval(estimate: fit.means[index], standardError: errors[index])
      let ratio = choices.scale == .unit ? 1 / scale : 1
      return PooledWeights.Weight(
        factor: JudgeRows.name(of: columns[index], differences), mean: ratio * fit.means[index],
        scale: ratio * scale, standardError: ratio * errors[index],
        lower: ratio * interval.lower, upper: ratio * interval.upper,
        deviation: ratio * deviations[index],
        deviationPValue: fit.deviationTests?[index].pValue ?? 1)
    }
    return PooledWeights(
      judges: judgeCount, logLikelihood: fit.logLikelihood, weights: weights)
  }
}

extension HierarchicalRegression {
  /// The coefficients of one judge.
  fileprivate func coefficients(_ judge: Int) -> [Double] { Array(judgeCoefficients.row(judge)) }
}
