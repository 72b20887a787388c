import Statistics

/// Pearson, Spearman and cosine of every two rows of weights.
struct WeightMeasures: Sendable {
  /// One number for each two judges, first by the first judge.
  var pearson: [Double] = []
  var spearman: [Double] = []
  var cosine: [Double] = []

  /// Measures weights laid out judge after judge.
  init(_ weights: [[Double]]) {
    let centred = weights.map { WeightMeasures.unit(WeightMeasures.centred($0)) }
    let ranked = weights.map { WeightMeasures.unit(WeightMeasures.centred(midRanks($0))) }
    let plain = weights.map(WeightMeasures.unit)
    for first in weights.indices {
      for second in weights.indices.dropFirst(first + 1) {
        pearson.append(WeightMeasures.product(centred[first], centred[second]))
        spearman.append(WeightMeasures.product(ranked[first], ranked[second]))
        cosine.append(WeightMeasures.product(plain[first], plain[second]))
      }
    }
  }

  /// `1 - pearson` as a square table.
  static func distances(_ pearson: [Double], judges: Int) -> Matrix {
    var table = Matrix(rowCount: judges, columnCount: judges)
    var next = 0
    for first in 0..<judges {
      for second in (first + 1)..<max(judges, first + 1) {
        table[first, second] = 1 - pearson[next]
        table[second, first] = 1 - pearson[next]
        next += 1
      }
    }
    return table
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let center = mean(values)
    // Equal numbers stay exactly zero, so that a constant has no correlation.
    guard let first = values.first, values.contains(where: { $0 != first }) else {
      return [Double](repeating: 0, count: values.count)
    }
    return values.map { $0 - center }
  }

  private static func unit(_ values: [Double]) -> [Double] {
    let length = norm(values)
    return values.map { $0 / length }
  }

  /// Rounding may push the product of unit vectors past 1.
  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    min(1, max(-1, dot(left, right)))
  }
}
