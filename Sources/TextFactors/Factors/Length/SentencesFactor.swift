import Preferences

struct SentencesFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "length.sentences", family: .length, title: "More sentences", unit: "sentences",
      transform: .logRatio),
    definition: "How many sentences the prose has; list items and headings count as sentences.",
    formula:
      "ends at . ! ? … (with closing quotes) before white space, at 。！？ and at line ends; not "
      + "after abbreviations, initials and list numbers; before a lower-case letter only "
      + "where no quotation or unknown short word stands",
    range: "0 and up", languages: "all with these marks; Thai has none",
    nullRule: "never null",
    example: WorkedExample(
      "Dr. Lee paid 3.50 dollars. Was it worth it? \"Yes!\" she said.", value: 3),
    source: "rules of this project",
    knownFailures: "Unknown abbreviations of four letters and more split a sentence; verse "
      + "and lists without stops count a sentence for each line.",
    validity: Validity.sentences, inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(reading.sentences.count))
  }
}
