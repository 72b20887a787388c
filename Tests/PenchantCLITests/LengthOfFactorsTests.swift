import Foundation
import TestSupport
import Testing

/// How far the default factors ride on length, on real responses.
@Suite struct LengthOfFactorsTests {
  /// Factors that rise or fall with the number of words by more than 0.30 (Spearman) on the sample;
  /// the length that stands in every model takes that part off their weights.
  private static let known: Set = [
    "form.structured_share", "stance.hedging", "length.sentence_words",
  ]

  @Test func `rates ride on length no further than the documentation says`() throws {
    guard let data = SharedFolder.url("data/alpaca-eval/sample") else { return }
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let result = try binary.run([
      "factors", "check", data.path, "--format", "json", "--quiet",
    ])
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let lines = try #require(document["factors"] as? [[String: Any]])
    var seen = 0
    for line in lines {
      let factor = try #require(line["factor"] as? [String: Any])
      let name = try #require(factor["name"] as? String)
      guard factor["transform"] as? String == "difference",
        let correlation = line["lengthCorrelation"] as? Double
      else { continue }
      seen += 1
      #expect(
        abs(correlation) <= (Self.known.contains(name) ? 0.45 : 0.3), "\(name) \(correlation)")
    }
    #expect(seen > 15)
    // Length is there to take off what remains.
    #expect(
      lines.contains { ($0["factor"] as? [String: Any])?["name"] as? String == "length.words" })
  }
}
