import Statistics
import TestSupport
import Testing

@Suite struct ColumnRankTests {
  @Test func `aliased columns are listed with what they equal`() {
    let data = RandomData(seed: 41)
    let first = data.design.column(1)
    let second = data.design.column(2)
    let sum = zip(first, second).map { 2 * $0 - 1000 * $1 }
    let zeros = [Double](repeating: 0, count: first.count)
    let rank = ColumnRank(
      Matrix(columns: [data.design.column(0), first, zeros, second, sum]))
    #expect(rank.kept == [0, 1, 3])
    #expect(rank.aliased.map(\.column) == [2, 4])
    #expect(rank.aliased[0].combination.isEmpty)
    #expect(rank.aliased[1].combination.map(\.column) == [1, 3])
    #expect(isClose(rank.aliased[1].combination[0].multiplier, 2, 1e-9))
    #expect(isClose(rank.aliased[1].combination[1].multiplier, -1000, 1e-9))
    #expect(rank.estimable == [true, false, false, false, false])
  }

  @Test func `the shortest coefficients give the same linear predictors`() {
    let data = RandomData(seed: 42)
    let columns = [0, 1, 2, 1].map { data.design.column($0) }
    let design = Matrix(columns: columns)
    let rank = ColumnRank(design)
    let kept = [0.4, -1.2, 0.8]
    let shortest = rank.shortest(kept)
    #expect(largestGap(design * shortest, design * (kept + [0])) < 1e-12)
    #expect(isClose(shortest[1], -0.6, Tolerance.roundOff))
    #expect(isClose(shortest[3], -0.6, Tolerance.roundOff))
  }

  @Test func `columns that are nearly but not quite equal are both kept`() {
    let data = RandomData(seed: 43)
    let first = data.design.column(1)
    let near = zip(first, data.design.column(2)).map { $0 + 1e-6 * $1 }
    #expect(ColumnRank(Matrix(columns: [first, near])).rank == 2)
    let equal = zip(first, data.design.column(2)).map { $0 + 1e-11 * $1 }
    #expect(ColumnRank(Matrix(columns: [first, equal])).rank == 1)
  }
}
