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

  @Test func `a judge who repeats itself can be predicted as often as its chances say`() throws {
    // p = 0.9 on every pair: r = 0.82, and the best model is right in 90 %.
    let best = try #require(SelfConsistency.largestAccuracy(agreement: 0.82))
    #expect(isClose(best, 0.9, Tolerance.roundOff))
    #expect(SelfConsistency.largestAccuracy(agreement: 0.5) == nil)
    // p = 0.8 without a bias: the first wins both times in 0.16, and r = 0.68. A bias that
    // makes the one 1.5 times as likely and the other 1 / 1.5 times leaves r alone.
    #expect(
      isClose(SelfConsistency.agreement(firstBoth: 0.16, secondBoth: 0.16), 0.68, 1e-12))
    #expect(
      isClose(
        SelfConsistency.agreement(firstBoth: 0.16 * 1.5, secondBoth: 0.16 / 1.5), 0.68, 1e-12))
  }

  @Test func `draws from Davidson's model have its shares`() {
    var counts = [0, 0, 0]
    for step in 0..<10_000 {
      let point = (Double(step) + 0.5) / 10_000
      counts[1 + DavidsonDraw.grade(at: point, linearPredictor: 0.8, nu: 0.6)] += 1
    }
    // exp(-0.4) = 0.67032, 0.6 and exp(0.4) = 1.49182 over their sum.
    for (count, weight) in zip(counts, [0.67032, 0.6, 1.49182]) {
      #expect(abs(Double(count) / 10_000 - weight / 2.76214) < 2e-4)
    }
    #expect(DavidsonDraw.grade(at: 0.5, linearPredictor: 0, nu: 0) != 0)
  }
}
