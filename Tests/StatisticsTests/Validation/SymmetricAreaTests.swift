import Statistics
import TestSupport
import Testing

@Suite struct SymmetricAreaTests {
  private func winners(_ count: Int, seed: UInt64) -> [Double] {
    var random = CounterGenerator(seed: seed)
    // Rounded, so that some margins tie and some are zero.
    return (0..<count).map { _ in (0.5 + random.normal()).rounded() / 2 }
  }

  @Test func `it is the area of the rows and their swapped copies`() throws {
    let winners = winners(83, seed: 2)
    let area = try #require(SymmetricArea(winners: winners, clusters: .singletons(83)))
    let plain = PredictionQuality.areaUnderCurve(
      winners.map { expit($0) } + winners.map { expit(-$0) },
      outcomes: winners.map { _ in 1 } + winners.map { _ in 0 })
    #expect(isClose(area.area, try #require(plain), Tolerance.roundOff))
  }

  @Test func `its error is close to that of leaving each cluster out`() throws {
    let winners = winners(240, seed: 3)
    let clusters = Clusters((0..<240).map { $0 / 4 })
    let area = try #require(SymmetricArea(winners: winners, clusters: clusters))
    let leftOut = (0..<60).compactMap { cluster in
      let kept = winners.indices.filter { $0 / 4 != cluster }
      return SymmetricArea(
        winners: kept.map { winners[$0] }, clusters: .singletons(kept.count))?.area
    }
    let jackknife = BootstrapInterval.jackknifeError(leftOut)
    #expect(abs(area.standardError / jackknife - 1) < 0.05)
  }
}
