import Preferences

struct EmojiFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.emoji", family: .form, title: "More emoji", unit: "emoji",
      transform: .logRatio),
    definition: "How many emoji and pictographs the response shows.",
    formula: "scalars of the pictograph blocks; those joined to the one before count once with "
      + "it; code left out",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("Well done 🎉👨‍👩‍👧 ☀️!", value: 3),
    source: "Unicode Technical Standard 51", knownFailures: "A flag of a country counts two.",
    validity: "exact by definition", inDefaultModel: false)

  private static let joiner: UInt32 = 0x200D

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(evidence(reading, of: prompt).count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    // Most texts have none; the scanner has counted them.
    guard reading.scripts.pictographs > 0 else { return [] }
    var places: [Range<Int>] = []
    reading.bytes.withUnsafeBufferPointer { bytes in
      var isJoined = false
      var index = 0
      while index < bytes.count {
        let decoded = bytes.scalar(at: index)
        let end = index + decoded.length
        if reading.zones[index] == Zone.prose.rawValue,
          ScalarClass.of(decoded.value) == .pictograph
        {
          if isJoined, let last = places.last {
            places[places.count - 1] = last.lowerBound..<end
          } else if !isJoined {
            places.append(index..<end)
          }
        }
        isJoined = decoded.value == Self.joiner
        index = end
      }
    }
    return places
  }
}
