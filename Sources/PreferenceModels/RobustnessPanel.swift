import Preferences
import Statistics

/// Refits a judge's model with one choice made otherwise at a time.
struct RobustnessPanel: Sendable {
  let judge: JudgedTable.JudgeVerdicts
  let table: JudgedTable
  /// The rows of the judge as the data give them.
  let rows: JudgeRows
  let fitter: JudgeFitter
  let model: JudgeModel
  /// The fit that the variants are held against.
  let fit: JudgeFit

  /// More scenarios than this are not left out one by one.
  static let mostScenarios = 30

  /// The variants: ties, estimators, length, factors, scenarios.
  func variants() -> [RobustnessVariant] {
    ties + estimators + length + withoutFactors + withoutScenarios
  }

  private var ties: [RobustnessVariant] {
    guard rows.entries.contains(where: { $0.choice.isTie }) else { return [] }
    return TieRule.allCases.filter { $0 != fitter.choices.ties }.map { rule in
      variant(.ties, rule.rawValue, rows) { $0.ties = rule }
    }
  }

  private var estimators: [RobustnessVariant] {
    let others: [(EstimatorChoice, Double?)] = [
      (.maximumLikelihood, nil), (.firth, nil), (.ridge, 1), (.ridge, 10),
    ]
    return others.filter { $0.0.rawValue != fit.estimator || $0.1 != fitter.choices.penalty }
      .map { estimator, penalty in
        let name = estimator.rawValue + (penalty.map { " \(Int($0))" } ?? "")
        return variant(.estimator, name, rows) {
          $0.estimator = estimator
          $0.penalty = penalty
          $0.ties = estimator == .firth && $0.ties == .raoKupper ? .davidson : $0.ties
        }
      }
  }

  /// Each factor of length on its other scale, where the values of both responses are known.
  private var length: [RobustnessVariant] {
    table.columns.indices.filter { canTurn(table.columns[$0]) }.map { index in
      var other = table
      let factor = table.columns[index].factor
      let isRatio = factor.transform == .logRatio
      other.columns[index].factor.transform = isRatio ? .difference : .logRatio
      let differences = FactorDifferences(other)
      let turned = JudgeFitter(
        differences: differences, clusterCount: fitter.clusterCount, choices: fitter.choices)
      return variant(
        .length, (isRatio ? "linear " : "log ") + factor.name,
        JudgeRows(judge, in: other, differences: differences), by: turned)
    }
  }

  /// Whether a column of length has a value for both responses, none below zero.
  private func canTurn(_ column: JudgedTable.Column) -> Bool {
    guard column.factor.family == .length else { return false }
    let values = column.a + column.b
    return column.b.contains { $0 != 0 } && values.allSatisfy { $0.isNaN || $0 >= 0 }
  }

  private var withoutFactors: [RobustnessVariant] {
    let places = model.rows.columns.indices.filter { model.rows.columns[$0].isFactor }
    guard places.count > 1 else { return [] }
    return places.map { place in
      let column = model.rows.columns[place]
      let kept = rows.columns.indices.filter { rows.columns[$0] == column }
      return variant(
        .withoutFactor, JudgeRows.name(of: column, fitter.differences),
        rows.without(kept, because: []))
    }
  }

  private var withoutScenarios: [RobustnessVariant] {
    let scenarios = Set(rows.entries.compactMap { table.comparisons[$0.comparison].scenario })
    guard scenarios.count > 1, scenarios.count <= RobustnessPanel.mostScenarios else { return [] }
    return scenarios.sorted().map { scenario in
      variant(
        .withoutScenario, scenario,
        rows.selecting { table.comparisons[$0.comparison].scenario != scenario })
    }
  }

  private func variant(
    _ kind: RobustnessVariant.Kind, _ name: String, _ rows: JudgeRows,
    by other: JudgeFitter? = nil, _ change: (inout ModelChoices) -> Void = { _ in }
  ) -> RobustnessVariant {
    var fitter = other ?? fitter
    fitter.choices.errors = .cr1
    change(&fitter.choices)
    do {
      let model = try fitter.fit(rows)
      return RobustnessVariant(
        kind: kind, name: name, verdicts: model.rows.entries.count,
        effects: effects(model, fitter), failure: nil)
    } catch {
      return RobustnessVariant(
        kind: kind, name: name, verdicts: rows.entries.count, effects: [],
        failure: error.diagnostic.message)
    }
  }

  private func effects(
    _ model: JudgeModel, _ fitter: JudgeFitter
  ) -> [RobustnessVariant.Effect] {
    let draft = JudgeFitDraft(
      judge: judge, table: table, rows: model.rows, differences: fitter.differences,
      choices: fitter.choices)
    let headline = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients
    return model.rows.columns.enumerated().compactMap { index, column in
      let found = draft.coefficient(index, column, model)
      guard let main = headline.first(where: { $0.factor == found.factor }) else { return nil }
      let isOpposite = (main.estimate > 0) != (found.estimate > 0) && found.estimate != 0
      return RobustnessVariant.Effect(
        factor: found.factor, estimate: found.estimate, lower: found.lower, upper: found.upper,
        state: found.state,
        signChanges: isOpposite && (main.state == .decided || found.state == .decided))
    }
  }
}
