/// The words of a short answer or a reference, code and marks included.
///
/// Normalised as the SQuAD evaluation does: lower case, no punctuation, no English articles.
/// In Japanese and Chinese each character is a word.
struct ReferenceWords {
  /// Hashes of the words, in order.
  var hashes: [UInt64] = []

  private static let articles = ["a", "an", "the"].map(WordHash.of)

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let zones = [UInt8](repeating: Zone.prose.rawValue, count: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      zones.withUnsafeBufferPointer { zones in
        var scanner = WordScanner(bytes: bytes, zones: zones, lexicon: .shared)
        scanner.scan()
        hashes = scanner.words.map(\.hash).filter { !Self.articles.contains($0) }
      }
    }
  }

  /// Harmonic mean of precision and recall of the two bags of words.
  ///
  /// Two empty bags agree (1); an empty and a full one do not (0).
  func overlapF1(with reference: ReferenceWords) -> Double {
    guard !hashes.isEmpty, !reference.hashes.isEmpty else {
      return hashes.isEmpty && reference.hashes.isEmpty ? 1 : 0
    }
    let left = hashes.sorted()
    let right = reference.hashes.sorted()
    var common = 0
    var i = 0
    var j = 0
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        common += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }
}
