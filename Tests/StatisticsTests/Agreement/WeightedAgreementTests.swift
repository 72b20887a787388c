import Statistics
import TestSupport
import Testing

@Suite struct WeightedAgreementTests {
  private static func draw(_ seed: UInt64) -> (x: [Double], y: [Double], weights: [Double]) {
    var generator = CounterGenerator(seed: seed)
    let count = 5 + generator.index(below: 40)
    return (
      (0..<count).map { _ in Double(generator.index(below: 7)) },
      (0..<count).map { _ in Double(generator.index(below: 5)) },
      (0..<count).map { _ in Double(generator.index(below: 3)) }
    )
  }

  /// Each row as often as its weight says.
  private static func repeated(_ values: [Double], _ weights: [Double]) -> [Double] {
    zip(values, weights).flatMap { [Double](repeating: $0, count: Int($1)) }
  }

  @Test(arguments: UInt64(1)...20)
  func `a weight of two is a row written twice`(_ seed: UInt64) {
    let (x, y, weights) = Self.draw(seed)
    let weighted = WeightedAgreement.pearson(
      WeightedRanks(x).ranks(weights), WeightedRanks(y).ranks(weights), weights: weights)
    let written = Similarity.spearman(Self.repeated(x, weights), Self.repeated(y, weights))
    #expect(weighted.isNaN == written.isNaN)
    #expect(weighted.isNaN || isClose(weighted, written, Tolerance.roundOff))
  }

  @Test(arguments: UInt64(1)...20)
  func `the area under the curve counts pairs`(_ seed: UInt64) {
    let (x, y, weights) = Self.draw(seed)
    let isPositive = y.map { $0 > 2 }
    var right = 0.0
    var total = 0.0
    for i in x.indices where isPositive[i] {
      for j in x.indices where !isPositive[j] {
        let weight = weights[i] * weights[j]
        total += weight
        right += weight * (x[i] > x[j] ? 1 : (x[i] == x[j] ? 0.5 : 0))
      }
    }
    let area = WeightedAgreement.areaUnderCurve(
      ranks: WeightedRanks(x).ranks(weights), isPositive: isPositive, weights: weights)
    #expect(total == 0 || isClose(area, right / total, Tolerance.roundOff))
  }

  @Test func `what length explains is gone from the partial correlation`() {
    // By hand: (0.6 - 0.4 * 0.5) / sqrt((1 - 0.16) (1 - 0.25)).
    #expect(
      isClose(
        WeightedAgreement.partial(0.6, given: 0.4, 0.5), 0.4 / (0.84 * 0.75).squareRoot(),
        Tolerance.roundOff))
    #expect(isClose(WeightedAgreement.partial(0.2, given: 0.4, 0.5), 0, Tolerance.roundOff))
  }

  @Test func `pairs count ties and missing values half`() {
    let pairs = PairAccuracy(
      [2, 1, .nan, 3, 3], gold: [1, 0, 0, 1, 0], groups: [0, 0, 0, 1, 1], groupCount: 2)
    #expect(pairs.count == [2, 1])
    #expect(pairs.right == [1.5, 0.5])
    #expect(pairs.share([1, 0]) == 0.75)
    #expect(pairs.share([0, 3]) == 0.5)
  }
}
