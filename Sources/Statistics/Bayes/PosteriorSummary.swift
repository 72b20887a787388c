import RealModule

/// Draws of one quantity from several chains, in numbers.
public struct PosteriorSummary: Sendable, Equatable {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let standardDeviation: Double
  /// The share of draws above 0.
  public let probabilityPositive: Double
  /// How much chains disagree, rank-normalised and split; below 1.01 is good.
  public let splitRHat: Double
  /// How many independent draws the middle of the distribution is worth; above 400 is good.
  public let bulkSampleSize: Double
  /// How many independent draws its 5 % and 95 % quantiles are worth; above 400 is good.
  public let tailSampleSize: Double
  private let sorted: [Double]

  /// Summarises chains of equal length.
  ///
  /// Source: Vehtari et al. (2021).
  public init(chains: [[Double]]) {
    let all = chains.flatMap(\.self)
    sorted = all.sorted()
    mean = Statistics.mean(all)
    standardDeviation = Statistics.standardDeviation(all)
    probabilityPositive = Double(all.count { $0 > 0 }) / Double(all.count)
    let halves = Self.split(chains)
    let ranked = Self.rankNormalised(halves)
    let median = Statistics.quantile(sorted, 0.5)
    let folded = Self.rankNormalised(halves.map { $0.map { abs($0 - median) } })
    splitRHat = max(ChainDiagnostics.rHat(ranked), ChainDiagnostics.rHat(folded))
    bulkSampleSize = ChainDiagnostics.effectiveSampleSize(ranked)
    let low = Statistics.quantile(sorted, 0.05)
    let high = Statistics.quantile(sorted, 0.95)
    tailSampleSize = min(
      ChainDiagnostics.effectiveSampleSize(halves.map { $0.map { $0 <= low ? 1 : 0 } }),
      ChainDiagnostics.effectiveSampleSize(halves.map { $0.map { $0 <= high ? 1 : 0 } }))
  }

  /// The quantile at a probability (type 7).
  public func quantile(_ probability: Double) -> Double {
    Statistics.quantile(sorted, probability)
  }

  private static func split(_ chains: [[Double]]) -> [[Double]] {
    chains.flatMap { chain -> [[Double]] in
      let half = chain.count / 2
      return [Array(chain.prefix(half)), Array(chain.suffix(half))]
    }
  }

  /// Each draw replaced by the normal quantile of its rank among all.
  private static func rankNormalised(_ chains: [[Double]]) -> [[Double]] {
    let ranks = midRanks(chains.flatMap(\.self))
    let normal = NormalDistribution()
    let total = Double(ranks.count)
    var position = 0
    return chains.map { chain in
      chain.map { _ in
        defer { position += 1 }
        return normal.quantile((ranks[position] - 0.375) / (total + 0.25))
      }
    }
  }
}

/// Measures of agreement within and between chains.
enum ChainDiagnostics {
  /// The root of the total variance over the variance within chains.
  static func rHat(_ chains: [[Double]]) -> Double {
    let (within, total) = variances(chains)
    return (total / within).squareRoot()
  }

  /// The number of independent draws with the same error of the mean.
  ///
  /// Autocorrelations are summed in pairs while the sum is positive, made to fall steadily
  /// (Geyer 1992).
  static func effectiveSampleSize(_ chains: [[Double]]) -> Double {
    let length = chains.first?.count ?? 0
    let count = Double(chains.count * length)
    let (within, total) = variances(chains)
    guard within > 0, length > 3 else { return .nan }
    let centred = chains.map { chain -> [Double] in
      let center = mean(chain)
      return chain.map { $0 - center }
    }
    func correlation(_ lag: Int) -> Double {
      var sum = 0.0
      for chain in centred { sum += covariance(chain, lag: lag) }
      let average = sum / Double(centred.count)
      return 1 - (within - average) / total
    }
    var sum = 0.0
    var previous = Double.infinity
    for pair in 0..<(length / 2) {
      let found = correlation(2 * pair) + correlation(2 * pair + 1)
      if found <= 0 { break }
      previous = min(previous, found)
      sum += previous
    }
    let time = max(2 * sum - 1, 1 / Double.log10(count))
    return count / time
  }

  private static func covariance(_ centred: [Double], lag: Int) -> Double {
    var sum = 0.0
    centred.withUnsafeBufferPointer { values in
      var index = lag
      while index < values.count {
        sum += values[index] * values[index - lag]
        index += 1
      }
    }
    // The factor n / (n - 1) makes lag 0 the variance within the chain.
    return sum / Double(centred.count - 1)
  }

  private static func variances(_ chains: [[Double]]) -> (within: Double, total: Double) {
    let length = Double(chains.first?.count ?? 0)
    let within = mean(
      chains.map { chain in
        let spread = standardDeviation(chain)
        return spread * spread
      })
    let between = standardDeviation(chains.map(mean))
    return (within, (length - 1) / length * within + between * between)
  }
}
