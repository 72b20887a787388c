import Statistics
import TestSupport
import Testing

@Suite struct LogisticRegressionTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `swapping the responses of any rows changes no bit of the fit`(_ seed: UInt64) throws {
    let data = RandomData(seed: seed)
    let plain = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let swapped = data.swapping { $0 % 3 == 0 }
    let other = try LogisticRegression.fit(design: swapped.design, outcomes: swapped.outcomes)
    #expect(plain.coefficients == other.coefficients)
    #expect(plain.logLikelihood == other.logLikelihood)
    #expect(
      Sandwich.covariance(of: plain, clusters: data.clusters)
        == Sandwich.covariance(of: other, clusters: data.clusters))
  }

  @Test func `a column in other units has its coefficient in other units`() throws {
    let data = RandomData(seed: 6)
    let units = [1, 1e9, 1e-6, 250]
    let plain = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let scaled = try LogisticRegression.fit(
      design: data.design.scalingColumns(by: units), outcomes: data.outcomes)
    for column in units.indices {
      let back = scaled.coefficients[column] * units[column]
      #expect(isClose(back, plain.coefficients[column], 1e-9))
    }
    #expect(isClose(scaled.logLikelihood, plain.logLikelihood, Tolerance.roundOff))
  }

  @Test func `a weight of 2 is a row given twice, and a weight of 0 a row left out`() throws {
    let data = RandomData(seed: 7)
    let weights = data.outcomes.indices.map { Double($0 % 3) }
    let rows = data.outcomes.indices.flatMap { [Int](repeating: $0, count: $0 % 3) }
    let weighted = try LogisticRegression.fit(
      design: data.design, outcomes: data.outcomes, weights: weights)
    let copied = try LogisticRegression.fit(
      design: data.design.selectingRows(rows), outcomes: rows.map { data.outcomes[$0] })
    #expect(largestGap(weighted.coefficients, copied.coefficients) < 1e-10)
    #expect(isClose(weighted.logLikelihood, copied.logLikelihood, Tolerance.roundOff))
    #expect(largestGap(weighted.covariance.storage, copied.covariance.storage) < 1e-10)
  }

  @Test func `the estimate approaches the truth as rows grow`() throws {
    let data = RandomData(rows: 20000, columns: 4, seed: 8)
    let fit = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    for column in data.coefficients.indices {
      let distance = abs(fit.coefficients[column] - data.coefficients[column])
      #expect(distance < 4 * fit.modelStandardErrors[column])
    }
  }

  @Test func `one coin column gives the log-odds of its share`() throws {
    let fit = try LogisticRegression.fit(
      design: Matrix(rowCount: 4, columnCount: 1, repeating: 1), outcomes: [1, 1, 1, 0])
    #expect(isClose(fit.coefficients[0], 1.0986122886681098, Tolerance.roundOff))
    #expect(isClose(fit.logLikelihood, -2.249340578475233, Tolerance.roundOff))
    #expect(fit.status == .converged)
  }

  @Test func `a verdict of one half is half a win and half a loss`() throws {
    let data = RandomData(seed: 9)
    let halves = data.outcomes.indices.map { $0 % 5 == 0 ? 0.5 : data.outcomes[$0] }
    let rows = data.outcomes.indices.flatMap { $0 % 5 == 0 ? [$0, $0] : [$0] }
    var isFirst = true
    let outcomes = rows.map { row -> Double in
      guard row % 5 == 0 else { return data.outcomes[row] }
      defer { isFirst.toggle() }
      return isFirst ? 1 : 0
    }
    let half = try LogisticRegression.fit(design: data.design, outcomes: halves)
    let split = try LogisticRegression.fit(
      design: data.design.selectingRows(rows), outcomes: outcomes,
      weights: rows.map { $0 % 5 == 0 ? 0.5 : 1 })
    #expect(largestGap(half.coefficients, split.coefficients) < 1e-10)
  }

  @Test func `a wrong argument is named with its row and value`() {
    let design = Matrix(rows: [[1], [-1]])
    #expect(throws: FitError.outcome(row: 1, value: 1.5)) {
      try LogisticRegression.fit(design: design, outcomes: [1, 1.5])
    }
    #expect(throws: FitError.notFinite(argument: "outcomes", row: 0, column: 0)) {
      try LogisticRegression.fit(design: design, outcomes: [.nan, 1])
    }
    #expect(throws: FitError.notFinite(argument: "design", row: 1, column: 0)) {
      try LogisticRegression.fit(design: Matrix(rows: [[1], [.infinity]]), outcomes: [1, 0])
    }
    #expect(throws: FitError.weight(row: 0, value: -1)) {
      try LogisticRegression.fit(design: design, outcomes: [1, 0], weights: [-1, 1])
    }
    #expect(throws: FitError.count(argument: "outcomes", found: 1, expected: 2)) {
      try LogisticRegression.fit(design: design, outcomes: [1])
    }
    #expect(throws: FitError.noRows) {
      try LogisticRegression.fit(design: design, outcomes: [1, 0], weights: [0, 0])
    }
    #expect(throws: FitError.noColumns) {
      try LogisticRegression.fit(
        design: Matrix(rowCount: 2, columnCount: 0), outcomes: [1, 0])
    }
  }

  @Test func `a column given twice is refused by name`() {
    let data = RandomData(seed: 10)
    let columns = [0, 1, 1].map { data.design.column($0) }
    #expect(throws: FitError.aliased(columns: [2])) {
      try LogisticRegression.fit(design: Matrix(columns: columns), outcomes: data.outcomes)
    }
  }
}
