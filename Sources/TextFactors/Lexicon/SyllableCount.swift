/// The number of syllables of English words, as the readability factors count them.
public enum SyllableCount {
  /// The syllables of one word; 1 at least.
  public static func of(_ word: String) -> Int { Syllables.count(word) }
}
