import Preferences

struct LoopShareFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.loop_share", family: .fluency, title: "More looping", unit: "share"),
    definition: "How much of the text is one block said again and again without pause.",
    formula: "longest stretch that repeats a block of at most 60 words (three copies or more "
      + "where the block has fewer than eight words, else two) / words; characters in Japanese "
      + "and Chinese",
    range: "0 to 1", languages: "all", nullRule: "null where there is no word of prose",
    example: WorkedExample("and so on and so on and so on", value: 1),
    source: "rules of this project",
    knownFailures: "Refrains and tables written as text loop on purpose.",
    validity: Validity.loops, inDefaultModel: true)

  static let longestBlock = 60

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard !reading.words.isEmpty else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let stretch = longestStretch(in: reading)
    return .value(Double(stretch.count) / Double(reading.words.count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    let stretch = longestStretch(in: reading)
    guard !stretch.isEmpty else { return [] }
    let first = Int(reading.words[stretch.lowerBound].start)
    return [first..<Int(reading.words[stretch.upperBound - 1].end)]
  }

  /// The longest looping stretch of words, or an empty one.
  private func longestStretch(in reading: TextReading) -> Range<Int> {
    let ids = reading.types.ids
    var best = 0..<0
    for block in 1...Self.longestBlock where block < ids.count {
      let copies = block < 8 ? 3 : 2
      var run = 0
      for index in block..<ids.count {
        run = ids[index] == ids[index - block] ? run + 1 : 0
        // `run` words repeat those a block before, so run + block words loop.
        if run >= (copies - 1) * block && run + block > best.count {
          best = (index + 1 - run - block)..<(index + 1)
        }
      }
    }
    return best
  }
}
