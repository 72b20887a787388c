import Statistics
import Testing

@Suite struct ScoreTestTests {
  /// Verdicts whose model has two columns, a third without effect, and time as rows follow.
  private struct Case {
    var design: [[Double]] = []
    var outcomes: [Double] = []

    init(rows: Int, effect: Double, pull: Double = 0, using random: inout CounterGenerator) {
      for row in 0..<rows {
        let columns = [random.normal(), random.normal()]
        let time = Double(row) / Double(rows - 1) - 0.5
        let logOdds = effect * columns[0] + pull * time * columns[0]
        design.append(columns)
        outcomes.append(random.uniform() < expit(logOdds) ? 1 : 0)
      }
    }

    func test(_ added: [[Double]], clusters: Clusters? = nil) throws -> ScoreTest? {
      let design = Matrix(rows: design)
      let fit = try LogisticRegression.fit(design: design, outcomes: outcomes)
      return ScoreTest(
        added: Matrix(rows: added), design: design, outcomes: outcomes,
        coefficients: fit.coefficients,
        clusters: clusters ?? .singletons(outcomes.count))
    }

    var inTime: [[Double]] {
      design.enumerated().map { row, columns in
        columns.map { $0 * (Double(row) / Double(design.count - 1) - 0.5) }
      }
    }
  }

  @Test func `without an effect one test in twenty rejects, also near separation`() throws {
    var random = CounterGenerator(seed: 7)
    var rejected = 0
    var tested = 0
    for _ in 0..<400 {
      let made = Case(rows: 120, effect: 3, using: &random)
      guard let test = try? made.test(made.inTime) else { continue }
      tested += 1
      rejected += test.pValue < 0.05 ? 1 : 0
    }
    #expect(tested > 380)
    // 5 % of 400 are 20; the binomial error is 4.4.
    #expect((6...34).contains(rejected), "\(rejected) of \(tested)")
  }

  @Test func `an effect that grows is found`() throws {
    var random = CounterGenerator(seed: 3)
    let made = Case(rows: 600, effect: 1, pull: 3, using: &random)
    #expect(try #require(try made.test(made.inTime)).pValue < 1e-4)
  }

  @Test func `a swap of responses and the units of a column change nothing`() throws {
    var random = CounterGenerator(seed: 5)
    let made = Case(rows: 200, effect: 1, using: &random)
    let plain = try #require(try made.test(made.inTime))
    var swapped = made
    var added = made.inTime
    for row in stride(from: 0, to: 200, by: 3) {
      swapped.design[row] = made.design[row].map { -$0 }
      swapped.outcomes[row] = 1 - made.outcomes[row]
      added[row] = added[row].map { -$0 }
    }
    let turned = try #require(try swapped.test(added.map { [$0[0] * 1000, $0[1]] }))
    #expect(abs(plain.statistic - turned.statistic) < 1e-8 * plain.statistic)
    #expect(plain.degreesOfFreedom == 2)
  }

  @Test func `rows given twice within a cluster are no more evidence`() throws {
    var random = CounterGenerator(seed: 9)
    let once = Case(rows: 150, effect: 1, using: &random)
    var twice = once
    twice.design += once.design
    twice.outcomes += once.outcomes
    let clusters = Clusters(indices: (0..<300).map { $0 % 150 }, count: 150)
    let plain = try #require(try once.test(once.inTime))
    let doubled = try #require(try twice.test(once.inTime + once.inTime, clusters: clusters))
    #expect(abs(plain.statistic - doubled.statistic) < 1e-8 * plain.statistic)
  }

  @Test func `a column of the model itself cannot be added`() throws {
    var random = CounterGenerator(seed: 2)
    let made = Case(rows: 80, effect: 1, using: &random)
    #expect(try made.test(made.design.map { [$0[0]] }) == nil)
  }
}
