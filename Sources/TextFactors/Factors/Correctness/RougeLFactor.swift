import Preferences

struct RougeLFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.rouge_l", family: .correctness, title: "Closer to the reference (order)",
      unit: "F1"),
    definition:
      "How long a sequence of words the response shares with the reference, in order and with gaps.",
    formula:
      "2 · longest common subsequence / (words of the response + words of the reference), without case, punctuation and English articles; the first 2,000 words of the reference",
    range: "0 to 1", languages: "all; characters in Japanese and Chinese",
    nullRule: "null without a reference",
    example: WorkedExample(
      "The cat sat on a mat.",
      prompt: Prompt(text: "What happened?", reference: "A cat on the mat"),
      value: 0.8571),
    source: "Lin (2004), ROUGE-L",
    knownFailures:
      "Rewards the wording of the reference; a right answer in other words scores low.",
    validity: "", inDefaultModel: false)

  /// Words of the reference that are looked at; a bound keeps time linear in the response.
  private static let limit = 2000

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.reference else { return .null(.noReference) }
    let words = ReferenceWords(reading.text).hashes
    let wanted = Array(reference.words.hashes.prefix(Self.limit))
    guard !words.isEmpty, !wanted.isEmpty else {
      return .value(words.isEmpty && wanted.isEmpty ? 1 : 0)
    }
    let common = Self.commonLength(words, wanted)
    return .value(2 * Double(common) / Double(words.count + wanted.count))
  }

  /// The length of the longest common subsequence, 64 words of the reference at a time.
  ///
  /// Source: Hyyrö (2004), bit-parallel LCS: V starts full; for each word with matches M,
  /// V = (V + (V & M)) | (V & ~M); the zeros of V count the common ones.
  static func commonLength(_ words: [UInt64], _ reference: [UInt64]) -> Int {
    let blocks = (reference.count + 63) / 64
    var matches: [UInt64: [UInt64]] = [:]
    for (place, word) in reference.enumerated() {
      matches[word, default: [UInt64](repeating: 0, count: blocks)][place / 64] |=
        1 << UInt64(place % 64)
    }
    var rows = [UInt64](repeating: .max, count: blocks)
    for word in words {
      guard let match = matches[word] else { continue }
      var carry = false
      for block in 0..<blocks {
        let row = rows[block]
        let (sum, first) = row.addingReportingOverflow(row & match[block])
        let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
        carry = first || second
        rows[block] = total | (row & ~match[block])
      }
    }
    var zeros = 0
    for place in reference.indices where rows[place / 64] >> UInt64(place % 64) & 1 == 0 {
      zeros += 1
    }
    return zeros
  }
}
