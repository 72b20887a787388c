import Foundation

@testable import TextFactors

extension GoldFile {
  /// Words with the syllable counts that a pronouncing dictionary accepts.
  static func syllables() throws -> [(word: String, accepted: [Int])]? {
    try lines("length.syllables_en")?.compactMap { line in
      guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any],
        let word = object["text"] as? String, let accepted = object["syllables"] as? [Int]
      else { return nil }
      return (word, accepted)
    }
  }

  static func syllableCount(_ word: String) -> Int { Syllables.count(word) }
}
