import Foundation
import PreferenceModels
import Preferences
import TestSupport
import Testing

@Suite struct AnalysisCodingTests {
  private func analysis() async -> Analysis {
    let judges = [Judge(name: "mara", kind: .human), Judge(name: "ember", kind: .llm)]
    let options = StudyAnalyst.Options(isDivided: true, isVaried: true)
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    return await StudyAnalyst(
      Simulation(clusters: 30, tie: 0.7, judges: judges).table(), options: options
    ).analysis(run: run, title: "Simulated")
  }

  @Test func `an analysis survives being written and read`() async throws {
    let written = await analysis()
    let read = try JSONDecoder().decode(
      Analysis.self, from: try JSONEncoder().encode(written))
    #expect(read == written)
  }

  @Test func `an analysis written before explanations existed can be read`() async throws {
    let text = String(
      decoding: try JSONEncoder().encode(await analysis().judges[0]), as: UTF8.self)
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    object["explanation"] = nil
    object["robustness"] = nil
    var coefficients = try #require(object["coefficients"] as? [[String: Any]])
    for index in coefficients.indices {
      for key in ["degreesOfFreedom", "selected", "ownShare"] { coefficients[index][key] = nil }
    }
    object["coefficients"] = coefficients
    let old = try JSONSerialization.data(withJSONObject: object)
    let fit = try JSONDecoder().decode(JudgeFit.self, from: old)
    #expect(fit.explanation == nil && fit.robustness == nil)
    #expect(fit.coefficients.count == 3)
  }

  @Test func `keys without a value are written as null`() async throws {
    var fit = await analysis().judges[0]
    fit.explanation = nil
    let text = String(decoding: try JSONEncoder().encode(fit), as: UTF8.self)
    #expect(text.contains("\"explanation\":null"))
  }
}
