public import Preferences
import Statistics

/// Ranks candidate responses by weights, and tells how firmly.
///
/// Where the weights are a judge's, the margin of two candidates is the log-odds that the judge
/// picks one over the other, and its error is `(d' V d)^(1/2)` with d the difference of their
/// coordinates. Turning the weights keeps their length: it asks what a judge with a slightly
/// different taste would pick, however decided that judge is.
public struct CandidateSelector: Sendable {
  /// Directions drawn for the shares in more than two dimensions.
  public static let draws = 2000

  let weights: SelectionWeights
  /// Half the opening of the neighbourhood of directions, in degrees.
  let within: Double
  let seed: UInt64

  /// Prepares the ranking.
  public init(_ weights: SelectionWeights, within: Double = 30, seed: UInt64 = 1) {
    self.weights = weights
    self.within = within
    self.seed = seed
  }

  /// Ranks the candidates of every prompt.
  ///
  /// - Parameters:
  ///   - candidates: The candidates; those with equal prompts compete.
  ///   - columns: The factors of `values`.
  ///   - values: A row for each candidate, a number for each factor, NaN for no value.
  /// - Returns: A ranking for each prompt, in the order of the candidates.
  /// - Throws: ``SelectionError`` for a factor with a weight that no column has, and where no
  ///   weight differs from 0.
  public func selection(
    of candidates: [Candidate], columns: [Factor], values: [[Double]]
  ) throws(SelectionError) -> Selection {
    let places = try places(in: columns)
    guard weights.axes.contains(where: { $0.weight != 0 }) else { throw .noWeight(weights.name) }
    var groups: [(prompt: Prompt, members: [Int])] = []
    var known: [Prompt: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let group = known[candidate.prompt] {
        groups[group].members.append(index)
      } else {
        known[candidate.prompt] = groups.count
        groups.append((candidate.prompt, [index]))
      }
    }
    return Selection(
      basis: weights.basis, name: weights.name,
      factors: weights.axes.map { $0.factors.joined(separator: ", ") },
      weights: weights.axes.map(\.weight), within: within,
      draws: weights.axes.count > 2 ? Self.draws : 0, seed: seed,
      prompts: groups.map { group in
        ranking(
          group.prompt.text, group.members.map { candidates[$0].name },
          group.members.map { coordinates(values[$0], columns, places) })
      })
  }

  /// A candidate in the space of the weights, and the factors that it has no value of.
  private struct Coordinates {
    var values: [Double] = []
    var missing: [String] = []
  }

  /// The column of each axis; nil for a mark whose factors no column has.
  private func places(in columns: [Factor]) throws(SelectionError) -> [Int?] {
    var places: [Int?] = []
    for axis in weights.axes {
      let place = columns.firstIndex { axis.factors.contains($0.name) }
      guard place != nil || axis.weight == 0 || axis.isMark else {
        throw .missingFactor(axis.factors[0], available: columns.map(\.name))
      }
      places.append(place)
    }
    return places
  }

  private func coordinates(
    _ values: [Double], _ columns: [Factor], _ places: [Int?]
  ) -> Coordinates {
    var result = Coordinates()
    for (axis, place) in zip(weights.axes, places) {
      let value = place.map { values[$0] } ?? .nan
      if axis.isMark {
        result.values.append(value.isFinite ? 1 : 0)
      } else if let place, value.isFinite {
        // Against zero, the transformed difference is the transformed value.
        result.values.append(columns[place].transform.difference(value, 0) / axis.scale)
      } else {
        result.values.append(0)
        if axis.weight != 0 { result.missing.append(axis.factors[0]) }
      }
    }
    return result
  }

  private func ranking(
    _ prompt: String, _ names: [String], _ points: [Coordinates]
  ) -> Selection.PromptRanking {
    let direction = weights.axes.map(\.weight)
    let farthest = FarthestPoint(points.map(\.values), along: direction)
    let shares = farthest.shares(
      within: within * .pi / 180, draws: Self.draws, seed: seed)
    let winner = farthest.order[0]
    let size = weights.basis == .direction ? 1 : norm(direction)
    let ranked = farthest.order.enumerated().map { place, index in
      let margin = size * (farthest.projections[winner] - farthest.projections[index])
      let interval = interval(of: margin, points[winner].values, points[index].values)
      return Selection.Ranked(
        candidate: names[index], rank: place + 1, value: size * farthest.projections[index],
        margin: margin, marginLower: interval?.lower, marginUpper: interval?.upper,
        chance: weights.basis == .direction ? nil : expit(margin),
        angle: farthest.turningAngle(to: index).map { $0 * 180 / .pi },
        winShare: shares[index], missing: points[index].missing)
    }
    let nearest = ranked.filter { $0.angle != nil }
      .min { ($0.angle ?? 0, $0.rank) < ($1.angle ?? 0, $1.rank) }
    let robust = ranked.max { ($0.winShare, $1.rank) < ($1.winShare, $0.rank) }
    return Selection.PromptRanking(
      prompt: prompt, candidates: ranked, turningAngle: nearest?.angle,
      challenger: nearest?.candidate, robustWinner: robust?.candidate ?? names[winner])
  }

  private func interval(
    of margin: Double, _ winner: [Double], _ other: [Double]
  ) -> WaldInterval? {
    guard let covariance = weights.covariance, winner != other else { return nil }
    let variance = covariance.quadraticForm(zip(winner, other).map { $0 - $1 })
    guard variance.isFinite, variance >= 0 else { return nil }
    return WaldInterval(
      estimate: margin, standardError: variance.squareRoot(),
      degreesOfFreedom: weights.degreesOfFreedom)
  }
}

/// Why candidates cannot be ranked.
public enum SelectionError: Error, Hashable, Sendable {
  /// A factor with a weight is not among the candidates' factors.
  case missingFactor(String, available: [String])
  /// All weights are 0.
  case noWeight(String)
}

extension SelectionError: CustomStringConvertible {
  /// What is wrong and what would be right, then a fix.
  public var description: String {
    switch self {
    case .missingFactor(let factor, let available):
      "the weights name \(factor), and the candidates have no such factor\n"
        + "fix: add a column \(factor); the candidates have "
        + (available.isEmpty ? "no factors" : available.joined(separator: ", "))
    case .noWeight(let name):
      "all weights of \"\(name)\" are 0: no candidate is better than another\n"
        + "fix: give at least one factor a weight"
    }
  }
}
