import Glibc
import TestSupport
import Testing

@testable import TextFactors

@Suite struct LanguageModelTests {
  private static let sentences = [
    "The cat sat on the mat.", "The dog sat on the mat.", "A cat ran.", "The cat ran, and ran.",
    "The dog ran on the mat.",
  ]

  private static func builder() -> LanguageModelBuilder {
    var builder = LanguageModelBuilder()
    for sentence in sentences { builder.add(sentence) }
    return builder
  }

  @Test func `the same sentences give the same bytes`() {
    #expect(Self.builder().build() == Self.builder().build())
  }

  @Test func `probabilities after a context add up to one`() throws {
    let bytes = Self.builder().build()
    let model = try #require(LanguageModel(bytes))
    let words = ["the", "cat", "sat", "on", "mat", "dog", "a", "ran", "and"].map(WordHash.of)
    let known = Int32(LanguageTokens.fixedCount)..<Int32(LanguageTokens.fixedCount + words.count)
    for context in [
      [LanguageTokens.start, LanguageTokens.start], [known.lowerBound, known.lowerBound + 2],
    ] {
      var sum = 0.0
      for token in 0..<known.upperBound {
        var score = LanguageScore()
        model.add(context + [token], to: &score)
        sum += exp(score.model)
      }
      // Logarithms are kept in steps of 0.075, which moves a sum by some percent.
      #expect(abs(sum - 1) < 0.06, "\(context): \(sum)")
    }
  }

  private static func counts(_ sentences: [[Int32]], _ tokenCount: Int) -> NgramCounts {
    var counts = NgramCounts(tokenCount: tokenCount)
    for sentence in sentences { counts.add(sentence) }
    return counts
  }

  @Test func `gains of classes, weighed by how frequent classes are, add up to one`() {
    let sentences: [[Int32]] = [[0, 0, 10, 11, 12, 1], [0, 0, 10, 12, 11, 1], [0, 0, 11, 12, 1]]
    let counts = Self.counts(sentences, 13)
    let clusters = WordClusters(
      counts: counts, fixed: 10, classCount: 12)
    #expect(clusters.classes.prefix(10).elementsEqual(0..<10))
    #expect(clusters.classes.suffix(3).allSatisfy { 10..<12 ~= $0 })
    let gains = ClassTrigrams(counts: counts, clusters: clusters, discount: 0.75).gains
    var singles = [Double](repeating: 0.5, count: 12)
    for token in sentences.flatMap({ $0.dropFirst(2) }) {
      singles[clusters.classes[Int(token)]] += 1
    }
    let total = singles.reduce(0, +)
    for context in 0..<144 {
      let sum = (0..<12).reduce(0.0) {
        $0 + exp(Double(gains[context * 12 + $1])) * singles[$1] / total
      }
      #expect(abs(sum - 1) < 1e-5, "\(context)")
    }
  }

  @Test func `words of like places come into one class`() {
    // "the animal runs" and "a animal sleeps": articles 10 and 11, verbs 12 and 13, animals 14 to 19.
    let sentences: [[Int32]] = (14..<20).flatMap { animal in
      [[0, 0, 10, animal, 12, 1], [0, 0, 11, animal, 13, 1]]
    }
    let clusters = WordClusters(counts: Self.counts(sentences, 20), fixed: 10, classCount: 13)
    #expect(Set(clusters.classes[14..<20]).count == 1)
    #expect(clusters.classes[10] == clusters.classes[11])
    #expect(clusters.classes[12] == clusters.classes[13])
    #expect(Set(clusters.classes).count == 13)
  }

  @Test func `unknown words are told apart by their endings`() {
    let tokens = LanguageTokens(hashes: [])
    var read: [Int32] = []
    let reading = TextReading("Blorps FLORBING quarg.")
    tokens.read(reading.sentences[0], of: reading, into: &read)
    let found = read[2..<5].map { token -> String in
      let place = Int(token) - LanguageTokens.plainCount
      return place < 0 ? "" : String(decoding: LanguageTokens.endings[place], as: UTF8.self)
    }
    #expect(found == ["s", "ing", ""])
  }

  @Test func `the English model prefers English`() throws {
    let model = try #require(LanguageModel.english)
    func gain(_ text: String) -> Double { model.score(TextReading(text)).gain }
    #expect(gain("He went to the house.") > gain("He to house the went."))
    #expect(gain("It is one of the best.") > gain("It are one of best the."))
  }

  @Test(arguments: [[], [1, 2, 3], [UInt8](repeating: 0, count: 64)])
  func `bytes that are no model are refused`(_ bytes: [UInt8]) {
    #expect(LanguageModel(bytes) == nil)
  }
}
