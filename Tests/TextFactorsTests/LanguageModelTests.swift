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
    for context in [[LanguageTokens.start, LanguageTokens.start], [known.lowerBound, 12]] {
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
