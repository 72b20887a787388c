/// How alike two lists of numbers are.
public enum Similarity {
  /// The cosine of the angle between two vectors; not a number where one is zero.
  public static func cosine(_ first: [Double], _ second: [Double]) -> Double {
    dot(first, second) / (norm(first) * norm(second))
  }

  /// Pearson's correlation.
  public static func pearson(_ first: [Double], _ second: [Double]) -> Double {
    let left = mean(first)
    let right = mean(second)
    return cosine(first.map { $0 - left }, second.map { $0 - right })
  }

  /// Spearman's rank correlation, equal numbers sharing a rank.
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double {
    pearson(midRanks(first), midRanks(second))
  }

  /// The Euclidean distance between two points.
  public static func distance(_ first: [Double], _ second: [Double]) -> Double {
    norm(zip(first, second).map { $0 - $1 })
  }

  /// The square table of a measure between all pairs of `items`.
  public static func table(
    _ items: [[Double]], _ measure: ([Double], [Double]) -> Double
  ) -> Matrix {
    var result = Matrix(rowCount: items.count, columnCount: items.count)
    for first in items.indices {
      for second in first..<items.count {
        let value = measure(items[first], items[second])
        result[first, second] = value
        result[second, first] = value
      }
    }
    return result
  }
}
