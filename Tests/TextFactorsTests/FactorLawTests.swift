import Preferences
import TestSupport
import Testing
import TextFactors

/// What every factor must obey, whatever it measures.
@Suite struct FactorLawTests {
  /// A text with a bit of everything, in whole sentences.
  static let text = """
    # A plan

    I think you could start early. It's 3 × 4 = 12 steps, perhaps more! Is that clear?

    - Take a coat, please.
    - Don't forget the map (see https://example.org/map).

    | a | b |
    |---|---|
    | 1 | 2 |

    ```swift
    let answer = 42
    ```

    Sorry, I cannot help with the rest. The answer is 42. 日本語です。 Привет, мир! 🙂

    """

  static let prompt = Prompt(
    text: "Please write at least 20 words about a plan.", reference: "The answer is 42.",
    source: String(repeating: "You could start early with a coat and a map. ", count: 12))

  private static func values(_ text: String) -> [FactorValue] {
    FactorMeasurer(factors: FactorCatalogue.all)
      .measure(MeasurementItem(text: text, prompt: prompt))
  }

  @Test func `the same text gives the same values`() {
    #expect(Self.values(Self.text) == Self.values(Self.text))
  }

  @Test func `counts double with the text, rates do not change`() {
    let once = Self.values(Self.text)
    let twice = Self.values(Self.text + "\n" + Self.text)
    // The blank line between the two copies is one character.
    let exempt: Set = ["length.characters"]
    for (index, factor) in FactorCatalogue.all.enumerated() where !exempt.contains(factor.name) {
      let entry = factor.entry.factor
      if entry.transform == .logRatio {
        #expect(isClose(twice[index].number, 2 * once[index].number), "\(factor.name)")
      } else if entry.unit == "per 100 words" || entry.unit.hasPrefix("words a") {
        #expect(isClose(twice[index].number, once[index].number), "\(factor.name)")
      }
    }
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool {
    TestSupport.isClose(left, right, Tolerance.roundOff)
  }

  @Test(arguments: UInt64(1)...60)
  func `any text gives a finite value or null`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let text = Self.strangeText(using: &generator)
    for (factor, value) in zip(FactorCatalogue.all, Self.values(text)) {
      if case .value(let number) = value {
        #expect(number.isFinite, "\(factor.name) on \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `evidence lies inside the text`(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let text = Self.strangeText(using: &generator) + Self.text
    let reading = TextReading(text)
    let prompt = PromptReading(Self.prompt)
    for factor in FactorCatalogue.all {
      var last = 0
      for range in factor.evidence(reading, of: prompt) {
        #expect(range.lowerBound >= last && range.upperBound <= text.utf8.count, "\(factor.name)")
        last = range.lowerBound
      }
    }
  }

  @Test(arguments: [
    "", " ", "\n\n", "```", "`", "|", "||", "\u{FEFF}", "\u{0}", "\u{300}", "=", "1=", "=1",
    "(((((((((((((((((((((((1", "https://", "「」と。", "a\u{308}\u{308}", "\r\n\r", ".", "...",
    "1.", "- ", "#", "# ", "\\boxed{", "####", "A:", "\u{200D}", "🏳️‍🌈", "\u{10FFFF}",
  ])
  func `odd little texts do no harm`(_ text: String) {
    for value in Self.values(text) {
      if case .value(let number) = value { #expect(number.isFinite) }
    }
  }

  /// Pieces of all sorts, joined at random, with random bytes repaired to Unicode.
  static func strangeText(using generator: inout SplitMix) -> String {
    let pieces = [
      "word ", "I'm ", "don’t ", "3.5", "1,000 ", "= ", "1 + 1 = 2", "(", ")", "*", "**", "`",
      "```\n", "\n", "\n\n", "- ", "# ", "| a | b |\n", "https://x.y/z ", ". ", "? ", "。", "「",
      "」と", "漢字", "ひらがな", "カタカナ", "中文。", "é", "e\u{301}", "が", "\u{304B}\u{3099}",
      "👩‍👩‍👧‍👦", "\u{200F}", "שלום ", "مرحبا ", "ไทย", "Привет ", "한국어 ", "\t", "\r\n", "\u{2028}",
      "sorry ", "I cannot ", "Dr. ", "e.g. ", "J. ", "42 ", "\\boxed{", "#### ", "A: ", "$5 ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...200, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        let bytes = (0..<4).map { _ in UInt8.random(in: 0...255, using: &generator) }
        text += String(decoding: bytes, as: UTF8.self)
      } else {
        text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
    }
    return text
  }
}

/// A small seeded generator (SplitMix64), so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
