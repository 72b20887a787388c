import RealModule

/// Each judge's probability of the true verdict, from verdicts alone, where verdicts are one of
/// two sides and the names of the sides mean nothing.
///
/// Both sides are true with probability 1/2, and judge g is right with probability a_g whichever
/// is true: the symmetric one-coin form of Dawid and Skene's model. Half a right and half a wrong
/// verdict are added for each judge, which keeps a judge who always agrees below 1.
/// Expectation-maximisation starts at the majority, which settles which side of 1/2 a judge is on.
///
/// Errors are the sandwich by cluster on the log-odds of a_g, with the exact second derivatives.
///
/// Source: Dawid & Skene (1979).
public struct OneCoin: Sendable {
  /// The probability of the true verdict of each judge.
  public let accuracies: [Double]
  /// The probability that the first side (+1) is true, an item each.
  public let posterior: [Double]
  /// Standard errors of the log-odds of the accuracies; not a number where undefined.
  public let standardErrors: [Double]
  /// Rounds of the algorithm.
  public let iterations: Int
  /// Clusters behind the errors.
  public let clusterCount: Int

  /// One verdict.
  public struct Verdict: Sendable, Equatable {
    /// The judge, from 0 on.
    public let judge: Int
    /// +1 or -1.
    public let side: Double

    /// Joins a judge with a side.
    public init(judge: Int, side: Double) {
      self.judge = judge
      self.side = side
    }
  }

  /// Fits until no accuracy moves by `tolerance`.
  ///
  /// - Parameters:
  ///   - items: The verdicts on each item, at most one a judge.
  ///   - judgeCount: The number of judges.
  ///   - clusters: The cluster of each item.
  ///   - tolerance: How far an accuracy may still move.
  ///   - maximumIterations: Rounds before giving up.
  /// - Throws: ``FitError/notConverged(iterations:decrement:)`` after that many rounds.
  public init(
    _ items: [[Verdict]], judgeCount: Int, clusters: Clusters, tolerance: Double = 1e-10,
    maximumIterations: Int = 5000
  ) throws(FitError) {
    var posterior = items.map { verdicts -> Double in
      guard !verdicts.isEmpty else { return 0.5 }
      let first = verdicts.count { $0.side > 0 }
      return (Double(first) + 0.5) / (Double(verdicts.count) + 1)
    }
    var accuracies = [Double](repeating: 0.5, count: judgeCount)
    for iteration in 1...maximumIterations {
      let next = Self.accuracies(items, posterior, judgeCount)
      let moved = zip(next, accuracies).map { abs($0 - $1) }.max() ?? 0
      accuracies = next
      posterior = Self.posterior(items, accuracies)
      if moved < tolerance {
        self.accuracies = accuracies
        self.posterior = posterior
        iterations = iteration
        clusterCount = clusters.occupiedCount
        standardErrors = Self.errors(items, accuracies, posterior, clusters)
        return
      }
    }
    throw .notConverged(iterations: maximumIterations, decrement: .nan)
  }

  private static func accuracies(
    _ items: [[Verdict]], _ posterior: [Double], _ judgeCount: Int
  ) -> [Double] {
    var right = [Double](repeating: 0.5, count: judgeCount)
    var all = [Double](repeating: 1, count: judgeCount)
    for (verdicts, first) in zip(items, posterior) {
      for verdict in verdicts {
        right[verdict.judge] += verdict.side > 0 ? first : 1 - first
        all[verdict.judge] += 1
      }
    }
    return zip(right, all).map { $0 / $1 }
  }

  private static func posterior(_ items: [[Verdict]], _ accuracies: [Double]) -> [Double] {
    let weights = accuracies.map { Double.log($0 / (1 - $0)) }
    return items.map { verdicts in
      expit(verdicts.reduce(0) { $0 + $1.side * weights[$1.judge] })
    }
  }

  /// With w_g the log-odds of a_g, an item's score in w_g is `r - a_g`, r the probability that
  /// the verdict is right; its derivative in w_h is `q (1 - q) s_g s_h - [g = h] a_g (1 - a_g)`.
  private static func errors(
    _ items: [[Verdict]], _ accuracies: [Double], _ posterior: [Double], _ clusters: Clusters
  ) -> [Double] {
    let size = accuracies.count
    var information = Matrix(rowCount: size, columnCount: size)
    // The half verdicts on either side are part of what is maximised.
    for judge in 0..<size {
      information[judge, judge] = accuracies[judge] * (1 - accuracies[judge])
    }
    var scores = Matrix(rowCount: clusters.count, columnCount: size)
    for (item, verdicts) in items.enumerated() {
      let first = posterior[item]
      let spread = first * (1 - first)
      for one in verdicts {
        let accuracy = accuracies[one.judge]
        scores[clusters.indices[item], one.judge] +=
          (one.side > 0 ? first : 1 - first) - accuracy
        information[one.judge, one.judge] += accuracy * (1 - accuracy)
        for other in verdicts {
          information[one.judge, other.judge] -= spread * one.side * other.side
        }
      }
    }
    let groups = Double(clusters.occupiedCount)
    guard groups > 1, let factor = Cholesky(information) else {
      return [Double](repeating: .nan, count: size)
    }
    let bread = factor.inverse
    let covariance = groups / (groups - 1) * (bread * scores.crossProduct * bread)
    return covariance.diagonal.map { max($0, 0).squareRoot() }
  }
}
