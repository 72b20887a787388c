import Preferences
import Testing

@testable import TextFactors

@Suite struct SourceFactorTests {
  private static let source =
    "The bridge was opened in 1932 by the mayor. It carries trains and cars over the harbour. "
    + "Sailors call it the coat hanger because of its shape. Painters never rest on it."

  private static func support(_ text: String) -> Double {
    let prompt = PromptReading(Prompt(text: "", source: source))
    return SourceSupportFactor().measure(TextReading(text), of: prompt).number
  }

  @Test func `a copied sentence is fully supported`() {
    #expect(Self.support("It carries trains and cars over the harbour.") == 1)
  }

  @Test func `inflections do not matter`() {
    #expect(Self.support("It carried a train over harbours.") == 1)
  }

  @Test func `made-up content lowers support`() {
    let right = Self.support("Sailors call it the coat hanger.")
    let mixed = Self.support("Sailors call it the golden giraffe.")
    let wrong = Self.support("Astronauts adore purple giraffes.")
    #expect(right > mixed && mixed > wrong && wrong == 0)
  }

  @Test func `a source shorter than the response says nothing`() {
    let prompt = PromptReading(Prompt(text: "", source: "A short note."))
    let value = SourceSupportFactor().measure(TextReading("A much longer answer here."), of: prompt)
    #expect(value == .null(.partialSource))
  }

  @Test func `trigrams of the source are found, others not`() {
    let prompt = PromptReading(Prompt(text: "", source: Self.source))
    let value = TrigramOverlapFactor().measure(TextReading("carries trains and boats"), of: prompt)
    #expect(value == .value(0.5))
  }
}
