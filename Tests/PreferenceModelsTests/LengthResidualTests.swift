import Preferences
import TestSupport
import Testing

@testable import PreferenceModels

/// Why factors need no residual on length of their own: length stands in every model.
@Suite struct LengthResidualTests {
  /// A study whose second factor rises with the first, or holds only what the first leaves:
  /// its difference less `slope` times that of the first.
  private func table(less slope: Double) -> JudgedTable {
    var table = Simulation(clusters: 120).table()
    let length = table.columns[0]
    func mixed(_ values: [Double], _ lengths: [Double], _ share: Double) -> [Double] {
      zip(values, lengths).map { $0 + share * $1 }
    }
    // The factor rides on length with slope 0.8; the residual takes it off.
    table.columns[1].a = mixed(table.columns[1].a, length.a, 0.8 - slope)
    table.columns[1].b = mixed(table.columns[1].b, length.b, 0.8 - slope)
    return table
  }

  private func weights(_ table: JudgedTable) async throws -> [Coefficient] {
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    let analysis = await StudyAnalyst(table).analysis(run: run, title: "t")
    return try #require(analysis.judges.first).coefficients
  }

  @Test func `beside length a factor weighs what its residual on length weighs`() async throws {
    let whole = try await weights(table(less: 0))
    let rest = try await weights(table(less: 0.8))
    let (one, other) = (whole[1], rest[1])
    #expect(isClose(one.perUnit, other.perUnit, 1e-6))
    #expect(isClose(one.pValue, other.pValue, 1e-6))
    // What is taken off the factor goes to length, whose weight then says something else.
    #expect(isClose(rest[0].perUnit, whole[0].perUnit + 0.8 * one.perUnit, 1e-6))
    #expect(abs(rest[0].perUnit - whole[0].perUnit) > 0.1)
  }
}
