import Preferences

struct ChrFFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.chrf", family: .correctness, title: "Closer to the reference (letters)",
      unit: "F score"),
    definition: "How many runs of letters the response shares with the reference.",
    formula:
      "F with recall counted twice (β = 2) of the mean precision and the mean recall of runs of 1 to 6 characters (1 to 2 in Japanese and Chinese), white space left out",
    range: "0 to 1", languages: "all", nullRule: "null without a reference",
    example: WorkedExample(
      "colour", prompt: Prompt(text: "How is it written?", reference: "color"), value: 0.5517),
    source: "Popović (2015), chrF",
    knownFailures: "Long common names make wrong answers look close.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.prompt.reference, !reference.isEmpty else {
      return .null(.noReference)
    }
    let given = Self.letters(reading.text)
    let wanted = Self.letters(reference)
    guard !given.isEmpty, !wanted.isEmpty else {
      return .value(given.isEmpty && wanted.isEmpty ? 1 : 0)
    }
    let longest = reading.isUnspaced ? 2 : 6
    var precision = 0.0
    var recall = 0.0
    var orders = 0.0
    for order in 1...longest where given.count >= order && wanted.count >= order {
      let left = Self.grams(given, order)
      let right = Self.grams(wanted, order)
      let common = Double(Self.common(left, right))
      precision += left.isEmpty ? 0 : common / Double(left.count)
      recall += right.isEmpty ? 0 : common / Double(right.count)
      orders += 1
    }
    precision /= orders
    recall /= orders
    guard precision + recall > 0 else { return .value(0) }
    return .value(5 * precision * recall / (4 * precision + recall))
  }

  /// The characters in lower case without white space, letters and their accents in one.
  private static func letters(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in text.unicodeScalars {
      let kind = ScalarClass.of(scalar.value)
      // Stars and low lines are mostly marks of emphasis.
      if kind == .space || kind == .newline || scalar == "*" || scalar == "_" { continue }
      guard kind == .mark, let last = letters.last else {
        letters.append(CaseFolding.lower(scalar.value))
        continue
      }
      let isKana = (0x3040..<0x3100).contains(last)
      if isKana, scalar.value == 0x3099 || scalar.value == 0x309A {
        // Voiced kana stand one, half-voiced ones two after their plain kana.
        letters[letters.count - 1] = last + (scalar.value - 0x3098)
      } else if let whole = CaseFolding.compose(last, scalar.value) {
        letters[letters.count - 1] = whole
      }
    }
    return letters
  }

  /// The runs of a length as sorted hashes.
  private static func grams(_ letters: [UInt32], _ order: Int) -> [UInt64] {
    guard letters.count >= order else { return [] }
    return (0...(letters.count - order)).map { start in
      letters[start..<(start + order)].reduce(0) { WordHash.combined($0, UInt64($1)) }
    }.sorted()
  }

  /// How many elements two sorted lists share, as bags.
  private static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < left.count && j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
