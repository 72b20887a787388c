import RealModule

/// The strengths of systems from comparisons, with or without further columns.
///
/// `logit P(A preferred) = ability_A - ability_B + x'c`; abilities sum to zero. Verdicts are
/// outcomes (a tie as 1/2 shrinks abilities) or grades (Davidson's ties).
///
/// Source: Bradley & Terry (1952); Davidson (1970).
public struct BradleyTerry: Sendable {
  /// The verdicts of comparisons.
  public enum Verdicts: Sendable {
    /// Numbers from 0 to 1.
    case outcomes([Double])
    /// Grades from minus to plus a number of steps; with one step, B, tie, A.
    case grades([Int], steps: Int)
  }

  /// The log-odds strengths, with sum zero.
  public let abilities: [Double]
  /// The coefficients of the further columns.
  public let covariateCoefficients: [Double]
  /// The fit with the first system as reference: abilities of the others, then the columns.
  public let fit: LogisticFit
  private let systemCount: Int

  /// Fits comparisons between systems numbered from 0 on.
  ///
  /// - Throws: ``FitError/separated(_:)`` where some systems never lost to the others, or never
  ///   won; ``components(first:second:outcomes:systemCount:)`` tells which.
  public init(
    first: [Int], second: [Int], systemCount: Int, verdicts: Verdicts, covariates: Matrix? = nil
  ) throws(FitError) {
    let design = Self.design(
      first: first, second: second, systemCount: systemCount, covariates: covariates)
    switch verdicts {
    case .outcomes(let outcomes):
      fit = try LogisticRegression.fit(design: design, outcomes: outcomes)
    case .grades(let grades, let steps):
      fit = try AdjacentCategoryRegression.fit(design: design, grades: grades, steps: steps)
    }
    self.systemCount = systemCount
    let raw = [0] + fit.coefficients[..<(systemCount - 1)]
    let center = mean(raw)
    abilities = raw.map { $0 - center }
    covariateCoefficients = Array(fit.coefficients[(systemCount - 1)..<fit.columnCount])
  }

  /// The covariance of the abilities from a covariance of the fit's coefficients.
  public func abilityCovariance(_ covariance: Matrix) -> Matrix {
    var contrast = Matrix(rowCount: systemCount, columnCount: covariance.columnCount)
    for system in 0..<systemCount {
      for column in 0..<(systemCount - 1) {
        contrast[system, column] =
          (system == column + 1 ? 1 : 0) - 1 / Double(systemCount)
      }
    }
    return contrast * covariance * contrast.transposed
  }

  /// The abilities on the scale of chess ratings: 1000 + 400 / log 10 times the ability.
  public var ratings: [Double] {
    abilities.map { 1000 + 400 / Double.log(10) * $0 }
  }

  /// The columns of the model: +1 and -1 for the systems compared (the first system has none),
  /// then the further columns.
  public static func design(
    first: [Int], second: [Int], systemCount: Int, covariates: Matrix? = nil
  ) -> Matrix {
    let extra = covariates?.columnCount ?? 0
    var design = Matrix(rowCount: first.count, columnCount: systemCount - 1 + extra)
    for row in first.indices {
      if first[row] > 0 { design[row, first[row] - 1] += 1 }
      if second[row] > 0 { design[row, second[row] - 1] -= 1 }
      for column in 0..<extra {
        design[row, systemCount - 1 + column] = covariates?[row, column] ?? 0
      }
    }
    return design
  }

  /// The group of each system within which finite differences of ability exist.
  ///
  /// Systems are in one group where each has beaten or tied the other by some chain of
  /// comparisons (Ford 1957).
  public static func components(
    first: [Int], second: [Int], outcomes: [Double], systemCount: Int
  ) -> [Int] {
    var beats = [[Bool]](
      repeating: [Bool](repeating: false, count: systemCount), count: systemCount)
    for row in first.indices {
      if outcomes[row] > 0 { beats[first[row]][second[row]] = true }
      if outcomes[row] < 1 { beats[second[row]][first[row]] = true }
    }
    for middle in 0..<systemCount {
      for from in 0..<systemCount where beats[from][middle] {
        for to in 0..<systemCount where beats[middle][to] { beats[from][to] = true }
      }
    }
    let labels = (0..<systemCount).map { system in
      (0..<systemCount).first {
        $0 == system || (beats[system][$0] && beats[$0][system])
      } ?? system
    }
    return Clusters(labels).indices
  }
}
