import Preferences
import Statistics

/// An estimate beside the weight that made the verdicts.
struct SimulatedEstimate: Sendable {
  let isFactor: Bool
  let truth: Double
  var coefficient: Coefficient
  /// Verdicts of the fit.
  let verdicts: Int

  var isCovered: Bool { coefficient.lower <= truth && truth <= coefficient.upper }
}

/// What one drawn data set showed.
struct ReplicateOutcome: Sendable {
  var estimates: [SimulatedEstimate] = []
  var notFitted = 0

  /// The rate of false discoveries that the screen allows.
  static let screenLevel = 0.05

  /// Benjamini-Hochberg over the factors of all judges, as in an analysis.
  mutating func screen() {
    let factors = estimates.indices.filter { estimates[$0].isFactor }
    let adjusted = MultipleTesting.benjaminiHochberg(
      factors.map { estimates[$0].coefficient.pValue })
    for (place, index) in factors.enumerated() {
      estimates[index].coefficient.qValue = adjusted[place]
    }
  }

  /// Factors that the screen calls effects.
  var discoveries: [SimulatedEstimate] {
    estimates.filter { $0.coefficient.qValue.map { $0 < ReplicateOutcome.screenLevel } ?? false }
  }
}

/// Counts over drawn data sets.
struct SelfTestTally {
  let outcomes: [ReplicateOutcome]

  init(_ outcomes: [ReplicateOutcome]) { self.outcomes = outcomes }

  /// The result with its design.
  func result(
    design: String, comparisons: Int, clusters: Int, judges: Int, seed: UInt64
  ) -> SelfTestResult {
    SelfTestResult(
      design: design, comparisons: comparisons, clusters: clusters, judges: judges,
      replicates: outcomes.count, seed: seed,
      notFitted: outcomes.reduce(0) { $0 + $1.notFitted },
      coverage: rate { share($0.estimates, where: \.isCovered) },
      falsePositives: rate { outcome in
        share(outcome.estimates.filter { $0.isFactor && $0.truth == 0 }, where: isFound)
      },
      falseDiscoveries: rate { share($0.discoveries) { $0.truth == 0 } ?? 0 },
      found: rate { outcome in
        share(outcome.estimates.filter { $0.isFactor && $0.truth != 0 }, where: isFound)
      },
      recoveries: recoveries())
  }

  private func isFound(_ estimate: SimulatedEstimate) -> Bool {
    estimate.coefficient.qValue.map { $0 < ReplicateOutcome.screenLevel } ?? false
  }

  private func share(
    _ estimates: [SimulatedEstimate], where isCounted: (SimulatedEstimate) -> Bool
  ) -> Double? {
    estimates.isEmpty ? nil : Double(estimates.count(where: isCounted)) / Double(estimates.count)
  }

  /// The mean of a share over replicates, its error from their spread.
  private func rate(_ share: (ReplicateOutcome) -> Double?) -> SelfTestResult.Rate {
    let shares = outcomes.compactMap(share)
    let error =
      shares.count > 1 ? standardDeviation(shares) / Double(shares.count).squareRoot() : 0
    return SelfTestResult.Rate(share: shares.isEmpty ? 0 : mean(shares), error: error)
  }

  private func reach(_ estimates: [SimulatedEstimate]) -> FactorExplanation.Reach? {
    let error = rootMeanSquare(estimates.map(\.coefficient.standardError))
    let variances = estimates.map { estimate in
      Double(estimate.verdicts) * estimate.coefficient.standardError
        * estimate.coefficient.standardError
    }
    return FactorExplanation.Reach(standardError: error, unitVariance: mean(variances))
  }

  /// Columns in the order of their first appearance, position first.
  private func recoveries() -> [SelfTestResult.Recovery] {
    var names: [String] = []
    var byName: [String: [SimulatedEstimate]] = [:]
    for estimate in outcomes.flatMap(\.estimates) {
      let name = estimate.coefficient.factor
      if byName[name] == nil { names.append(name) }
      byName[name, default: []].append(estimate)
    }
    return names.compactMap { name in
      guard let all = byName[name], let first = all.first else { return nil }
      let estimates = all.map(\.coefficient.estimate)
      return SelfTestResult.Recovery(
        factor: name, truth: first.truth, meanEstimate: mean(estimates),
        deviation: all.count > 1 ? standardDeviation(estimates) : 0,
        claimedError: rootMeanSquare(all.map(\.coefficient.standardError)),
        coverage: Double(all.count(where: \.isCovered)) / Double(all.count), fits: all.count,
        reach: first.isFactor ? reach(all) : nil)
    }
  }
}
