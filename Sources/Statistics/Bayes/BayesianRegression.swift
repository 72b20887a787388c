/// Draws from the posterior distribution of logistic regression coefficients.
///
/// Gibbs sampling with Polya-Gamma variables: `omega_i ~ PG(1, x_i'b)`, then
/// `b ~ N(P^-1 X'(y - 1/2), P^-1)` with `P = X' Omega X + diag(lambda)`, then the precisions
/// lambda of the priors. Nothing needs tuning. Chain k draws from stream k of the seed.
///
/// Source: Polson, Scott & Windle (2013); Park & Casella (2008) for the Laplace prior.
public struct BayesianRegression: Sendable {
  /// Independent priors on the coefficients, centred at 0.
  public enum Prior: Sendable, Equatable {
    /// Normal with standard deviations per coefficient.
    case normal(scales: [Double])
    /// Student's t with degrees of freedom and scales per coefficient.
    case student(degreesOfFreedom: Double, scales: [Double])
    /// Laplace with scales per coefficient: density exp(-|b| / s) / (2 s).
    case laplace(scales: [Double])
  }

  /// The draws of each chain: a row per draw, a column per coefficient.
  public let chains: [Matrix]

  /// Samples the posterior given outcomes of 0 and 1 (or between: a fractional posterior).
  public init(
    design: Matrix, outcomes: [Double], prior: Prior, chainCount: Int = 4, drawCount: Int = 2500,
    warmUp: Int = 200, seed: UInt64
  ) throws(FitError) {
    try LogisticRegression.check(design: design, outcomes: outcomes, weights: nil)
    let sampler = GibbsSampler(design: design, outcomes: outcomes, prior: prior)
    let found = onAllCores(chainCount) { chain in
      var generator = CounterGenerator(seed: seed, stream: UInt64(chain))
      return sampler.run(draws: drawCount, warmUp: warmUp, using: &generator)
    }
    chains = found.compactMap(\.self)
    guard chains.count == chainCount else { throw .singular(iteration: 0) }
  }

  /// The draws of a coefficient, chain by chain.
  public func draws(of column: Int) -> [[Double]] {
    chains.map { $0.column(column) }
  }

  /// The posterior of a coefficient in numbers.
  public func summary(of column: Int) -> PosteriorSummary {
    PosteriorSummary(chains: draws(of: column))
  }
}

/// The Gibbs sampler of a design and a prior.
private struct GibbsSampler {
  let design: Matrix
  let outcomes: [Double]
  let prior: BayesianRegression.Prior

  func run(
    draws: Int, warmUp: Int, using generator: inout CounterGenerator
  ) -> Matrix? {
    let width = design.columnCount
    let target = design.transposed * outcomes.map { $0 - 0.5 }
    var coefficients = [Double](repeating: 0, count: width)
    var precisions = startingPrecisions
    var kept: [Double] = []
    kept.reserveCapacity(draws * width)
    for sweep in 0..<(warmUp + draws) {
      var precision = weightedCrossProduct(coefficients, &generator)
      for index in 0..<width { precision[index, index] += precisions[index] }
      guard let factor = Cholesky(precision) else { return nil }
      let noise = factor.solveTransposedFactor((0..<width).map { _ in generator.normal() })
      coefficients = zip(factor.solve(target), noise).map { $0 + $1 }
      for index in 0..<width {
        precisions[index] = drawPrecision(index, coefficients[index], &generator)
      }
      if sweep >= warmUp { kept.append(contentsOf: coefficients) }
    }
    return Matrix(rowCount: draws, columnCount: width, storage: kept)
  }

  /// X' Omega X with fresh Polya-Gamma draws.
  private func weightedCrossProduct(
    _ coefficients: [Double], _ generator: inout CounterGenerator
  ) -> Matrix {
    let width = design.columnCount
    let weights = (design * coefficients).map { generator.polyaGamma($0) }
    var result = Matrix(rowCount: width, columnCount: width)
    design.storage.withUnsafeBufferPointer { entries in
      result.storage.withUnsafeMutableBufferPointer { sums in
        weights.withUnsafeBufferPointer { weights in
          guard let entries = entries.baseAddress, let sums = sums.baseAddress,
            let weights = weights.baseAddress
          else { return }
          RowProducts(width: width, stride: width, sums: sums)
            .add(entries, count: design.rowCount, weights: weights)
        }
      }
    }
    result.mirrorUpperTriangle()
    return result
  }

  private var startingPrecisions: [Double] {
    switch prior {
    case .normal(let scales), .student(_, let scales), .laplace(let scales):
      scales.map { 1 / ($0 * $0) }
    }
  }

  private func drawPrecision(
    _ index: Int, _ value: Double, _ generator: inout CounterGenerator
  ) -> Double {
    switch prior {
    case .normal(let scales):
      return 1 / (scales[index] * scales[index])
    case .student(let degrees, let scales):
      let ratio = value / scales[index]
      let rate = 0.5 * (degrees + ratio * ratio)
      let draw = generator.gamma(shape: 0.5 * (degrees + 1)) / rate
      return draw / (scales[index] * scales[index])
    case .laplace(let scales):
      let scale = scales[index]
      // A coefficient of exactly 0 has an unbounded precision; the smallest step stands in.
      let size = max(abs(value), 1e-12 * scale)
      return generator.inverseGaussian(mean: 1 / (scale * size), shape: 1 / (scale * scale))
    }
  }
}
