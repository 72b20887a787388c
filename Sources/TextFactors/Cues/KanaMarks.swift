/// Kana with a voicing mark, which Unicode writes as one character or as two.
enum KanaMarks {
  /// The phrase in UTF-8: as it stands, and with voicing marks apart where it has any.
  static func spellings(_ phrase: String) -> [[UInt8]] {
    var apart = String.UnicodeScalarView()
    for scalar in phrase.unicodeScalars {
      if let (base, mark) = parts[scalar.value].flatMap({ ($0.base, $0.mark) }) {
        apart.append(base)
        apart.append(mark)
      } else {
        apart.append(scalar)
      }
    }
    let (whole, split) = (Array(phrase.utf8), Array(String(apart).utf8))
    return whole == split ? [whole] : [whole, split]
  }

  /// Canonical decompositions of hiragana; katakana lie 0x60 further on.
  private static let parts: [UInt32: (base: Unicode.Scalar, mark: Unicode.Scalar)] = {
    var parts: [UInt32: (base: Unicode.Scalar, mark: Unicode.Scalar)] = [:]
    let voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼ".unicodeScalars.map { ($0.value, UInt32(1)) }
    let halfVoiced = "ぱぴぷぺぽ".unicodeScalars.map { ($0.value, UInt32(2)) }
    for (value, distance) in voiced + halfVoiced {
      for offset: UInt32 in [0, 0x60] {
        guard let base = Unicode.Scalar(value + offset - distance),
          let mark = Unicode.Scalar(0x3098 + distance)
        else { continue }
        parts[value + offset] = (base, mark)
      }
    }
    return parts
  }()
}
