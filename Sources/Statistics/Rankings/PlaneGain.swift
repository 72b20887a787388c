import RealModule

/// Whether one plane of circles predicts verdicts that it has not seen better than strengths
/// alone.
///
/// Both models are fitted on the other folds with the same penalty; the gain of a verdict is its
/// log-loss under strengths minus that under strengths and a plane, in nats. A likelihood ratio
/// would not do: the plane is not identified where there is none.
///
/// Source: Chen & Joachims (2016); Zhang et al. (2024).
public struct PlaneGain: Sendable, Equatable {
  /// The penalty of both models.
  public static let penalty = 0.1

  /// The gain of each verdict, in the order given.
  public let gains: [Double]

  /// Predicts decided verdicts fold by fold.
  ///
  /// - Parameters:
  ///   - first: The item on the one side of each verdict.
  ///   - second: The item on the other side.
  ///   - outcomes: 1 where the first won, 0 where the second did.
  ///   - folds: The fold of each verdict, from 0 on.
  ///   - itemCount: The number of items.
  ///   - starts: Starts of the search in each fold.
  ///   - seed: Seed of the starts.
  /// - Throws: ``FitError/notConverged(iterations:decrement:)`` where no start leads anywhere.
  public init(
    first: [Int], second: [Int], outcomes: [Double], folds: [Int], itemCount: Int,
    starts: Int = 20, seed: UInt64
  ) throws(FitError) {
    var gains = [Double](repeating: 0, count: outcomes.count)
    for fold in 0...(folds.max() ?? 0) {
      let training = outcomes.indices.filter { folds[$0] != fold }
      let counts = PairCounts(
        first: training.map { first[$0] }, second: training.map { second[$0] },
        outcomes: training.map { outcomes[$0] }, itemCount: itemCount)
      let strengths = TransitiveStrengths(counts, penalty: Self.penalty)
        .fit(wins: counts.pairs.map(\.wins), totals: counts.pairs.map { $0.wins + $0.losses })
      let plane = try SkewRanking(counts, penalty: Self.penalty, starts: starts, seed: seed)
      for row in outcomes.indices where folds[row] == fold {
        let (one, other) = (first[row], second[row])
        let sign = outcomes[row] > 0.5 ? 1.0 : -1.0
        let straight = strengths[one] - strengths[other]
        let turned =
          plane.strengths[one] - plane.strengths[other] + plane.cycles[one, other]
        gains[row] = log1pExp(-sign * straight) - log1pExp(-sign * turned)
      }
    }
    self.gains = gains
  }
}
