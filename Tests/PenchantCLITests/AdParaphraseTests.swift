import Foundation
import TestSupport
import Testing

/// The character factors of examples/ad-texts.yaml on the AdParaphrase data.
///
/// Shares and fits are those of an independent computation: counts of characters in Python, a
/// binomial fit of the votes on signs of the differences by maximum likelihood (statsmodels GLM).
@Suite struct AdParaphraseTests {
  static let factors = [
    "own.brackets", "own.kanji", "own.hiragana", "own.katakana", "own.code_points",
  ]

  private struct Pair {
    /// Signs of A minus B, in the order of ``factors``.
    var signs: [Int]
    var votes: (a: Double, b: Double)
  }

  private func pairs(_ url: URL, in binary: BuiltBinary) throws -> [Pair] {
    let file = SharedFolder.package.appendingPathComponent("examples/ad-texts.yaml").path
    let outcome = try binary.run(
      ["factors", "measure", url.path, "--factors-file", file, "--format", "csv", "--quiet"]
        + Self.factors.flatMap { ["--factor", $0] })
    try #require(outcome.code == 0, "\(outcome.messages)")
    let rows = outcome.output.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").dropFirst(2).map { Double($0) ?? .nan }
    }
    let votes = try votes(url)
    try #require(rows.count == 2 * votes.count)
    return votes.indices.map { index in
      let (a, b) = (rows[2 * index], rows[2 * index + 1])
      return Pair(
        signs: a.indices.map { a[$0] > b[$0] ? 1 : (a[$0] < b[$0] ? -1 : 0) },
        votes: votes[index])
    }
  }

  /// The votes for each text; the last columns of the file are numbers, so commas split them.
  private func votes(_ url: URL) throws -> [(a: Double, b: Double)] {
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let names = try #require(lines.first).split(separator: ",")
    let first = try #require(names.firstIndex(of: "count.preference_ad1"))
    let fromEnd = names.count - first
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let place = cells.count - fromEnd
      return (Double(cells[place]) ?? 0, Double(cells[place + 1]) ?? 0)
    }
  }

  private struct Version: Sendable {
    let file: String
    /// The factor's place, the share preferred that has more of it, and of how many pairs.
    let shares: [(factor: Int, share: Double, count: Int)]
    /// Of code points, brackets, kanji, hiragana and katakana.
    let estimates: [Double]
    let logLikelihood: Double
  }

  private static let versions: [Version] = [
    Version(
      file: "v1/adparaphrase.csv",
      shares: [(4, 0.5776, 490), (0, 0.6875, 96), (1, 0.5672, 402), (2, 0.4754, 406)],
      estimates: [0.17645, 0.38972, 0.11933, -0.08062, 0.00220], logLikelihood: -1697.895),
    Version(
      file: "v2/adparaphrase_v2_main.csv",
      shares: [(4, 0.6574, 11_730), (0, 0.8661, 5_549), (1, 0.6031, 5_462), (2, 0.4362, 8_836)],
      estimates: [0.18179, 0.93629, 0.26928, -0.07923, 0.28464], logLikelihood: -37339.921),
  ]

  @Test(arguments: versions.indices)
  func `shares and votes come out as computed elsewhere`(_ place: Int) throws {
    let version = Self.versions[place]
    guard let url = SharedFolder.url("data/adparaphrase/" + version.file) else { return }
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let pairs = try pairs(url, in: binary)
    for (factor, share, count) in version.shares {
      let decided = pairs.filter { $0.signs[factor] != 0 && $0.votes.a != $0.votes.b }
      let right = decided.count { ($0.signs[factor] > 0) == ($0.votes.a > $0.votes.b) }
      #expect(decided.count == count, "\(Self.factors[factor])")
      #expect(abs(Double(right) / Double(decided.count) - share) < 5e-5)
    }
    try expectFit(
      pairs, in: binary, estimates: version.estimates, logLikelihood: version.logLikelihood)
  }

  /// Fits the votes, a row for each text of a pair that has votes, and compares.
  private func expectFit(
    _ pairs: [Pair], in binary: BuiltBinary, estimates: [Double], logLikelihood: Double
  ) throws {
    var table =
      "prompt,judge,verdict,weight,d_characters,d_brackets,d_kanji,d_hiragana,d_katakana\n"
    var constant = 0.0
    for (index, pair) in pairs.enumerated() {
      let signs = ([pair.signs[4]] + pair.signs[..<4]).map(String.init).joined(separator: ",")
      let (a, b) = pair.votes
      if a > 0 { table += "p\(index),crowd,A,\(a),\(signs)\n" }
      if b > 0 { table += "p\(index),crowd,B,\(b),\(signs)\n" }
      constant += lgamma(a + b + 1) - lgamma(a + 1) - lgamma(b + 1)
    }
    try binary.write(table, to: "votes.csv")
    let outcome = try binary.run([
      "fit", "votes.csv", "--factors", "given", "--scale", "unit", "--estimator", "ml",
      "--no-validate", "--map", "weight=weight", "--format", "json", "--quiet",
    ])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let judge = try #require((object["judges"] as? [[String: Any]])?.first)
    let coefficients = try #require(judge["coefficients"] as? [[String: Any]])
    let found = coefficients.compactMap { $0["estimate"] as? Double }
    try #require(found.count == estimates.count)
    for (value, expected) in zip(found, estimates) { #expect(abs(value - expected) < 1e-5) }
    let likelihood = try #require(judge["logLikelihood"] as? Double)
    // A share of votes has the binomial coefficient in its likelihood, single votes have not.
    #expect(abs(likelihood + constant - logLikelihood) < 1e-3)
  }
}
