import Preferences
import Testing

@testable import TextFactors

@Suite struct SpellingErrorRateFactorTests {
  private static let prompt = PromptReading(Prompt(text: ""))

  @Test func `without a dictionary there is no value and a reason`() {
    let factor = SpellingErrorRateFactor(dictionaries: SpellingDictionaries(folders: []))
    let value = factor.measure(TextReading("This is the text of it."), of: Self.prompt)
    #expect(value == .null(.noDictionary(language: "en")))
  }

  @Test func `Japanese is not spelt with this dictionary`() {
    let value = SpellingErrorRateFactor().measure(TextReading("これは文です。"), of: Self.prompt)
    #expect(value == .null(.language("ja")))
  }

  @Test func `errors are counted and shown, names and code are not`() throws {
    try #require(SpellingDictionaries.system.dictionary(for: "en") != nil)
    let text = "I beleive that Xqzw and `xqzw` and NATO are wierd."
    let reading = TextReading(text)
    let factor = SpellingErrorRateFactor()
    let found = factor.evidence(reading, of: Self.prompt).map {
      String(decoding: reading.bytes[$0], as: UTF8.self)
    }
    #expect(found == ["beleive", "wierd"])
    // Checked: I beleive that and and are wierd.
    #expect(isClose(factor.measure(reading, of: Self.prompt).number, 100.0 * 2 / 7))
  }

  @Test func `many threads get the same answers`() async {
    let text = "Thier wierd freind recieved it untill tommorow."
    let values = await withTaskGroup(of: Double.self) { group in
      for _ in 0..<64 {
        group.addTask {
          SpellingErrorRateFactor().measure(TextReading(text), of: Self.prompt).number
        }
      }
      return await group.reduce(into: Set<UInt64>()) { $0.insert($1.bitPattern) }
    }
    #expect(values.count == 1)
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  private let factor = FactorProbe(SpellingErrorRateFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `one word of three is misspelt`() {
    #expect(factor.isMore("We definately agree.", than: "We definitely agree."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
    #expect(factor.gives(.nan, "雨です。"))
  }
}
