import Testing

@testable import Statistics

struct ContinuedProfileTests {
  /// Rows of which the second column is above zero only where the outcome is 1.
  private func separated() throws -> FirthRegression {
    var generator = CounterGenerator(seed: 7, stream: 1)
    var rows: [[Double]] = []
    var outcomes: [Double] = []
    for _ in 0..<200 {
      let (first, third) = (
        Double.random(in: -2...2, using: &generator), Double.random(in: -1...1, using: &generator)
      )
      let outcome = Double.random(in: 0...1, using: &generator) < 0.5 + 0.2 * first ? 1.0 : 0
      let isMarked = outcome == 1 && Double.random(in: 0...1, using: &generator) < 0.1
      rows.append([first, isMarked ? 1 : 0, third])
      outcomes.append(outcome)
    }
    return try FirthRegression(design: Matrix(rows: rows), outcomes: outcomes)
  }

  @Test func `going on from results nearby finds the same ends, at any level`() throws {
    let firth = try separated()
    for column in 0..<3 {
      let outer = try firth.profileInterval(column: column, level: 0.95, continues: true)
      let inner = try firth.profileInterval(
        column: column, level: 0.66, continues: true, neighbour: (outer, 0.95))
      for (level, found) in [(0.95, outer), (0.66, inner)] {
        let steady = try firth.profileInterval(column: column, level: level, continues: false)
        #expect(abs(found.lower - steady.lower) < 1e-6 * (1 + abs(steady.lower)))
        #expect(abs(found.upper - steady.upper) < 1e-6 * (1 + abs(steady.upper)))
      }
      #expect(outer.lower < inner.lower && inner.upper < outer.upper)
    }
  }
}
