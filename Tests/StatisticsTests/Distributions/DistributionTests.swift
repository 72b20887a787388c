import Statistics
import TestSupport
import Testing

/// Reference values: SciPy 1.17.1, `scipy.stats` norm, t, chi2 and f.
@Suite struct DistributionTests {
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-5, -4.264890793922825),
    (0.025, -1.9599639845400545), (0.3, -0.5244005127080409), (0.5, 0.0),
    (0.8, 0.8416212335729143), (0.9999, 3.719016485455709),
  ])
  func `normal quantiles agree with SciPy`(_ probability: Double, _ expected: Double) {
    #expect(isClose(NormalDistribution().quantile(probability), expected, Tolerance.roundOff))
  }

  @Test(arguments: [
    (-3.0, 0.9986501019683699), (0, 0.5), (1.96, 0.024997895148220435),
    (6, 9.865876450376946e-10), (20, 2.7536241186061556e-89),
  ])
  func `normal tails keep their relative accuracy`(_ value: Double, _ expected: Double) {
    #expect(isRelativelyClose(NormalDistribution().upperTail(value), expected))
  }

  @Test(arguments: [
    (1.0, 1.0, 0.5), (3, 2.5, 0.08770664700806556), (9.5, 4, 0.002790007567511331),
    (99, 1.98, 0.05047947597465229), (16999, 2.5, 0.012428676673714842),
    (1e6, 30, 1.2020094233664118e-197), (39, 0.01, 0.9920722672096238),
  ])
  func `Student tails agree with SciPy from 1 to a million degrees of freedom`(
    _ degrees: Double, _ value: Double, _ expected: Double
  ) {
    #expect(isRelativelyClose(StudentT(degreesOfFreedom: degrees).twoSided(value), expected))
  }

  @Test(arguments: [
    (1.0, 0.975, 12.706204736174694), (2, 0.9, 1.8856180831641272),
    (5.5, 0.999, 5.504714867160981), (99, 0.975, 1.9842169515864174),
    (16999, 0.975, 1.9601035478836761), (30, 1e-12, -11.397217523311413),
  ])
  func `Student quantiles agree with SciPy`(
    _ degrees: Double, _ probability: Double, _ expected: Double
  ) {
    let found = StudentT(degreesOfFreedom: degrees).quantile(probability)
    #expect(isRelativelyClose(found, expected))
  }

  @Test(arguments: [
    (1.0, 55.5, 9.345901508209303e-14), (5, 0.2, 0.9991138612111875),
    (36, 45.44, 0.13458641319083547), (1000, 1100, 0.014614408126295192),
    (4, 200, 3.75727673578106e-42),
  ])
  func `chi-square tails agree with SciPy`(
    _ degrees: Double, _ value: Double, _ expected: Double
  ) {
    #expect(isRelativelyClose(ChiSquare(degreesOfFreedom: degrees).upperTail(value), expected))
  }

  @Test(arguments: [
    (1.0, 0.95, 3.841458820694124), (0.5, 0.01, 1.349939585911692e-08),
    (10, 0.5, 9.34181776559197), (300, 0.999, 381.4252485204115),
  ])
  func `chi-square quantiles agree with SciPy`(
    _ degrees: Double, _ probability: Double, _ expected: Double
  ) {
    let found = ChiSquare(degreesOfFreedom: degrees).quantile(probability)
    #expect(isRelativelyClose(found, expected))
  }

  @Test(arguments: [
    (4.0, 99.0, 2.05, 0.09317673466197092), (1, 10, 4.96, 0.05008765056646815),
    (25, 249, 6.5, 2.9056916335908896e-16), (3, 16999, 0.5, 0.6822754216853726),
    (10, 5, 0.1, 0.9987942193513004),
  ])
  func `F tails agree with SciPy`(
    _ numerator: Double, _ denominator: Double, _ value: Double, _ expected: Double
  ) {
    let found = FDistribution(numerator: numerator, denominator: denominator).upperTail(value)
    #expect(isRelativelyClose(found, expected))
  }

  @Test func `quantiles invert the cumulative probability`() {
    let distributions: [any ContinuousDistribution] = [
      NormalDistribution(), StudentT(degreesOfFreedom: 4.3), ChiSquare(degreesOfFreedom: 7),
      FDistribution(numerator: 3, denominator: 12),
    ]
    for distribution in distributions {
      for probability in [1e-6, 0.01, 0.2, 0.5, 0.77, 0.999] {
        let back = distribution.cumulative(distribution.quantile(probability))
        #expect(isClose(back, probability, Tolerance.roundOff))
      }
    }
  }

  @Test func `the density is the slope of the cumulative probability`() {
    let distributions: [any ContinuousDistribution] = [
      NormalDistribution(), StudentT(degreesOfFreedom: 4.3), ChiSquare(degreesOfFreedom: 70),
      FDistribution(numerator: 3, denominator: 12),
    ]
    for distribution in distributions {
      for value in [0.3, 1.1, 2.5] {
        let step = 1e-5
        let slope =
          (distribution.cumulative(value + step) - distribution.cumulative(value - step))
          / (2 * step)
        #expect(isClose(slope, distribution.density(value), 1e-8))
      }
    }
  }

  /// 1e-11 relative: SciPy itself carries about 1e-13 in the far tails.
  private func isRelativelyClose(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-11 * abs(expected)
  }
}
