import Preferences
import Statistics

/// Measures how alike judges weigh factors, with a bootstrap over prompts.
///
/// A replicate draws prompts with replacement and moves the weights of all judges by one Newton
/// step; every measure, the tree and the map are made anew.
struct SimilarityAnalysis: Sendable {
  /// Fewer judges make no tree worth drawing.
  static let leastForTree = 4
  /// Fewer judges make no map.
  static let leastForMap = 5
  /// With fewer factors a correlation is a weak statement.
  static let fewFactors = 5
  /// The judges of a cosine whose reliability is below this have no disattenuated one.
  static let leastReliability = 0.5

  let input: JudgeWeights
  let seed: UInt64
  /// Whether the tree and the map are wanted.
  var isShaped = true

  /// Replicates: 2,000, and fewer where one of them is much work, down to 400.
  var replicateCount: Int {
    guard let influence = input.influence else { return 0 }
    let work = influence.clusterCount * input.judges.count * input.factors.count
    return min(2000, max(400, 8_000_000_000 / max(work, 1)))
  }

  /// The similarity; nil with fewer than two judges or without a common factor.
  func similarity(progress: (@Sendable (Int, Int) -> Void)? = nil) async -> JudgeSimilarity? {
    guard input.judges.count > 1, !input.factors.isEmpty else { return nil }
    let count = input.judges.count
    let seen = WeightMeasures(input.weights)
    let hasDistances =
      isShaped && input.factors.count >= JudgeWeights.leastFactors
      && seen.pearson.allSatisfy(\.isFinite)
    let distances = WeightMeasures.distances(seen.pearson, judges: count)
    let shape = Shape(
      linkage: hasDistances && count >= SimilarityAnalysis.leastForTree
        ? AverageLinkage(distances: distances) : nil,
      scaling: hasDistances && count >= SimilarityAnalysis.leastForMap
        ? ClassicalScaling(distances: distances) : nil)
    let replicates = await replicates(shape, progress: progress)
    let leftOut = replicates.isEmpty ? [] : await leftOut()
    return JudgeSimilarity(
      judges: input.judges, factors: input.factors,
      pairs: pairs(seen, replicates, leftOut), tree: tree(shape.linkage, replicates),
      map: map(shape.scaling, distances, replicates), replicates: replicates.count,
      clusters: replicates.isEmpty ? 0 : input.influence?.clusterCount ?? 0, diagnostics: notes)
  }

  /// The tree and the map of the estimates, onto which those of the replicates are laid.
  struct Shape: Sendable {
    let linkage: AverageLinkage?
    let scaling: ClassicalScaling?
  }

  /// One replicate.
  struct Replicate: Sendable {
    let measures: WeightMeasures
    /// Whether each group of the tree is in the replicate's tree too.
    let groups: [Bool]
    /// The judges' points, turned onto the map.
    let points: [SIMD2<Double>]
  }

  private func replicates(
    _ shape: Shape, progress: (@Sendable (Int, Int) -> Void)?
  ) async -> [Replicate] {
    guard let influence = input.influence else { return [] }
    let weights = input.weights
    let wanted = shape.linkage.map(SimilarityAnalysis.groups) ?? []
    let targets = shape.scaling?.plane ?? []
    let seed = seed
    let count = input.judges.count
    // Pieces of fixed length, so that no number depends on how many cores there are.
    let total = replicateCount
    let length = 25
    let pieces = await concurrently((total + length - 1) / length, progress: progress) { piece in
      (piece * length..<min(total, (piece + 1) * length)).map { replicate in
        let measures = WeightMeasures(
          ClusterBootstrap.oneStep(
            estimates: weights, influences: influence.judges, replicate: replicate, seed: seed))
        guard !wanted.isEmpty, measures.pearson.allSatisfy(\.isFinite) else {
          return Replicate(measures: measures, groups: [], points: [])
        }
        let distances = WeightMeasures.distances(measures.pearson, judges: count)
        let found = Set(SimilarityAnalysis.groups(AverageLinkage(distances: distances)))
        let points =
          targets.isEmpty
          ? []
          : PlaneAlignment.aligned(
            ClassicalScaling(distances: distances).plane, to: targets)
        return Replicate(
          measures: measures, groups: wanted.map(found.contains), points: points)
      }
    }
    return Array(pieces.joined())
  }

  /// The measures with each prompt left out, for the acceleration of the intervals.
  private func leftOut() async -> [WeightMeasures] {
    guard let influence = input.influence else { return [] }
    let weights = input.weights
    let count = influence.clusterCount
    let length = 100
    let pieces = await concurrently((count + length - 1) / length) { piece in
      (piece * length..<min(count, (piece + 1) * length)).map { cluster in
        WeightMeasures(
          weights.indices.map { judge in
            let moved = influence.row(cluster, judge: judge)
            return moved.isEmpty ? weights[judge] : zip(weights[judge], moved).map { $0 - $1 }
          })
      }
    }
    return Array(pieces.joined())
  }

  private func pairs(
    _ seen: WeightMeasures, _ replicates: [Replicate], _ leftOut: [WeightMeasures]
  ) -> [JudgeSimilarity.Pair] {
    func estimate(_ place: Int, _ measure: KeyPath<WeightMeasures, [Double]>) -> Estimate? {
      let value = seen[keyPath: measure][place]
      guard value.isFinite else { return nil }
      let drawn = replicates.map { $0.measures[keyPath: measure][place] }
      let without = leftOut.map { $0[keyPath: measure][place] }
      guard !drawn.isEmpty, drawn.allSatisfy(\.isFinite), without.allSatisfy(\.isFinite) else {
        return Estimate(value)
      }
      let interval = BootstrapInterval(estimate: value, replicates: drawn, leftOut: without)
      guard let ends = interval.accelerated else { return Estimate(value) }
      return Estimate(value, lower: min(ends.lower, value), upper: max(ends.upper, value))
    }
    let isCorrelated = input.factors.count >= JudgeWeights.leastFactors
    var pairs: [JudgeSimilarity.Pair] = []
    for first in input.judges.indices {
      for second in input.judges.indices.dropFirst(first + 1) {
        let place = pairs.count
        let cosine = estimate(place, \.cosine)
        pairs.append(
          JudgeSimilarity.Pair(
            first: input.judges[first].name, second: input.judges[second].name,
            pearson: isCorrelated ? estimate(place, \.pearson) : nil,
            spearman: isCorrelated ? estimate(place, \.spearman) : nil, cosine: cosine,
            disattenuated: cosine.flatMap { disattenuated($0.value, first, second) }))
      }
    }
    return pairs
  }

  private func disattenuated(_ cosine: Double, _ first: Int, _ second: Int) -> Double? {
    let least = SimilarityAnalysis.leastReliability
    guard let one = input.reliability(first), let two = input.reliability(second), one > least,
      two > least
    else { return nil }
    return cosine / (one * two).squareRoot()
  }

  private var notes: [Diagnostic] {
    var notes = input.notes
    if input.factors.count < SimilarityAnalysis.fewFactors {
      notes.append(
        Diagnostic(
          code: .fewFactors,
          message: "the judges share weights for \(counted(input.factors.count, "factor")): a "
            + "correlation over so few says little"))
    }
    if input.influence == nil {
      notes.append(
        Diagnostic(
          code: .noIntervals,
          message: input.variances.isEmpty
            ? "imported weights have no verdicts behind them: no intervals"
            : "these estimates come without the influence of each prompt: no intervals"))
    }
    return notes
  }
}
