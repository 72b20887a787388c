import RealModule

/// True verdicts and each judge's errors, estimated together from the verdicts alone.
///
/// Judges are taken to err independently given the truth; judges of one family share mistakes,
/// which makes them look more accurate than they are. Expectation-maximisation from the shares
/// of verdicts on each item.
///
/// Source: Dawid & Skene (1979).
public struct DawidSkene: Sendable {
  /// The share of each category among the true verdicts.
  public let prior: [Double]
  /// For each judge, the probability of each given verdict (column) for each true one (row).
  public let confusions: [Matrix]
  /// The probability of each true verdict for each item: a row per item.
  public let posterior: Matrix
  /// The log-likelihood of the verdicts.
  public let logLikelihood: Double
  /// The number of rounds.
  public let iterations: Int

  /// Each judge's probability of the true verdict.
  public var accuracies: [Double] {
    confusions.map { dot(prior, $0.diagonal) }
  }

  /// The most probable true category of each item.
  public var likeliest: [Int] {
    (0..<posterior.rowCount).map { item in
      let row = Array(posterior.row(item))
      return row.indices.max { row[$0] < row[$1] } ?? 0
    }
  }

  /// Fits until no posterior probability moves by `tolerance`.
  ///
  /// `smoothing` is added to every count of a confusion; 0.01 steadies few verdicts.
  public init(
    _ table: VerdictTable, smoothing: Double = 0, tolerance: Double = 1e-8,
    maximumIterations: Int = 10_000
  ) throws(FitError) {
    var posterior = Self.voteShares(table)
    for iteration in 1...maximumIterations {
      let prior = (0..<table.categories.count).map { mean(posterior.column($0)) }
      let confusions = Self.confusions(table, posterior, smoothing)
      let (next, logLikelihood) = Self.expectation(table, prior, confusions)
      let moved = zip(next.storage, posterior.storage).map { abs($0 - $1) }.max() ?? 0
      posterior = next
      if moved < tolerance {
        self.prior = prior
        self.confusions = confusions
        self.posterior = posterior
        self.logLikelihood = logLikelihood
        iterations = iteration
        return
      }
    }
    throw .notConverged(iterations: maximumIterations, decrement: .nan)
  }

  private static func voteShares(_ table: VerdictTable) -> Matrix {
    let size = table.categories.count
    return Matrix(
      rows: table.entries.map { row in
        let given = row.compactMap(\.self)
        return (0..<size).map { category in
          given.isEmpty
            ? 1 / Double(size) : Double(given.count { $0 == category }) / Double(given.count)
        }
      })
  }

  private static func confusions(
    _ table: VerdictTable, _ posterior: Matrix, _ smoothing: Double
  ) -> [Matrix] {
    let size = table.categories.count
    return (0..<table.judgeCount).map { judge in
      var counts = Matrix(rowCount: size, columnCount: size, repeating: smoothing)
      for (item, row) in table.entries.enumerated() {
        guard let given = row[judge] else { continue }
        for truth in 0..<size { counts[truth, given] += posterior[item, truth] }
      }
      for truth in 0..<size {
        let total = counts.row(truth).reduce(0, +)
        for given in 0..<size where total > 0 { counts[truth, given] /= total }
      }
      return counts
    }
  }

  private static func expectation(
    _ table: VerdictTable, _ prior: [Double], _ confusions: [Matrix]
  ) -> (posterior: Matrix, logLikelihood: Double) {
    var logLikelihood = 0.0
    let rows = table.entries.map { row -> [Double] in
      let logs = prior.indices.map { truth -> Double in
        var sum = Double.log(prior[truth])
        for (judge, given) in row.enumerated() {
          if let given { sum += Double.log(confusions[judge][truth, given]) }
        }
        return sum
      }
      let total = logSumExp(logs)
      logLikelihood += total
      return logs.map { Double.exp($0 - total) }
    }
    return (Matrix(rows: rows), logLikelihood)
  }
}
