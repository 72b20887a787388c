import Testing

@testable import TextFactors

@Suite struct TextReadingTests {
  private static func words(_ text: String) -> [String] {
    let reading = TextReading(text)
    return reading.words.map { String(decoding: reading.bytes[$0.range], as: UTF8.self) }
  }

  private static func sentences(_ text: String) -> [String] {
    let reading = TextReading(text)
    return reading.sentences.map { String(decoding: reading.bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Don’t stop-me, now!", ["Don’t", "stop", "me", "now"]),
    ("$3.50 or 1,000 at 10:30", ["3.50", "or", "1,000", "at", "10:30"]),
    ("naïve cafe\u{301} Straße", ["naïve", "cafe\u{301}", "Straße"]),
    ("Привет, мир", ["Привет", "мир"]),
    ("日本のテキスト", ["日", "本", "の", "テキスト"]),
    ("e.g. U.S. end.Next", ["e.g", "U.S", "end", "Next"]),
    ("snake_case _emphasis_", ["snake_case", "emphasis"]),
    ("👩‍👩‍👧‍👦 ok", ["ok"]),
  ])
  func `words follow the rules`(_ text: String, _ expected: [String]) {
    #expect(Self.words(text) == expected)
  }

  @Test func `prose leaves out code, addresses, tables and marks`() {
    let text = """
      ## Head `code()`
      1. see https://example.org/a(b).
      | a | b |
      ~~~
      let x = 1
      ~~~
      > quoted
      """
    #expect(Self.words(text) == ["Head", "see", "quoted"])
  }

  @Test(arguments: [
    ("Dr. Lee met J. Smith. They left.", 2),
    ("It cost 3.50 dollars. Fine.", 2),
    ("\"Stop!\" she said. He did.", 2),
    ("See fig. 3 and p. 12. Done.", 2),
    ("He came from the U.S. in May. Ok.", 2),
    ("1. First one. 2. Second one.", 2),
    ("Wait... what? Yes.", 2),
    ("これは文です。次の文！三つ目？", 3),
    ("「行こう。」と言った。終わり。", 2),
    ("one\ntwo\nthree", 3),
    ("this line is long enough to have been wrapped by\nits writer in the middle.", 1),
    ("- a\n- b", 2),
    ("", 0),
    ("!!! 🙂", 0),
    ("No stop at the end", 1),
    ("Missing space.Next one.", 2),
    ("It was him, not I. You know.", 2),
  ])
  func `sentences follow the rules`(_ text: String, _ count: Int) {
    #expect(TextReading(text).sentences.count == count, "\(Self.sentences(text))")
  }

  @Test(arguments: [
    ("The cat is on the table and it will not move.", "en"),
    ("Die Katze ist auf dem Tisch und will nicht weg.", "de"),
    ("Le chat est sur la table et il ne veut pas partir.", "fr"),
    ("El gato está en la mesa y no quiere irse.", "es"),
    ("Il gatto è sul tavolo e non vuole andare via con noi.", "it"),
    ("O gato está na mesa e não quer sair.", "pt"),
    ("De kat zit op de tafel en wil niet weg.", "nl"),
    ("Кошка сидит на столе и не хочет уходить.", "ru"),
    ("猫はテーブルの上にいます。", "ja"), ("猫在桌子上，不想离开。", "zh"),
    ("고양이가 테이블 위에 있습니다.", "ko"), ("Η γάτα είναι στο τραπέζι.", "el"),
    ("42", "und"), ("", "und"),
  ])
  func `the language is told`(_ text: String, _ language: String) {
    #expect(TextReading(text).language == language)
  }

  @Test func `a decomposed word is the same word`() {
    let composed = TextReading("é à ü が ч й")
    let decomposed = TextReading("e\u{301} a\u{300} u\u{308} か\u{3099} ч и\u{306}")
    #expect(composed.words.map(\.hash) == decomposed.words.map(\.hash))
  }

  @Test func `case and form of apostrophe do not matter to a word`() {
    let left = TextReading("DON'T Ärger ＡＢＣ").words.map(\.hash)
    let right = TextReading("don’t ärger abc").words.map(\.hash)
    #expect(left == right)
  }
}
