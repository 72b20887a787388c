import Foundation
import Preferences
import TestSupport
import Testing

@testable import TextFactors

/// What must not change a factor, and how texts put together add up.
@Suite struct FactorInvarianceTests {
  private static let prompt = Prompt(
    text: "Schreibe über das Café. Write at least 20 words.", reference: "Das Café ist schön.",
    source: String(repeating: "Das Café in Zürich ist schön, und es hat ein Gärtchen. ", count: 12))

  private static func values(_ text: String) -> [FactorValue] {
    FactorMeasurer(factors: FactorCatalogue.all)
      .measure(MeasurementItem(text: text, prompt: prompt))
  }

  private static let texts = [
    "Das Café in Zürich ist schön. Ich möchte später hingehen, vielleicht übermorgen früh!",
    "El niño comió piñas. ¿Quizás mañana? Creo que sí, pero no estoy seguro de nada.",
    "私はガガーリンだと思います。ありがとうございます。でも、パンが好きです。",
    "I think the naïve façade could be déjà vu, perhaps; thank you, Zoë. It costs 3 + 4 = 7.",
  ]

  @Test(arguments: texts)
  func `composed and decomposed letters measure alike`(_ text: String) {
    let composed = Self.values(text.precomposedStringWithCanonicalMapping)
    let decomposed = Self.values(text.decomposedStringWithCanonicalMapping)
    // Tokenizers do read the two forms differently.
    for (index, factor) in FactorCatalogue.all.enumerated() where factor.name != "length.tokens" {
      let (one, other) = (composed[index].number, decomposed[index].number)
      #expect(one.isNaN == other.isNaN, "\(factor.name)")
      #expect(one.isNaN || isClose(one, other, Tolerance.roundOff), "\(factor.name)")
    }
  }

  /// Marks of emphasis are neither words nor slips.
  @Test func `emphasis changes nothing but form, characters and tokens`() {
    let plain = """
      I think you could start early, perhaps at seven. Sorry for the delay, and thank you!
      The answer is 42, as 40 + 2 = 42. Please make sure to bring a coat, it might rain.
      """
    let marked = plain.replacingOccurrences(of: "early", with: "**early**")
      .replacingOccurrences(of: "thank", with: "*thank*")
      .replacingOccurrences(of: "coat", with: "__coat__")
    let exempt: Set = ["length.characters", "length.tokens", "form.emphasis"]
    let (before, after) = (Self.values(plain), Self.values(marked))
    for (index, factor) in FactorCatalogue.all.enumerated() where !exempt.contains(factor.name) {
      let (one, other) = (before[index].number, after[index].number)
      #expect(
        (one.isNaN && other.isNaN) || isClose(one, other, Tolerance.roundOff),
        "\(factor.name): \(one), \(other)")
    }
  }

  @Test func `counts of a text are the sums of its parts, rates lie between theirs`() {
    let first = "I think it may rain. Sorry!\n\n- Take a coat, please.\n- Don't forget the map.\n"
    let second = "# Plan\n\nYou're right, thank you. We could go 🙂.\n\n```\nx\n```\n"
    let (one, two) = (Self.values(first), Self.values(second))
    let both = Self.values(first + "\n" + second)
    // The line between the parts is a character and a token.
    let exempt: Set = ["length.characters", "length.tokens"]
    for (index, factor) in FactorCatalogue.all.enumerated() where !exempt.contains(factor.name) {
      let entry = factor.entry.factor
      let parts = [one[index].number, two[index].number]
      if entry.transform == .logRatio {
        #expect(isClose(both[index].number, parts[0] + parts[1], 1e-9), "\(factor.name)")
      } else if entry.unit == "per 100 words" || entry.unit == "words a sentence" {
        guard !parts[0].isNaN, !parts[1].isNaN else { continue }
        let range = (min(parts[0], parts[1]) - 1e-9)...(max(parts[0], parts[1]) + 1e-9)
        #expect(range.contains(both[index].number), "\(factor.name): \(parts), \(both[index])")
      }
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `a megabyte of anything gives finite values or null`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    #if DEBUG
      let size = 20_000
    #else
      let size = 1_000_000
    #endif
    var text = ""
    while text.utf8.count < size { text += FactorLawTests.strangeText(using: &generator) }
    for (factor, value) in zip(FactorCatalogue.all, Self.values(text)) {
      if case .value(let number) = value { #expect(number.isFinite, "\(factor.name)") }
    }
  }
}
