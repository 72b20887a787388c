import Preferences

struct ReferenceRecallFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "correctness.reference_recall", family: .correctness, title: "More of the reference",
      unit: "share"),
    definition: "How many words of the reference the response has.",
    formula:
      "common / words of the reference, as bags, without case, punctuation and English articles",
    range: "0 to 1", languages: "all; characters in Japanese and Chinese",
    nullRule: "null without a reference",
    example: WorkedExample(
      "It was Marie Curie in Paris.", prompt: Prompt(text: "Who?", reference: "Marie Curie, 1903"),
      value: 0.6667),
    source: "Lin (2004), ROUGE-1 recall",
    knownFailures: "A long response has many words of anything.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard let reference = prompt.reference else { return .null(.noReference) }
    let wanted = reference.words.hashes
    guard !wanted.isEmpty else { return .null(.noReference) }
    var counts: [UInt64: Int] = [:]
    for word in ReferenceWords(reading.text).hashes { counts[word, default: 0] += 1 }
    var common = 0
    for word in wanted where counts[word, default: 0] > 0 {
      common += 1
      counts[word, default: 0] -= 1
    }
    return .value(Double(common) / Double(wanted.count))
  }
}
