/// Tells the language of a text: by script, and among Latin and Cyrillic languages by votes
/// of frequent words.
enum LanguageGuess {
  /// The code of no language.
  static let unknown = "und"

  /// The language of a text with these scripts and words, as an ISO 639-1 code or "und".
  static func language(
    scripts: ScriptCounts, words: [Word], lexicon: Lexicon
  ) -> String {
    let letters = scripts.letters
    guard letters > 0 else { return unknown }
    let share = { (count: Int) in Double(count) / Double(letters) }
    if share(scripts.hiragana + scripts.katakana) > 0.08 { return "ja" }
    if share(scripts.han) > 0.3 { return "zh" }
    if share(scripts.hangul) > 0.3 { return "ko" }
    let others: [(Int, String)] = [
      (scripts.greek, "el"), (scripts.hebrew, "he"), (scripts.arabic, "ar"),
      (scripts.devanagari, "hi"), (scripts.thai, "th"),
    ]
    for (count, code) in others where share(count) > 0.4 { return code }
    return voted(words, lexicon: lexicon, cyrillic: share(scripts.cyrillic) > 0.4)
  }

  /// The language with most frequent words among the first 400 words.
  private static func voted(_ words: [Word], lexicon: Lexicon, cyrillic: Bool) -> String {
    var votes = [Int](repeating: 0, count: StopWords.languages.count)
    for word in words.prefix(400) where word.entry >= 0 {
      var languages = lexicon.languages(word.entry)
      while languages != 0 {
        votes[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    var best = -1
    for index in votes.indices where votes[index] > (best < 0 ? 0 : votes[best]) {
      best = index
    }
    guard best >= 0 else { return cyrillic ? "ru" : unknown }
    return StopWords.languages[best].code
  }
}
