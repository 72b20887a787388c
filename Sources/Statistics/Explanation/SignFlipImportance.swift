/// How much worse predictions become when a factor's direction is scrambled.
///
/// On held-out rows the sign of one column is flipped at random and the log loss compared; the
/// swap-preserving counterpart of permuting a column, which would break the link with the other
/// factors of the same comparison. Factors that stand in for each other hide one another.
public struct SignFlipImportance: Sendable, Equatable {
  /// The mean increase of the log loss per row.
  public let increase: Double
  /// Its standard error over clusters.
  public let standardError: Double

  /// The importance of a column for given coefficients.
  ///
  /// The expectation over both signs is taken exactly: the loss with the sign flipped counts
  /// half and the loss as it is half, so no draws are needed.
  ///
  /// Shapes: `design` is n x p with the columns of `coefficients`; clusters are those of the rows.
  public init(
    column: Int, design: Matrix, outcomes: [Double], coefficients: [Double], clusters: Clusters
  ) {
    self.init(
      changes: Self.changes(
        column: column, design: design, outcomes: outcomes, coefficients: coefficients),
      clusters: clusters)
  }

  /// The expected increase of each row's log loss when the sign of a column is drawn at random.
  public static func changes(
    column: Int, design: Matrix, outcomes: [Double], coefficients: [Double]
  ) -> [Double] {
    let predictors = design * coefficients
    return predictors.indices.map { row in
      let flipped = predictors[row] - 2 * design[row, column] * coefficients[column]
      return 0.5 * (loss(flipped, outcomes[row]) - loss(predictors[row], outcomes[row]))
    }
  }

  /// The importance from the increases of rows, which may come from several models.
  public init(changes: [Double], clusters: Clusters) {
    var sums = [Double](repeating: 0, count: clusters.count)
    for (row, change) in changes.enumerated() { sums[clusters.indices[row]] += change }
    let count = Double(changes.count)
    let mean = sums.reduce(0, +) / count
    increase = mean
    let sizes = clusters.sizes
    let groups = Double(clusters.occupiedCount)
    var squares = 0.0
    for (sum, size) in zip(sums, sizes) {
      let gap = sum - Double(size) * mean
      squares += gap * gap
    }
    standardError = (groups / (groups - 1) * squares).squareRoot() / count
  }

  private static func loss(_ predictor: Double, _ outcome: Double) -> Double {
    log1pExp(predictor) - outcome * predictor
  }
}
