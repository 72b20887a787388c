import Preferences

struct MTLDFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "fluency.mtld", family: .fluency, title: "More varied words (MTLD)", unit: "words"),
    definition: "How many words the text goes on with before it begins to repeat itself.",
    formula:
      "mean of both directions of words / stretches, a stretch ending where distinct / all words falls to 0.72; the rest counts in part",
    range: "above 0", languages: "all; characters in Japanese and Chinese",
    nullRule: "null under 50 words",
    example: WorkedExample(
      "a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j a b c d e f g h i j "
        + "a b c d e f g h i j", value: 16.6667),
    source: "McCarthy and Jarvis (2010), measure of textual lexical diversity",
    knownFailures: "Lists of names and numbers look varied.",
    validity: "", inDefaultModel: false)

  static let minimumWords = 50
  private static let threshold = 0.72

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    let ids = reading.types.ids
    guard ids.count >= Self.minimumWords else {
      return .null(.tooFewWords(words: ids.count, minimum: Self.minimumWords))
    }
    let forward = Self.stretches(ids, types: reading.types.count)
    let backward = Self.stretches(ids.reversed(), types: reading.types.count)
    let words = Double(ids.count)
    return .value((words / forward + words / backward) / 2)
  }

  /// Stretches down to the threshold, the last one in part.
  private static func stretches(_ ids: some Sequence<Int32>, types: Int) -> Double {
    var seen = [Int32](repeating: -1, count: types)
    var round: Int32 = 0
    var count = 0.0
    var (words, distinct) = (0.0, 0.0)
    for id in ids {
      words += 1
      if seen[Int(id)] != round {
        seen[Int(id)] = round
        distinct += 1
      }
      if distinct / words <= threshold {
        count += 1
        round += 1
        (words, distinct) = (0, 0)
      }
    }
    if words > 0 { count += (1 - distinct / words) / (1 - threshold) }
    // A text that never repeats a word counts as less than one stretch, but not as none.
    return max(count, 0.01)
  }
}
