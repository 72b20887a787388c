/// The symmetric adjacent-category model of graded verdicts; with one step, Davidson's model
/// of ties.
///
/// `P(k) proportional to exp(k eta / 2 + delta_|k|)` for grades k from -m to m, with
/// `eta = x'b` and delta = 0 for the largest size given. So `log P(k) / P(-k) = k eta`, an odds
/// ratio keeps its binary meaning, and swapping the responses of a row changes nothing. With
/// m = 1 this is `P(A) : P(tie) : P(B) = exp(eta/2) : nu : exp(-eta/2)` and delta_0 = log nu;
/// without ties it is the binary logit.
///
/// Source: Davidson (1970); Davidson & Beaver (1977); Agresti (1992).
public enum AdjacentCategoryRegression {
  /// Fits by damped Newton steps.
  ///
  /// The coefficients are those of the design's columns, then the deltas of ``LogisticFit/levels``
  /// (for Davidson's model: level 0, the logarithm of nu). Sizes that nobody gave get no parameter.
  ///
  /// - Throws: ``FitError/onlyTies`` where no grade is decided, ``FitError/separated(_:)`` where
  ///   no finite estimate exists, or what is wrong with an argument.
  /// - Complexity: O(k n (p + m)^2) for k steps.
  public static func fit(
    design: Matrix, grades: [Int], steps: Int, weights: [Double]? = nil, start: [Double]? = nil
  ) throws(FitError) -> LogisticFit {
    let family = try family(design: design, grades: grades, steps: steps, weights: weights)
    let likelihood = RowLikelihood(design: design, weights: weights, family: family)
    let start = start ?? [Double](repeating: 0, count: likelihood.parameterCount)
    return try LogisticRegression.maximise(likelihood, start: start, levels: family.levels) {
      separation(design: design, family: family, weights: weights)
    }
  }

  /// The log-likelihood as a function of coefficients and deltas.
  public static func likelihood(
    design: Matrix, grades: [Int], steps: Int, weights: [Double]? = nil
  ) throws(FitError) -> any Likelihood {
    let family = try family(design: design, grades: grades, steps: steps, weights: weights)
    return RowLikelihood(design: design, weights: weights, family: family)
  }

  /// The probabilities of the grades -steps to steps at a linear predictor.
  ///
  /// Grades whose size nobody gave have probability 0.
  public static func probabilities(
    linearPredictor: Double, fit: LogisticFit, steps: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: 2 * steps + 1)
    guard let likelihood = fit.likelihood as? RowLikelihood<AdjacentCategoryFamily> else {
      preconditionFailure("the fit is not of an adjacent-category model")
    }
    // One more entry than needed, so that the pointer is never to nothing.
    let shared = Array(fit.coefficients[fit.columnCount...]) + [0]
    let found = shared.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        likelihood.family.probabilities(linearPredictor: linearPredictor, shared: $0)
      } ?? []
    }
    for (value, probability) in zip(likelihood.family.values, found) {
      result[value + steps] = probability
    }
    return result
  }

  private static func family(
    design: Matrix, grades: [Int], steps: Int, weights: [Double]?
  ) throws(FitError) -> AdjacentCategoryFamily {
    try checkGrades(design: design, grades: grades, steps: steps, weights: weights)
    guard let family = AdjacentCategoryFamily(grades: grades, weights: weights) else {
      throw .onlyTies
    }
    return family
  }

  static func checkGrades(
    design: Matrix, grades: [Int], steps: Int, weights: [Double]?
  ) throws(FitError) {
    try DesignCheck.check(design: design, weights: weights)
    guard grades.count == design.rowCount else {
      throw .count(argument: "grades", found: grades.count, expected: design.rowCount)
    }
    for (row, value) in grades.enumerated() where abs(value) > steps {
      throw .grade(row: row, value: value, steps: steps)
    }
  }

  /// A direction of (b, delta) never lowers the likelihood when it favours, in every row, the
  /// grade given over each other grade.
  private static func separation(
    design: Matrix, family: AdjacentCategoryFamily, weights: [Double]?
  ) -> Separation {
    let width = design.columnCount + family.levels.count
    var entries: [Double] = []
    entries.reserveCapacity(design.rowCount * (family.values.count - 1) * width)
    for row in 0..<design.rowCount where (weights?[row] ?? 1) > 0 {
      let given = family.values[family.positions[row]]
      for other in family.values where other != given {
        let gap = Double(given - other) / 2
        entries += design.row(row).lazy.map { gap * $0 }
        entries += family.levels.lazy.map { level -> Double in
          (abs(given) == level ? 1 : 0) - (abs(other) == level ? 1 : 0)
        }
      }
    }
    let scales = rootMeanSquares(design) + family.levels.map { _ in 1.0 }
    return Separation.detect(constraints: &entries, columnScales: scales)
  }
}
