import Preferences

struct SentencesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.sentences", family: .length, title: "More sentences", unit: "sentences",
      transform: .logRatio),
    definition: "How many sentences the prose has; list items and headings count as sentences.",
    formula:
      "ends at . ! ? … (with closing quotes) before white space, at 。！？ and at line ends; not "
      + "after abbreviations, initials and list numbers, not before a lower-case letter",
    range: "0 and up", languages: "all with these marks; Thai has none",
    nullRule: "never null",
    example: WorkedExample(
      "Dr. Lee paid 3.50 dollars. Was it worth it? \"Yes!\" she said.", value: 3),
    source: "rules of this project",
    knownFailures: "A sentence that begins with a lower-case letter or digit after a full stop "
      + "joins the one before; unknown abbreviations split.",
    validity: Validity.sentences, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(reading.sentences.count))
  }
}
