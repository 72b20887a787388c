import Statistics
import TestSupport
import Testing

@Suite struct CombinedDegreesTests {
  private func degrees(
    _ variances: [Double], _ own: [Double], rowsByCluster: [[Double]]
  ) -> Double {
    CombinedDegrees.of(
      variances: variances, degreesOfFreedom: own,
      overlap: CombinedDegrees.overlap(
        rowsByCluster: Matrix(columns: rowsByCluster).transposed))
  }

  @Test func `one estimate keeps its degrees`() {
    #expect(isClose(degrees([0.3], [17.5], rowsByCluster: [[1, 2, 0]]), 17.5, Tolerance.roundOff))
  }

  @Test func `estimates from the same clusters have no more than one of them`() {
    let found = degrees(
      [0.3, 0.3, 0.3], [20, 20, 20], rowsByCluster: [[2, 4], [1, 2], [3, 6]])
    #expect(isClose(found, 20, 1e-9))
  }

  @Test func `estimates from different clusters add as Welch's formula has it`() {
    let found = degrees([0.3, 0.1], [12, 5], rowsByCluster: [[2, 4, 0, 0], [0, 0, 1, 1]])
    #expect(isClose(found, 0.4 * 0.4 / (0.09 / 12 + 0.01 / 5), 1e-9))
  }
}
