import Statistics
import TestSupport
import Testing

@Suite struct SeparationTests {
  @Test func `overlapping verdicts are not separated`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let data = RandomData(rows: 120, columns: 4, seed: seed)
      let found = Separation.detect(design: data.design, outcomes: data.outcomes)
      #expect(found == .none(columnCount: 4))
    }
  }

  @Test func `verdicts made by a direction are completely separated`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let data = RandomData(rows: 60, columns: 4, seed: seed)
      let outcomes = (data.design * data.coefficients).map { $0 > 0 ? 1.0 : 0 }
      let found = Separation.detect(design: data.design, outcomes: outcomes)
      #expect(found.status == .complete)
      for (predictor, outcome) in zip(data.design * found.direction, outcomes) {
        #expect((predictor > 0) == (outcome == 1))
      }
    }
  }

  @Test func `a factor that always wins where it differs is the only infinite one`() throws {
    let data = RandomData(rows: 200, columns: 3, seed: 4)
    var columns = (0..<3).map { data.design.column($0) }
    // Differs in every tenth row, and there the response with less of it wins.
    columns.append(
      data.outcomes.indices.map { $0 % 10 == 0 ? (data.outcomes[$0] == 1 ? -1 : 1) : 0 })
    let design = Matrix(columns: columns)
    let found = Separation.detect(design: design, outcomes: data.outcomes)
    #expect(found.status == .quasi)
    #expect(found.infiniteSigns == [0, 0, 0, -1])
    #expect(throws: FitError.separated(found)) {
      try LogisticRegression.fit(design: design, outcomes: data.outcomes)
    }
    let firth = try FirthRegression(design: design, outcomes: data.outcomes)
    #expect(firth.fit.coefficients.allSatisfy { $0.isFinite })
    #expect(firth.fit.coefficients[3] < -1)
  }

  @Test func `two factors that each always win are both infinite`() {
    let data = RandomData(rows: 200, columns: 2, seed: 5)
    var columns = (0..<2).map { data.design.column($0) }
    for rest in [3, 7] {
      columns.append(
        data.outcomes.indices.map { $0 % 10 == rest ? 2 * data.outcomes[$0] - 1 : 0 })
    }
    let found = Separation.detect(design: Matrix(columns: columns), outcomes: data.outcomes)
    #expect(found.status == .quasi)
    #expect(found.infiniteSigns == [0, 0, 1, 1])
  }

  @Test func `swapping responses leaves the verdict on separation alone`() {
    let data = RandomData(rows: 40, columns: 3, seed: 6)
    let outcomes = (data.design * data.coefficients).map { $0 > 0 ? 1.0 : 0 }
    var design = data.design
    var swapped = outcomes
    for row in stride(from: 0, to: 40, by: 2) {
      swapped[row] = 1 - swapped[row]
      for column in 0..<3 { design[row, column] = -design[row, column] }
    }
    #expect(
      Separation.detect(design: data.design, outcomes: outcomes)
        == Separation.detect(design: design, outcomes: swapped))
  }

  @Test func `rows without weight and verdicts of one half do not separate`() {
    let design = Matrix(rows: [[1], [1], [1]])
    #expect(Separation.detect(design: design, outcomes: [1, 1, 1]).status == .complete)
    #expect(Separation.detect(design: design, outcomes: [1, 1, 0.5]).status == .none)
    #expect(
      Separation.detect(design: design, outcomes: [1, 1, 0], weights: [1, 1, 0]).status
        == .complete)
  }

  @Test func `ties separated from decided verdicts are found too`() {
    let design = Matrix(rows: [[1], [2], [-1], [-2]])
    #expect(throws: FitError.self) {
      try AdjacentCategoryRegression.fit(design: design, grades: [1, 1, -1, -1], steps: 1)
    }
  }
}
