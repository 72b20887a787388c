import Preferences
import TestSupport
import Testing

@testable import TextFactors

@Suite struct OwnFactorTests {
  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    let pattern = try LinearPattern(pattern, ignoresCase: false)
    var text = text
    return text.withUTF8 { bytes in
      pattern.matches(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// Expected lists are those of Python 3.11 `re.findall` where its leftmost-first rule and the
  /// leftmost longest agree.
  @Test(arguments: [
    ("a+", "baaac a", ["aaa", "a"]),
    ("\\d+(\\.\\d+)?%?", "3.5% of 10 or 7%", ["3.5%", "10", "7%"]),
    ("cat|category", "category cat", ["category", "cat"]), ("^- ", "- a\n- b - c", ["- ", "- "]),
    ("[^a-z ]", "aB1 c!", ["B", "1", "!"]), ("\\bin\\b", "in inn in", ["in", "in"]),
    ("(ab){2,3}", "abababab ab", ["ababab"]), ("x{2}", "xxxxx", ["xx", "xx"]),
    ("[「『].*[」』]", "「a」と「b」", ["「a」と「b」"]), ("e$", "one\ntwo\nthe", ["e", "e"]),
    ("a*", "baab", ["aa"]), ("abcd|bc", "abcd abc", ["abcd", "bc"]), ("\\.", "a.b", ["."]),
    ("[\\d-]+", "1-2 x", ["1-2"]),
  ])
  func `patterns find what they say`(_ pattern: String, _ text: String, _ found: [String]) throws {
    #expect(try matches(pattern, text) == found)
  }

  @Test(arguments: ["", "(", ")", "a**", "[a", "a{3,1}", "a{999}", "\\q", "(?=a)", "*", "[z-a]"])
  func `a broken pattern is refused with its place`(_ pattern: String) {
    #expect(throws: PatternError.self) { try LinearPattern(pattern) }
  }

  @Test func `a pattern that ruins other engines takes linear time`() throws {
    // (a+)+b on a's takes exponential time in engines that go back.
    let pattern = try LinearPattern("(a+)+b")
    var text = String(repeating: "a", count: 20_000)
    let found = text.withUTF8 { pattern.matches(in: $0) }
    #expect(found.isEmpty)
  }

  @Test func `case is ignored where asked`() throws {
    let pattern = try LinearPattern("[a-c]é", ignoresCase: true)
    var text = "Aé bÉ"
    #expect(text.withUTF8 { pattern.matches(in: $0) }.count == 2)
  }

  private func value(_ factor: OwnFactor, _ text: String) -> Double {
    factor.measure(TextReading(text), of: PromptReading(Prompt(text: ""))).number
  }

  @Test func `words, characters and patterns are counted in four ways`() throws {
    let list = OwnFactor.Rule.phrases(["": ["thank you", "thanks"]])
    let text = "Thank you. Many THANKS, thanks again."
    #expect(value(OwnFactor(name: "t", family: .stance, rule: list, measure: .count), text) == 3)
    #expect(value(OwnFactor(name: "t", family: .stance, rule: list, measure: .rate), text) == 50)
    #expect(value(OwnFactor(name: "t", family: .stance, rule: list, measure: .present), "No.") == 0)
    let brackets = OwnFactor.Rule.characters([0x28...0x29, 0x3010...0x3011])
    let share = OwnFactor(name: "b", family: .form, rule: brackets, measure: .share)
    #expect(value(share, "【ab】(c") == 0.5)
  }

  @Test func `a list of a language says nothing of others`() {
    let factor = OwnFactor(
      name: "t", family: .stance, rule: .phrases(["de": ["danke"], "ja": ["ありがとう"]]),
      measure: .count)
    #expect(value(factor, "Ich sage danke und noch einmal danke, das ist gut so.") == 2)
    #expect(value(factor, "本当にありがとうございます。") == 1)
    #expect(value(factor, "I say thanks, and this is all there is to say.").isNaN)
  }

  @Test func `places double with the text and lie inside it`() throws {
    let factor = OwnFactor(
      name: "n", family: .form, rule: .pattern(try LinearPattern("[0-9]+")), measure: .count)
    #expect(value(factor, "1 22 333\n1 22 333") == 2 * value(factor, "1 22 333"))
    let reading = TextReading("é 12 ü 7")
    let places = factor.evidence(reading, of: PromptReading(Prompt(text: "")))
    #expect(places.map { String(decoding: reading.bytes[$0], as: UTF8.self) } == ["12", "7"])
  }

  @Test func `another definition has another fingerprint`() throws {
    let one = OwnFactor(name: "a", family: .form, rule: .phrases(["": ["x"]]), measure: .count)
    let two = OwnFactor(name: "a", family: .form, rule: .phrases(["": ["y"]]), measure: .count)
    #expect(one.fingerprint != two.fingerprint)
  }
}
