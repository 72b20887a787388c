import Testing

@testable import FactorValidity

@Suite struct GoldTaskTests {
  @Test func `a star stands for the files without a line of their own`() {
    let german = GoldTasks.all.filter { $0.matches("fluency.ged_de") }
    #expect(german.map(\.target) == [0.45])
    let swedish = GoldTasks.all.filter { $0.matches("fluency.ged_sv") }
    #expect(swedish.map(\.target) == [nil])
  }
}
