import Preferences
import Statistics

/// The model of one group of judges whose weights vary by scenario.
struct ScenarioGroup: Sendable {
  let kind: JudgeKind
  let judge: String?
  /// Names and rows of the judges.
  let judges: [(name: String, rows: JudgeRows)]
  /// The scenarios of the data, largest first.
  let scenarioNames: [String]
  let pooling: ScenarioPooling

  private var differences: FactorDifferences { pooling.differences }

  /// The weights; without them, the reason.
  func group() -> ScenarioWeights.Group {
    do {
      let columns = try JudgePooling.commonColumns(judges.map(\.rows), differences)
      var problems = judges.map { judge in
        let rows = judge.rows.expanded(to: columns, differences)
        return BinaryProblem(rows, OutcomeModel(for: rows.entries.map(\.choice), ties: .drop))
      }
      let scenarios = count(problems)
      let rows = ScenarioRows(
        problems, scenarios: scenarios.filter(\.isFitted).map(\.name), table: pooling.table)
      let differing = columns.map { count(problems, $0) }
      // The rows have all the numbers; both together would be in memory twice while fitting.
      problems = []
      return group(rows, columns, scenarios, differing)
    } catch {
      return unfitted(error.diagnostic, scenarios: [], verdicts: 0, clusters: 0)
    }
  }

  private func group(
    _ rows: ScenarioRows, _ columns: [JudgeRows.Column], _ scenarios: [ScenarioWeights.Scenario],
    _ differing: [[String: Int]]
  ) -> ScenarioWeights.Group {
    let fitted = scenarios.filter(\.isFitted).map(\.name)
    func unfitted(_ code: Diagnostic.Code, _ message: String) -> ScenarioWeights.Group {
      self.unfitted(
        Diagnostic(code: code, message: "scenarios not pooled: " + message),
        scenarios: scenarios, verdicts: rows.verdicts, clusters: rows.clusterCount)
    }
    guard fitted.count > 1 else {
      return unfitted(
        .tooFewVerdicts,
        "\(fitted.count) of \(counted(scenarios.count, "scenario")) with at least "
          + "\(ScenarioWeights.leastPairs) decided pairs")
    }
    guard rows.outcomes.count > columns.count else {
      return unfitted(
        .tooFewVerdicts, "\(rows.outcomes.count) pairs for \(counted(columns.count, "column"))")
    }
    do {
      let together = try LogisticRegression.fit(
        design: rows.design, outcomes: rows.outcomes, weights: rows.weights)
      let share = DependentRows.informationShare(
        of: together, clusters: Clusters(rows.clusters))
      let fit = try HierarchicalRegression(
        design: rows.design, outcomes: rows.outcomes, weights: rows.weights.map { share * $0 },
        judges: Clusters(indices: rows.scenarios, count: fitted.count), testsDeviations: true)
      return ScenarioWeights.Group(
        kind: kind, judge: judge, judges: rows.judges.map { judges[$0].name },
        verdicts: rows.verdicts, clusters: rows.clusterCount, status: .converged,
        scenarios: scenarios, verdictShare: share, logLikelihood: fit.logLikelihood,
        weights: columns.indices.map { weight($0, columns[$0], fit, fitted, differing[$0]) },
        diagnostics: notes(fitted.count))
    } catch {
      return unfitted(.notConverged, error.message)
    }
  }

  /// The decided pairs and verdicts in each scenario.
  private func count(_ problems: [BinaryProblem]) -> [ScenarioWeights.Scenario] {
    var pairs: [String: Set<Int>] = [:]
    var verdicts: [String: Int] = [:]
    for problem in problems {
      for entry in problem.rows.entries {
        guard let name = pooling.table.comparisons[entry.comparison].scenario else { continue }
        pairs[name, default: []].insert(entry.comparison)
        verdicts[name, default: 0] += 1
      }
    }
    return scenarioNames.map { name in
      let count = pairs[name]?.count ?? 0
      return ScenarioWeights.Scenario(
        name: name, pairs: count, verdicts: verdicts[name] ?? 0,
        isFitted: count >= ScenarioWeights.leastPairs)
    }
  }

  private func weight(
    _ index: Int, _ column: JudgeRows.Column, _ fit: HierarchicalRegression, _ fitted: [String],
    _ differing: [String: Int]
  ) -> ScenarioWeights.Weight {
    let scale = JudgeRows.scale(of: column, differences)
    let ratio = pooling.choices.scale == .unit ? 1 / scale : 1
    let mean = Effect(
      ratio * fit.means[index], ratio * standardErrors(fit.meanCovariance)[index])
    return ScenarioWeights.Weight(
      factor: JudgeRows.name(of: column, differences), scale: ratio * scale,
      estimate: mean.estimate, standardError: mean.standardError, chance: mean.chance,
      chanceLower: mean.lower, chanceUpper: mean.upper, deviation: ratio * fit.deviations[index],
      deviationPValue: fit.deviationTests?[index].pValue ?? 1,
      scenarios: fitted.indices.map { place in
        let effect = Effect(
          ratio * fit.judgeCoefficients[place, index], ratio * fit.judgeErrors[place, index])
        return ScenarioWeights.Effect(
          scenario: fitted[place], estimate: effect.estimate,
          standardError: effect.standardError, chance: effect.chance, chanceLower: effect.lower,
          chanceUpper: effect.upper,
          state: EffectState(chanceLower: effect.lower, chanceUpper: effect.upper),
          ownShare: fit.ownShares[place, index], differing: differing[fitted[place]] ?? 0)
      })
  }

  /// An estimate with its normal interval on the scale of chances.
  private struct Effect {
    let estimate: Double
    let standardError: Double
    let chance: Double
    let lower: Double
    let upper: Double

    init(_ estimate: Double, _ standardError: Double) {
      let interval = WaldInterval(estimate: estimate, standardError: standardError)
      self.estimate = estimate
      self.standardError = standardError
      chance = expit(estimate)
      lower = expit(interval.lower)
      upper = expit(interval.upper)
    }
  }

  /// Verdicts of each scenario on which a column differs from 0.
  private func count(_ problems: [BinaryProblem], _ column: JudgeRows.Column) -> [String: Int] {
    var counts: [String: Int] = [:]
    for problem in problems {
      guard let place = problem.rows.columns.firstIndex(of: column) else { continue }
      for (row, entry) in problem.rows.entries.enumerated()
      where problem.rows.design[row, place] != 0 {
        guard let name = pooling.table.comparisons[entry.comparison].scenario else { continue }
        counts[name, default: 0] += 1
      }
    }
    return counts
  }

  private func notes(_ fitted: Int) -> [Diagnostic] {
    var notes = [
      Diagnostic(
        code: .shrunken,
        message: "weights of a scenario are drawn towards the mean of \(fitted) scenarios")
    ]
    if fitted < ScenarioPooling.fewScenarios {
      notes.append(
        Diagnostic(
          code: .fewScenarios,
          message: "\(fitted) scenarios: with fewer than \(ScenarioPooling.fewScenarios), the "
            + "spread between them is rough"))
    }
    return notes
  }

  private func unfitted(
    _ reason: Diagnostic, scenarios: [ScenarioWeights.Scenario], verdicts: Int, clusters: Int
  ) -> ScenarioWeights.Group {
    ScenarioWeights.Group(
      kind: kind, judge: judge, judges: judges.map(\.name), verdicts: verdicts,
      clusters: clusters, status: .notFitted, scenarios: scenarios, verdictShare: nil,
      logLikelihood: nil, weights: [], diagnostics: [reason])
  }
}
