import RealModule

/// Whether pairwise results run in circles beyond what noise alone gives.
///
/// The null is one strength per item (Bradley-Terry): data are drawn from the fitted strengths,
/// refitted, and every statistic is counted again. Three statistics: the share of triads whose
/// majorities run in a circle; the lack of fit `G2 = 2 (saturated - fitted)`; and the share of
/// the energy of the mean verdicts that no potential explains, in all and split into the part
/// around triangles (curl) and the rest around longer circles (harmonic). Only the first needs
/// triangles; a circle of four shows in the other two.
///
/// Source: Kendall & Babington Smith (1940); Jiang, Lim, Yao & Ye (2011).
public struct CircularityTest: Sendable, Equatable {
  /// A statistic beside what it is without circles.
  public struct Statistic: Sendable, Equatable {
    /// The value of the data.
    public let observed: Double
    /// The mean over simulated data without circles.
    public let expected: Double
    /// The 2.5 % quantile of simulated data.
    public let lower: Double
    /// The 97.5 % quantile of simulated data.
    public let upper: Double
    /// The share of simulated data that reach the observed value, counting the data themselves.
    public let pValue: Double

    init(_ observed: Double, simulated: [Double]) {
      let sorted = simulated.sorted()
      self.observed = observed
      expected = mean(simulated)
      lower = quantile(sorted, 0.025)
      upper = quantile(sorted, 0.975)
      // Statistics of the same counts may differ in the last digits.
      let reached = simulated.count { $0 >= observed - 1e-9 * (1 + abs(observed)) }
      pValue = Double(reached + 1) / Double(simulated.count + 1)
    }
  }

  /// Independent circles in the graph of pairs that met; without one nothing can be circular.
  public let circleCount: Int
  /// Triads of items whose three pairs all have a majority.
  public let triadCount: Int
  /// The share of these that run in a circle; nil without any.
  public let circularShare: Statistic?
  /// The lack of fit; nil in a graph without circles.
  public let lackOfFit: Statistic?
  /// The share of energy that no potential explains; nil in a graph without circles.
  public let cyclicEnergy: Statistic?
  /// The part of it around triangles; nil where there are too many triangles to split.
  public let curlEnergy: Statistic?
  /// The part of it around longer circles only.
  public let harmonicEnergy: Statistic?

  /// Tests counts, with as many simulated data sets as `draws`.
  public init(_ counts: PairCounts, draws: Int, seed: UInt64) {
    let decided = PairCounts(
      counts.pairs.filter { $0.wins + $0.losses > 0 }.map {
        PairCounts.Pair(first: $0.first, second: $0.second, wins: $0.wins, losses: $0.losses)
      }, itemCount: counts.itemCount)
    let graph = PairGraph(decided)
    circleCount = graph.circleCount
    guard graph.circleCount > 0 else {
      triadCount = 0
      circularShare = nil
      lackOfFit = nil
      cyclicEnergy = nil
      curlEnergy = nil
      harmonicEnergy = nil
      return
    }
    let totals = decided.pairs.map(\.total)
    let fitter = TransitiveStrengths(decided)
    let strengths = fitter.fit(wins: decided.pairs.map(\.wins), totals: totals)
    let curvature = fitter.curvatureFactor(at: strengths, totals)
    let measure = { (wins: [Double], start: [Double]) -> Measures in
      let fitted = fitter.fit(wins: wins, totals: totals, from: start, curvature: curvature)
      let saturated = PairGraph.saturated(wins, totals)
      let energies = graph.energies(wins, totals)
      return Measures(
        triads: graph.triads(wins, totals),
        lackOfFit: 2
          * (saturated - fitter.logLikelihood(at: fitted, wins: wins, totals: totals)),
        cyclic: energies.cyclic, curl: energies.curl)
    }
    let observed = measure(decided.pairs.map(\.wins), strengths)
    let tables = zip(decided.pairs, totals).map { pair, total in
      BinomialTable(
        trials: Int(total.rounded()), chance: expit(strengths[pair.first] - strengths[pair.second]))
    }
    let simulated = (0..<draws).map { draw in
      var generator = CounterGenerator(seed: seed, stream: UInt64(draw))
      return measure(tables.map { Double($0.draw(generator.uniform())) }, strengths)
    }
    triadCount = observed.triads.all
    circularShare =
      observed.triads.all > 0
      ? Statistic(observed.triads.share, simulated: simulated.map(\.triads.share)) : nil
    lackOfFit = Statistic(observed.lackOfFit, simulated: simulated.map(\.lackOfFit))
    cyclicEnergy = Statistic(observed.cyclic, simulated: simulated.map(\.cyclic))
    if let curl = observed.curl {
      let curls = simulated.compactMap(\.curl)
      curlEnergy = Statistic(curl, simulated: curls)
      harmonicEnergy = Statistic(
        max(observed.cyclic - curl, 0),
        simulated: zip(simulated, curls).map { max($0.cyclic - $1, 0) })
    } else {
      curlEnergy = nil
      harmonicEnergy = nil
    }
  }

  private struct Measures {
    let triads: (all: Int, circular: Int, share: Double)
    let lackOfFit: Double
    let cyclic: Double
    let curl: Double?
  }
}
