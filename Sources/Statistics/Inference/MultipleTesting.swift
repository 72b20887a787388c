/// Adjustments of p-values of tests that are shown together.
public enum MultipleTesting {
  /// The smallest false discovery rate at which each test is rejected.
  ///
  /// `q_(i) = min over k >= i of p_(k) m / k`, at most 1. Not-a-number stays and does not count.
  ///
  /// Source: Benjamini & Hochberg (1995).
  public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    stepUp(pValues) { rank, count in Double(count) / Double(rank) }
  }

  /// As ``benjaminiHochberg(_:)``, valid under any dependence: multiplied by the sum of 1/k.
  ///
  /// Source: Benjamini & Yekutieli (2001).
  public static func benjaminiYekutieli(_ pValues: [Double]) -> [Double] {
    let count = pValues.count { !$0.isNaN }
    var harmonic = 0.0
    for rank in stride(from: count, to: 0, by: -1) { harmonic += 1 / Double(rank) }
    return stepUp(pValues) { rank, count in harmonic * Double(count) / Double(rank) }
  }

  /// The smallest family-wise error rate at which each test is rejected, stepping down.
  ///
  /// Source: Holm (1979).
  public static func holm(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var largest = 0.0
    let order = ordered(pValues)
    for (position, index) in order.enumerated() {
      largest = max(largest, min(1, pValues[index] * Double(order.count - position)))
      adjusted[index] = largest
    }
    return adjusted
  }

  private static func stepUp(
    _ pValues: [Double], _ factor: (_ rank: Int, _ count: Int) -> Double
  ) -> [Double] {
    var adjusted = pValues
    var smallest = 1.0
    let order = ordered(pValues)
    for (position, index) in order.enumerated().reversed() {
      smallest = min(smallest, pValues[index] * factor(position + 1, order.count))
      adjusted[index] = smallest
    }
    return adjusted
  }

  private static func ordered(_ pValues: [Double]) -> [Int] {
    pValues.indices.filter { !pValues[$0].isNaN }
      .sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }
}
