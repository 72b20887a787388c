import Preferences
import Statistics

/// Fits the model of one judge.
///
/// `logit P(A) = position * s + sum_j beta_j d_j / scale_j`, by default by maximum likelihood,
/// and by Firth's penalised likelihood where the verdicts are separable or too few. Ties enter by Davidson's model. Errors are clustered by prompt, CR2 where clusters are few.
struct JudgeFitter: Sendable {
  /// Columns and scales shared by all judges.
  let differences: FactorDifferences
  /// Number of clusters in the table, for influences that line up across judges.
  let clusterCount: Int
  /// What the model may vary.
  var choices = ModelChoices()
  /// Whether influences on weights of length are enough.
  var isBrief = false

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - rows: The rows and columns.
  ///   - hasIntervals: Whether intervals are wanted, not predictions alone.
  /// - Returns: The model.
  /// - Throws: ``NoModel`` where the verdicts allow none, with the reason.
  func fit(_ rows: JudgeRows, hasIntervals: Bool = true) throws(NoModel) -> JudgeModel {
    try refuseUnusableNumbers(rows)
    try refuseConstantVerdicts(rows)
    let (rows, aliasNotes) = withoutAliased(rows)
    guard !rows.columns.isEmpty else {
      throw NoModel(.neverDiffers, "no factor differs in any pair: there is nothing to fit")
    }
    guard rows.entries.count > rows.columns.count else {
      throw NoModel(
        .tooFewVerdicts,
        "\(counted(rows.entries.count, "usable verdict")) for "
          + "\(counted(rows.columns.count, "column")): no model fitted")
    }
    let outcome = OutcomeModel(for: rows.entries.map(\.choice), ties: choices.ties)
    let estimate = try VerdictRegression(
      rows: rows, outcome: outcome, choices: choices, hasIntervals: hasIntervals
    ).estimate()
    return model(estimate, hasIntervals: hasIntervals, notes: aliasNotes)
  }

  /// Adds clustered errors and influences to an estimate.
  private func model(
    _ estimate: VerdictRegression.Estimate, hasIntervals: Bool, notes: [Diagnostic]
  ) -> JudgeModel {
    let rows = estimate.rows
    guard hasIntervals else { return prediction(estimate, notes: notes) }
    let all = Clusters(indices: rows.clusters, count: clusterCount)
    let clusters = all.occupied.clusters
    let found = ClusteredErrors(
      of: estimate, choice: choices.errors, clusters: clusters, seed: choices.seed)
    // Bootstrap replicates and draws come without influences.
    let influenced = isBrief ? lengths(rows) : Array(rows.columns.indices)
    let influence =
      estimate.covariance == nil
      ? ClusterInfluence(
        scores: estimate.scores, bread: estimate.bread.selectingColumns(influenced),
        clusters: all) : nil
    let caveats =
      (estimate.covariance == nil ? found.notes : []) + ClusterDiagnosis.notes(clusters)
      + CollinearityDiagnosis.notes(rows, differences)
    return JudgeModel(
      rows: rows, outcome: estimate.outcome, estimator: estimate.estimator,
      status: estimate.status, coefficients: estimate.coefficients,
      covariance: estimate.covariance ?? found.covariance,
      errors: errorName(estimate, found), commonDegrees: found.commonDegrees,
      degreesOfFreedom: found.degreesOfFreedom, influence: influence,
      influenceColumns: isBrief ? influenced : nil,
      intervals: intervals(estimate, found), selection: estimate.selection,
      posteriors: estimate.posteriors, levels: levels(estimate, found), fit: estimate.fit,
      logLikelihood: estimate.logLikelihood, diagnostics: notes + estimate.diagnostics + caveats)
  }

  /// The places of columns that are factors of length.
  private func lengths(_ rows: JudgeRows) -> [Int] {
    rows.columns.indices.filter { index in
      guard case .factor(let factor) = rows.columns[index] else { return false }
      return differences.columns[factor].factor.family == .length
    }
  }

  /// A model to predict with, without errors.
  private func prediction(
    _ estimate: VerdictRegression.Estimate, notes: [Diagnostic]
  ) -> JudgeModel {
    let width = estimate.rows.columns.count
    return JudgeModel(
      rows: estimate.rows, outcome: estimate.outcome, estimator: estimate.estimator,
      status: estimate.status, coefficients: estimate.coefficients,
      covariance: Matrix(rowCount: width, columnCount: width, repeating: .nan), errors: "none",
      commonDegrees: nil, degreesOfFreedom: [Double](repeating: .nan, count: width),
      influence: nil, intervals: nil, selection: nil, fit: estimate.fit,
      logLikelihood: estimate.logLikelihood, diagnostics: notes + estimate.diagnostics)
  }

  /// Intervals of the estimate come first; those of the errors stand in for the columns without.
  private func intervals(
    _ estimate: VerdictRegression.Estimate, _ found: ClusteredErrors
  ) -> [ColumnInterval?]? {
    guard let own = estimate.intervals?.columns else { return found.intervals }
    guard let others = found.intervals else { return own }
    return zip(own, others).map { $0 ?? $1 }
  }

  /// The parameters of ties or grades in a likelihood of grades, without a penalty.
  private func levels(
    _ estimate: VerdictRegression.Estimate, _ found: ClusteredErrors
  ) -> [LevelParameter] {
    guard let fit = estimate.fit, estimate.outcome == .davidson || estimate.outcome == .graded
    else { return [] }
    let estimates = fit.coefficients[fit.columnCount...]
    return zip(zip(fit.levels, estimates), found.levels).map { level, error in
      let interval = WaldInterval(
        estimate: level.1, standardError: error.standardError,
        degreesOfFreedom: error.degreesOfFreedom)
      return LevelParameter(
        size: level.0, estimate: level.1, standardError: error.standardError,
        lower: interval.lower, upper: interval.upper,
        degreesOfFreedom: error.degreesOfFreedom)
    }
  }

  /// The kind of the intervals; both kinds where only separated columns have a profile.
  private func errorName(
    _ estimate: VerdictRegression.Estimate, _ found: ClusteredErrors
  ) -> String {
    guard let intervals = estimate.intervals else { return found.name }
    return intervals.columns.contains { $0 == nil }
      ? "\(found.name), \(intervals.name)" : intervals.name
  }

  /// A weight or a probability that means nothing is an error of the data, not a row to drop.
  private func refuseUnusableNumbers(_ rows: JudgeRows) throws(NoModel) {
    for entry in rows.entries {
      if case .probability(let value) = entry.choice, !(0...1).contains(value) {
        throw NoModel(
          .unusableNumber, "a verdict has the probability \(value), outside 0 to 1: no model fitted"
        )
      }
      if !(entry.weight.isFinite && entry.weight > 0) {
        throw NoModel(
          .unusableNumber,
          "a verdict has the weight \(entry.weight), which is no weight: no model fitted")
      }
    }
  }

  /// A judge who always picks the response shown first has infinite position bias and
  /// nothing else to say.
  private func refuseConstantVerdicts(_ rows: JudgeRows) throws(NoModel) {
    guard !rows.entries.isEmpty else {
      throw NoModel(.tooFewVerdicts, "no usable verdict: no model fitted")
    }
    let decided = rows.entries.filter { $0.choice.preferred != nil }
    guard !decided.isEmpty else {
      throw NoModel(
        .constantVerdict, "all \(rows.entries.count) verdicts are ties: no model fitted")
    }
    guard rows.columns.contains(.position), rows.entries.count > 1,
      decided.count == rows.entries.count
    else { return }
    let first = decided.count { $0.shownFirst != nil && $0.choice.preferred == $0.shownFirst }
    let second = decided.count {
      $0.shownFirst != nil && $0.choice.preferred == $0.shownFirst?.opposite
    }
    for (name, count) in [("first", first), ("second", second)] where count == decided.count {
      throw NoModel(
        .constantVerdict,
        "no model fitted: picked the \(name) response in all \(decided.count) pairs")
    }
  }

  private func withoutAliased(_ rows: JudgeRows) -> (JudgeRows, [Diagnostic]) {
    let rank = ColumnRank(rows.design)
    guard !rank.aliased.isEmpty else { return (rows, []) }
    var reasons: [OmittedFactor] = []
    var notes: [Diagnostic] = []
    for alias in rank.aliased {
      let name = JudgeRows.name(of: rows.columns[alias.column], differences)
      let combination = alias.combination.map { term in
        let other = JudgeRows.name(of: rows.columns[term.column], differences)
        return "\(Rounded.text(term.multiplier)) × \(other)"
      }.joined(separator: " + ")
      let message =
        "equals \(combination.isEmpty ? "zero" : combination): not separately estimable"
      notes.append(Diagnostic(code: .aliased, factors: [name], message: "\(name) \(message)"))
      guard case .factor(let index) = rows.columns[alias.column] else { continue }
      let column = differences.columns[index]
      reasons.append(
        OmittedFactor(
          factor: name, reason: .aliased,
          differing: rows.entries.count { column.values[$0.comparison] != 0 }, message: message))
    }
    return (rows.without(rank.aliased.map(\.column), because: reasons), notes)
  }
}

/// A number with its noun, in the plural unless it is one.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
