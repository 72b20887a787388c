import RealModule

/// The cumulative logit with symmetric thresholds; with three grades, Rao and Kupper's model.
///
/// `P(Y <= k) = expit(tau_k - eta)` with `tau` symmetric about 0, so that swapping the responses
/// of a row changes nothing. With one step: `P(A) = expit(eta - h)`, `P(B) = expit(-eta - h)`.
/// Coefficients are in units of the latent logistic scale and so not comparable with those of
/// ``AdjacentCategoryRegression``; a sensitivity model.
///
/// Source: McCullagh (1980); Rao & Kupper (1967).
public enum CumulativeRegression {
  /// Fits by damped Newton steps.
  ///
  /// The coefficients are those of the design's columns, then the positive thresholds,
  /// ascending. With `hasMiddle` false the grades skip 0.
  ///
  /// - Throws: ``FitError/unusedGrade(_:)`` where a size of grade is missing, or what is wrong
  ///   with an argument.
  public static func fit(
    design: Matrix, grades: [Int], steps: Int, hasMiddle: Bool = true, weights: [Double]? = nil
  ) throws(FitError) -> LogisticFit {
    try AdjacentCategoryRegression.checkGrades(
      design: design, grades: grades, steps: steps, weights: weights)
    let counts = sizes(of: grades, steps: steps, weights: weights)
    for size in (hasMiddle ? 0 : 1)...steps where counts[size] == 0 { throw .unusedGrade(size) }
    if !hasMiddle, let row = grades.firstIndex(of: 0) {
      throw .grade(row: row, value: 0, steps: steps)
    }
    let family = CumulativeFamily(grades: grades, steps: steps, hasMiddle: hasMiddle)
    let likelihood = RowLikelihood(design: design, weights: weights, family: family)
    let start =
      [Double](repeating: 0, count: design.columnCount)
      + startingThresholds(counts: counts, hasMiddle: hasMiddle)
    return try LogisticRegression.maximise(
      likelihood, start: start, levels: Array((hasMiddle ? 0 : 1)..<steps)
    ) {
      // Signs alone decide whether coefficients run off.
      let decided = grades.map { $0 == 0 ? 0.5 : ($0 > 0 ? 1 : 0) }
      return Separation.detect(design: design, outcomes: decided, weights: weights)
    }
  }

  private static func sizes(of grades: [Int], steps: Int, weights: [Double]?) -> [Double] {
    var counts = [Double](repeating: 0, count: steps + 1)
    for (row, grade) in grades.enumerated() { counts[abs(grade)] += weights?[row] ?? 1 }
    return counts
  }

  /// The thresholds that reproduce the shares of sizes when every linear predictor is 0.
  private static func startingThresholds(counts: [Double], hasMiddle: Bool) -> [Double] {
    let total = counts.reduce(0, +)
    var within = 0.0
    return counts.indices.dropLast().compactMap { size in
      within += counts[size]
      if size == 0 && !hasMiddle { return nil }
      return logit(0.5 + 0.5 * within / total)
    }
  }
}
