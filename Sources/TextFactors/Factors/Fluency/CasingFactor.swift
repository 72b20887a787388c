import Preferences

struct CasingFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.casing", family: .fluency, title: "More lower-case sentence starts",
      unit: "share"),
    definition: "How many sentences begin with a lower-case letter.",
    formula: "sentences whose first word is lower case / sentences that begin with a cased word; "
      + "list items are left out",
    range: "0 to 1", languages: "scripts with case: Latin, Greek, Cyrillic",
    nullRule: "null where no sentence begins with a cased word",
    example: WorkedExample("it rains.\nThe sun shines.", value: 0.5),
    source: "rules of this project",
    knownFailures: "Tells systems apart (some lower-case their output), so report it and do not "
      + "interpret it.",
    validity: "not a quality: a fingerprint of systems", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let cased = casedStarts(of: reading)
    guard !cased.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    return .value(Double(cased.count(where: isLower)) / Double(cased.count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    casedStarts(of: reading).filter(isLower).map { Int($0.start)..<Int($0.end) }
  }

  private func isLower(_ word: Word) -> Bool { !word.marks.contains(.capital) }

  /// The first words of sentences, where they are in a script with case.
  private func casedStarts(of reading: TextReading) -> [Word] {
    reading.sentences.map { reading.words[$0.words.lowerBound] }.filter { word in
      guard word.kind == .letters, !word.marks.contains(.technical),
        !reading.isListItem(at: Int(word.start))
      else { return false }
      return reading.bytes.withUnsafeBufferPointer { $0.scalar(at: Int(word.start)).value } < 0x530
    }
  }
}

extension TextReading {
  /// Whether a list item begins at this offset, marks such as a star or a quote aside.
  func isListItem(at offset: Int) -> Bool {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    guard lines.indices.contains(low), lines[low].kind == .list else { return false }
    return offset - lines[low].content <= 4
  }
}
