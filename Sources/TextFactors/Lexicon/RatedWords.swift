import LanguageData

/// Words with the feeling that people rated them by.
enum RatedWords {
  /// English words of letters alone in lower case, with their mean ratings from -4 to 4.
  static let english: [(word: String, valence: Float)] = {
    let bytes = UnsafeRawBufferPointer(
      start: language_sentiment(), count: language_sentiment_size())
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t"))
      guard cells.count == 2, let valence = Float(String(decoding: cells[1], as: UTF8.self)) else {
        return nil
      }
      return (String(decoding: cells[0], as: UTF8.self), valence)
    }
  }()
}
