import Statistics
import TestSupport
import Testing

@Suite struct AgreementTests {
  @Test func `Cohen's kappa is 1 for full agreement and 0 for chance`() {
    #expect(CohenKappa(Matrix(rows: [[20, 0], [0, 30]])).kappa == 1)
    #expect(isClose(CohenKappa(Matrix(rows: [[16, 24], [24, 36]])).kappa, 0, 1e-12))
    let weighted = CohenKappa(
      Matrix(rows: [[5, 1, 0], [1, 5, 1], [0, 1, 5]]), weighting: .linear)
    #expect(weighted.kappa > CohenKappa(Matrix(rows: [[5, 1, 0], [1, 5, 1], [0, 1, 5]])).kappa)
  }

  @Test func `Krippendorff's coefficient follows the published example`() {
    // Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C:
    // nominal 0.743, ordinal 0.815, interval 0.849.
    let verdicts: [[Int?]] = [
      [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
      [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1],
      [nil, nil, 3, nil],
    ]
    let table = VerdictTable(verdicts)
    #expect(abs(Krippendorff.coefficient(table) - 0.743) < 5e-4)
    #expect(abs(Krippendorff.coefficient(table, level: .ordinal) - 0.815) < 5e-4)
    #expect(abs(Krippendorff.coefficient(table, level: .interval) - 0.849) < 5e-4)
  }

  @Test func `exchanging the judges changes no agreement`() {
    let table = VerdictTable([[0, 1], [1, 1], [0, 0], [1, 0], [1, 1]])
    let turned = VerdictTable([[1, 0], [1, 1], [0, 0], [0, 1], [1, 1]])
    #expect(
      isClose(
        Krippendorff.coefficient(table), Krippendorff.coefficient(turned), Tolerance.roundOff))
    #expect(
      isClose(
        CohenKappa(table.crossTable(0, 1)).kappa, CohenKappa(turned.crossTable(0, 1)).kappa,
        Tolerance.roundOff))
  }

  @Test func `judges of known accuracy are told apart`() throws {
    var generator = CounterGenerator(seed: 5)
    let accuracies = [0.95, 0.8, 0.65]
    let verdicts = (0..<2000).map { _ -> [Int?] in
      let truth = generator.index(below: 2)
      return accuracies.map { generator.uniform() < $0 ? truth : 1 - truth }
    }
    let model = try DawidSkene(VerdictTable(verdicts))
    for (found, expected) in zip(model.accuracies, accuracies) {
      #expect(abs(found - expected) < 0.04)
    }
  }

  @Test func `orders in which the first shown wins are counted apart`() {
    let order = OrderConsistency([(true, true), (true, false), (true, false), (false, true)])
    #expect(order.consistent == 1 && order.firstBoth == 2 && order.secondBoth == 1)
    #expect(order.consistency.share == 0.25)
    #expect(order.positionPValue == 1)
  }
}
