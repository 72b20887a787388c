import Preferences
import Testing

@testable import TextFactors

@Suite struct CrossFittedLanguageTests {
  private static let subjects = ["valve", "pump", "rotor", "filter", "gasket", "sensor", "piston"]
  private static let actions = ["checks", "seals", "turns", "cleans", "warms", "holds", "lifts"]

  /// Responses in a dry style of their own, six to a prompt.
  private static let texts: [(prompt: String, text: String)] = (0..<60).flatMap { prompt in
    (0..<6).map { number in
      let words = (0..<4).map { place in
        "The \(subjects[(prompt + number + place) % 7]) then duly "
          + "\(actions[(prompt * 3 + place) % 7]) the \(subjects[(number * 2 + place) % 7])."
      }
      return ("Describe machine \(prompt).", words.joined(separator: " "))
    }
  }

  private static func language(
    _ texts: some Collection<(prompt: String, text: String)>
  ) async -> CrossFittedLanguage? {
    var builder = CrossFittedLanguageBuilder(bytes: texts.reduce(0) { $0 + $1.text.utf8.count })
    for text in texts { builder?.add(text.text, prompt: text.prompt) }
    return await builder?.build()
  }

  private static func gain(_ text: String, _ prompt: String, _ language: CrossFittedLanguage?)
    -> Double
  {
    CrossFittedSLORFactor(language, fingerprint: 1)
      .measure(TextReading(text), of: PromptReading(Prompt(text: prompt))).number
  }

  @Test func `what other responses of the study say is more expected`() async throws {
    let language = try #require(await Self.language(Self.texts))
    #expect(language.shares.allSatisfy { $0 > 0.5 })
    let usual = "The pump then duly seals the rotor."
    #expect(Self.gain(usual, "new", language) > Self.gain(usual, "new", nil) + 0.5)
    #expect(
      Self.gain(usual, "new", language)
        > Self.gain("Duly the the rotor pump seals then.", "new", language))
  }

  /// A phrase that only the responses to one prompt have must help none of them.
  @Test func `a prompt's own responses never help it`() async throws {
    let odd = "Violet umbrellas negotiate underneath seven reluctant cathedrals tonight."
    let prompt = "Describe machine 3."
    let others = Self.texts.map { ($0.prompt, $0.prompt == prompt ? odd : $0.text) }
    let with = try #require(await Self.language(others))
    let without = try #require(
      await Self.language(Self.texts.map { ($0.prompt, $0.prompt == prompt ? "" : $0.text) }))
    #expect(
      abs(Self.gain(odd, prompt, with) - Self.gain(odd, prompt, without)) < 0.05)
    let other = try #require(
      (0..<60).map { "Describe machine \($0)." }.first {
        CrossFittedLanguage.fold(of: $0, text: "") != CrossFittedLanguage.fold(of: prompt, text: "")
      })
    #expect(Self.gain(odd, other, with) > Self.gain(odd, other, without) + 1)
  }

  @Test func `the same texts give the same values in any number of tasks`() async throws {
    let first = try #require(await Self.language(Self.texts))
    let second = try #require(await Self.language(Self.texts))
    #expect(first.shares == second.shares)
    for text in Self.texts.prefix(40) {
      #expect(
        Self.gain(text.text, text.prompt, first) == Self.gain(text.text, text.prompt, second))
    }
  }

  @Test func `few texts, or none in English, leave the program's model alone`() async {
    #expect(await Self.language(Self.texts.prefix(20)) == nil)
    let german = Self.texts.map {
      ($0.prompt, "Die Pumpe dreht sich und der Kolben hebt das Ventil.")
    }
    #expect(await Self.language(german) == nil)
  }

  @Test(arguments: [0.1, 0.5, 0.9])
  func `the share is the one that was drawn with`(_ share: Double) {
    // Tokens of two kinds: the first model expects the one, the second the other.
    let pairs = (0..<1000).map { index in
      let isOwn = Double(index) < share * 1000
      return CrossFittedLanguage.Pair(
        background: isOwn ? 1e-9 : 1e-2, own: isOwn ? 1e-2 : 1e-9, backgroundFrequency: 1,
        ownFrequency: 1)
    }
    #expect(abs(CrossFittedLanguageBuilder.share(of: pairs) - share) < 1e-3)
  }
}
