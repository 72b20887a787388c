import Preferences
import Statistics

/// How often each system wins, as it is and at equal length.
///
/// `logit E[y] = theta + phi tanh(difference of lengths / its deviation)`; the rate at equal
/// length is `expit(theta)`. The published form adds difficulties of prompts estimated elsewhere
/// and a penalty; without these the plain fit is the honest version.
///
/// Source: Dubois et al. (2024).
struct WinRates {
  let verdicts: SystemVerdicts
  let table: JudgedTable
  let reference: String?

  init(_ verdicts: SystemVerdicts, table: JudgedTable, reference: String?) {
    self.verdicts = verdicts
    self.table = table
    self.reference = reference
  }

  /// Fewer verdicts than this give no rate at equal length.
  private static let leastVerdicts = 30

  /// The rates of systems in this order; the reference itself has none.
  func rates(in order: [String]) -> [WinRate] {
    order.filter { $0 != reference }.compactMap(rate)
  }

  private func rate(_ system: String) -> WinRate? {
    var outcomes: [Double] = []
    var own: [Double] = []
    var other: [Double] = []
    var clusters: [Int] = []
    var haveLengths = true
    for (index, entry) in verdicts.entries.enumerated() {
      let row = table.comparisons[entry.comparison]
      guard row.systemA == system || row.systemB == system else { continue }
      let isA = row.systemA == system
      if let reference, (isA ? row.systemB : row.systemA) != reference { continue }
      outcomes.append(isA ? entry.choice.share : 1 - entry.choice.share)
      clusters.append(verdicts.clusters[index])
      if let a = row.charactersA, let b = row.charactersB {
        own.append(Double(isA ? a : b))
        other.append(Double(isA ? b : a))
      } else {
        haveLengths = false
      }
    }
    let groups = Clusters(clusters)
    guard let mean = BiasReducedMean(outcomes, clusters: groups) else { return nil }
    let interval = mean.shareInterval()
    let held =
      haveLengths && outcomes.count >= WinRates.leastVerdicts && groups.count > 1
      ? try? LengthControlledRate(firstLengths: own, secondLengths: other, outcomes: outcomes)
      : nil
    let ends = held.flatMap { held -> WaldInterval? in
      let covariance = Sandwich.covariance(of: held.fit, clusters: groups)
      // On the log-odds of the constant, so that the interval stays within 0 to 1.
      return WaldInterval(
        estimate: held.fit.coefficients[0],
        standardError: max(covariance[0, 0], 0).squareRoot(),
        degreesOfFreedom: Double(groups.count - 1))
    }
    return WinRate(
      system: system, verdicts: outcomes.count, rate: mean.estimate, lower: interval?.lower,
      upper: interval?.upper, controlled: held?.rate, controlledLower: ends.map { expit($0.lower) },
      controlledUpper: ends.map { expit($0.upper) })
  }
}

/// Abilities on the scale of chess ratings.
enum Rating {
  /// `1000 + 400 / log 10` times the ability.
  static func of(_ ability: Double) -> Double { 1000 + 400 / logOfTen * ability }

  private static let logOfTen = logRatio(9, 0)
}
