import Preferences
import Testing

@testable import TextFactors

@Suite struct PolitenessFactorTests {
  private let factor = FactorProbe(PolitenessFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `thanks and requests lie above orders`() {
    #expect(
      factor.isMore("Thank you. Could you please fix it?", than: "Stop that now. You must fix it."))
    #expect(factor.isMore("Thanks, this is good.", than: "This is wrong."))
  }

  @Test func `a help offered lies above a why thrown at the reader`() {
    #expect(factor.isMore("I can help you.", than: "Why you?"))
  }

  @Test func `terms of manners count as often as they stand in a sentence`() throws {
    let weight = try #require(Self.weights["welcome"])
    let words = PolitenessWords.shared
    let strength = { (text: String) in words.strength(in: TextReading(text)) }
    #expect(abs(strength("They found it welcome.") - weight) < 1e-12)
    #expect(abs(strength("They found it Welcome. Rain fell.") - weight / 2) < 1e-12)
    #expect(abs(strength("They found it welcome. They found it welcome.") - weight) < 1e-12)
    #expect(strength("They found it.") == 0)
  }

  @Test func `a word at the beginning and a pair count beside the word`() throws {
    let weights = Self.weights
    let expected =
      try #require(weights["^thank"]) + #require(weights["thank"])
      + #require(weights["thank you"]) + (weights["you"] ?? 0)
    let strength = PolitenessWords.shared.strength(in: TextReading("Thank you."))
    #expect(abs(strength - expected) < 1e-12)
  }

  @Test func `no other language has the English words`() {
    let german = "Das ist nicht die Antwort, welcome ist ein englisches Wort und nicht mehr."
    let strategies = PoliteStrategiesFactor().measure(
      TextReading(german), of: PromptReading(Prompt(text: "")))
    #expect(factor.value(german).number == strategies.number)
  }

  @Test func `marks of terms and strategies never overlap`() {
    let reading = TextReading("Thank you. Could you please help me? Why don't you think so?")
    let places = PolitenessFactor().evidence(reading, of: PromptReading(Prompt(text: "")))
    #expect(places.count > 2)
    for (left, right) in zip(places, places.dropFirst()) {
      #expect(left.upperBound <= right.lowerBound)
    }
  }

  /// The weights of ``PolitenessTerms`` by term.
  private static let weights: [String: Double] = Dictionary(
    uniqueKeysWithValues: PolitenessTerms.table.listedLines.map { line in
      let cells = line.listedWords
      return (cells.dropFirst().joined(separator: " "), Double(cells[0]) ?? .nan)
    })

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
