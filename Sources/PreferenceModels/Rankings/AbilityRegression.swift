import Preferences
import Statistics

/// Fits abilities of systems, alone or with factors held equal.
struct AbilityRegression {
  let verdicts: SystemVerdicts
  let table: JudgedTable
  let differences: FactorDifferences
  /// Whether finite abilities exist.
  let isAnchored: Bool
  let ties: TieRule
  let seed: UInt64

  init(
    _ verdicts: SystemVerdicts, table: JudgedTable, differences: FactorDifferences,
    isAnchored: Bool, ties: TieRule, seed: UInt64
  ) {
    self.verdicts = verdicts
    self.table = table
    self.differences = differences
    self.isAnchored = isAnchored
    self.ties = ties
    self.seed = seed
  }

  /// Fewer rows than this on which a factor differs make no column.
  private static let leastDiffering = 10

  /// What a fit gives, before it is put into words.
  private struct Estimate {
    let model: String
    let estimator: String
    let fit: LogisticFit
    let clusters: Clusters
  }

  /// The abilities with these factors held equal; nil where they cannot be fitted.
  func abilities(columns: [Int]) -> AbilityFit? {
    let position = PositionColumn(verdicts.entries, in: table).values
    var names = position.isEmpty ? [] : ["position"]
    var extra = position.isEmpty ? [] : [position]
    for index in columns {
      let column = differences.columns[index]
      let values = verdicts.entries.map { column.values[$0.comparison] / column.scale }
      guard values.count(where: { $0 != 0 }) >= Self.leastDiffering else { continue }
      names.append(column.factor.name)
      extra.append(values)
    }
    var design = BradleyTerry.design(
      first: verdicts.first, second: verdicts.second, systemCount: verdicts.systems.count,
      covariates: extra.isEmpty ? nil : Matrix(columns: extra))
    let base = verdicts.systems.count - 1
    let rank = ColumnRank(design)
    let aliased = Set(rank.aliased.map(\.column))
    guard aliased.allSatisfy({ $0 >= base }) else { return nil }
    let kept = (0..<design.columnCount).filter { !aliased.contains($0) }
    design = design.selectingColumns(kept)
    names = kept.filter { $0 >= base }.map { names[$0 - base] }
    guard verdicts.entries.count > design.columnCount, let estimate = estimate(design) else {
      return nil
    }
    return fit(estimate, controls: names)
  }

  private func estimate(_ design: Matrix) -> Estimate? {
    let outcome = OutcomeModel(for: verdicts.entries.map(\.choice), ties: ties)
    let weights =
      verdicts.entries.contains { $0.weight != 1 } ? verdicts.entries.map(\.weight) : nil
    let all = Clusters(verdicts.clusters)
    if isAnchored {
      if outcome == .davidson || outcome == .graded {
        let steps = verdicts.entries.map(\.choice.steps).max() ?? 1
        let fit = try? AdjacentCategoryRegression.fit(
          design: design, grades: verdicts.entries.map { $0.choice.grade(steps: steps) },
          steps: steps, weights: weights)
        if let fit {
          return Estimate(
            model: outcome == .davidson ? "davidson" : "graded", estimator: "ml", fit: fit,
            clusters: all)
        }
      } else if let estimate = binary(design, outcome, weights, isPenalised: false) {
        return estimate
      }
    }
    return binary(design, outcome, weights, isPenalised: true)
  }

  /// Estimates from outcomes between 0 and 1: of the decided verdicts, unless ties are halves.
  private func binary(
    _ design: Matrix, _ outcome: OutcomeModel, _ weights: [Double]?, isPenalised: Bool
  ) -> Estimate? {
    let keepsTies = outcome == .fractional || outcome == .half
    let kept = verdicts.entries.indices.filter {
      keepsTies || verdicts.entries[$0].choice.preferred != nil
    }
    let outcomesOfAll = verdicts.outcomes
    let outcomes = kept.map { row -> Double in
      keepsTies
        ? outcomesOfAll[row] : (verdicts.entries[row].choice.preferred == .a ? 1 : 0)
    }
    let rows = design.selectingRows(kept)
    let keptWeights = weights.map { weights in kept.map { weights[$0] } }
    let fit =
      isPenalised
      ? try? FirthRegression(design: rows, outcomes: outcomes, weights: keptWeights).fit
      : try? LogisticRegression.fit(design: rows, outcomes: outcomes, weights: keptWeights)
    guard let fit else { return nil }
    return Estimate(
      model: keepsTies ? "fractional" : "bradley-terry",
      estimator: isPenalised ? "firth" : "ml", fit: fit,
      clusters: Clusters(kept.map { verdicts.clusters[$0] }))
  }

  private func fit(_ estimate: Estimate, controls: [String]) -> AbilityFit {
    let systems = verdicts.systems.count
    let raw = [0] + estimate.fit.coefficients[..<(systems - 1)]
    let center = raw.reduce(0, +) / Double(systems)
    let abilities = raw.map { $0 - center }
    let errors = errors(estimate)
    let contrast = contrast(systems, estimate.fit.coefficients.count)
    let covariance = contrast * errors.covariance * contrast.transposed
    let influence = errors.influence * contrast.transposed
    let ranks = RankIntervals(
      abilities: abilities, influence: influence, degreesOfFreedom: errors.degrees, seed: seed)
    let quasi = QuasiVariances(covariance)
    let order = abilities.indices.sorted {
      (abilities[$1], verdicts.systems[$0]) < (abilities[$0], verdicts.systems[$1])
    }
    let ranked = order.enumerated().map { place, system in
      let interval = WaldInterval(
        estimate: abilities[system],
        standardError: max(covariance[system, system], 0).squareRoot(),
        degreesOfFreedom: errors.degrees)
      return RankedSystem(
        system: verdicts.systems[system], ability: abilities[system],
        standardError: max(covariance[system, system], 0).squareRoot(), lower: interval.lower,
        upper: interval.upper, quasiVariance: quasi?.values[system],
        rating: Rating.of(abilities[system]), ratingLower: Rating.of(interval.lower),
        ratingUpper: Rating.of(interval.upper), rank: place + 1, rankBest: ranks.best[system],
        rankWorst: ranks.worst[system])
    }
    let effects = controls.enumerated().map { index, name in
      let column = systems - 1 + index
      let interval = WaldInterval(
        estimate: estimate.fit.coefficients[column],
        standardError: max(errors.covariance[column, column], 0).squareRoot(),
        degreesOfFreedom: errors.degrees)
      return AbilityFit.Control(
        factor: name, estimate: estimate.fit.coefficients[column], lower: interval.lower,
        upper: interval.upper)
    }
    return AbilityFit(
      model: estimate.model, estimator: estimate.estimator, errors: errors.name,
      logLikelihood: estimate.fit.logLikelihood, controls: effects, quasiError: quasi?.worstError,
      systems: ranked)
  }

  /// The covariance of all coefficients, with the influences that give it.
  private func errors(
    _ estimate: Estimate
  ) -> (covariance: Matrix, influence: Matrix, degrees: Double, name: String) {
    let clusters =
      estimate.clusters.occupiedCount > 1
      ? estimate.clusters : Clusters.singletons(estimate.fit.scores.rowCount)
    let groups = Double(clusters.occupiedCount)
    let isClustered = estimate.clusters.occupiedCount > 1
    let factor = isClustered ? (groups / (groups - 1)).squareRoot() : 1
    let influence =
      factor
      * Sandwich.influence(
        scores: estimate.fit.scores, bread: estimate.fit.covariance, clusters: clusters)
    return (
      influence.crossProduct, influence, groups - 1,
      isClustered ? "CR1" : "HC0"
    )
  }

  /// From coefficients with the first system as reference to abilities with sum zero.
  private func contrast(_ systems: Int, _ coefficients: Int) -> Matrix {
    var contrast = Matrix(rowCount: systems, columnCount: coefficients)
    for system in 0..<systems {
      for column in 0..<(systems - 1) {
        contrast[system, column] = (system == column + 1 ? 1 : 0) - 1 / Double(systems)
      }
    }
    return contrast
  }
}
