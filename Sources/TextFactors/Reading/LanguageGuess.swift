/// Tells the language of a text: by script, and among languages of one script by votes of
/// frequent words.
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
      (scripts.greek, "el"), (scripts.hebrew, "he"), (scripts.thai, "th"),
      (scripts.indic[0], "bn"), (scripts.indic[1], "pa"), (scripts.indic[2], "gu"),
      (scripts.indic[3], "or"), (scripts.indic[4], "ta"), (scripts.indic[5], "te"),
      (scripts.indic[6], "kn"), (scripts.indic[7], "ml"),
    ]
    for (count, code) in others where share(count) > 0.4 { return code }
    let likely: [(Int, String)] = [
      (scripts.cyrillic, "ru"), (scripts.arabic, "ar"), (scripts.devanagari, "hi"),
    ]
    let fallback = likely.first { share($0.0) > 0.4 }?.1
    return voted(words, lexicon: lexicon) ?? fallback ?? unknown
  }

  /// The language with most votes of the first 400 words.
  private static func voted(_ words: [Word], lexicon: Lexicon) -> String? {
    var votes = [Int](repeating: 0, count: StopWords.languages.count)
    for word in words.prefix(400) where word.entry >= 0 {
      var languages = lexicon.languages(word.entry)
      guard languages != 0 else { continue }
      // A word of one language says more than a word of five; 60 divides without a rest.
      let vote = 60 / min(6, languages.nonzeroBitCount)
      while languages != 0 {
        votes[languages.trailingZeroBitCount] += vote
        languages &= languages - 1
      }
    }
    var best = -1
    for index in votes.indices where votes[index] > (best < 0 ? 0 : votes[best]) {
      best = index
    }
    return best < 0 ? nil : StopWords.languages[best].code
  }
}
