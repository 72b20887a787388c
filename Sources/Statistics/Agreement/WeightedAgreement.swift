/// How well numbers agree with a gold standard, rows counted by weights.
public enum WeightedAgreement {
  /// Pearson's correlation, row i counted `weights[i]` times; not a number without variation.
  public static func pearson(
    _ first: [Double], _ second: [Double], weights: [Double]
  ) -> Double {
    var total = 0.0
    var firstSum = 0.0
    var secondSum = 0.0
    for (row, weight) in weights.enumerated() where weight > 0 {
      total += weight
      firstSum += weight * first[row]
      secondSum += weight * second[row]
    }
    let (firstMean, secondMean) = (firstSum / total, secondSum / total)
    var product = 0.0
    var firstSquares = 0.0
    var secondSquares = 0.0
    for (row, weight) in weights.enumerated() where weight > 0 {
      let (x, y) = (first[row] - firstMean, second[row] - secondMean)
      product += weight * x * y
      firstSquares += weight * x * x
      secondSquares += weight * y * y
    }
    return product / (firstSquares * secondSquares).squareRoot()
  }

  /// The correlation of x and y with z taken out of both.
  ///
  /// (r_xy - r_xz r_yz) / sqrt((1 - r_xz²) (1 - r_yz²)); of rank correlations it is Spearman's
  /// partial correlation.
  public static func partial(_ xy: Double, given xz: Double, _ yz: Double) -> Double {
    (xy - xz * yz) / ((1 - xz * xz) * (1 - yz * yz)).squareRoot()
  }

  /// The area under the ROC curve: the chance that a positive row ranks above a negative one,
  /// ties at half.
  ///
  /// `ranks` are mid-ranks under the same weights (``WeightedRanks``).
  public static func areaUnderCurve(
    ranks: [Double], isPositive: [Bool], weights: [Double]
  ) -> Double {
    var positives = 0.0
    var negatives = 0.0
    var sum = 0.0
    for (row, weight) in weights.enumerated() {
      if isPositive[row] {
        positives += weight
        sum += weight * ranks[row]
      } else {
        negatives += weight
      }
    }
    return (sum - positives * positives / 2) / (positives * negatives)
  }
}
