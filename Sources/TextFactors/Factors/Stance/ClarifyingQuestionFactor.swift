import Preferences

struct ClarifyingQuestionFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "stance.clarifying_question", family: .stance, title: "Asks back more",
      unit: "strength"),
    definition: "How clearly the response asks its reader for what it needs to know.",
    formula: "largest over sentences of {request phrase in a question 1, request phrase 0.7, "
      + "question with \"you\" 0.6, other question 0.25} × {1 in the first or last two "
      + "sentences, else 0.4}, offers of help left out; divided by 1 + 0.04 (sentences - 3) "
      + "where there are more than three",
    range: "0 to 1", languages: "English; German, French, Spanish, Japanese, Chinese in part",
    nullRule: "null without prose and in other languages",
    example: WorkedExample("Could you tell me which city you mean?", value: 1),
    source: "rules and phrase lists of this project",
    knownFailures: "Rhetorical questions to the reader count in part.",
    validity: Validity.clarifying, inDefaultModel: true)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    guard reading.isCovered(by: HedgingFactor.languages) else {
      return .null(.language(reading.language))
    }
    let count = reading.sentences.count
    guard count > 0 else { return .null(.tooFewWords(words: 0, minimum: 1)) }
    let largest = strengths(of: reading).max() ?? 0
    return .value(largest / (1 + 0.04 * Double(max(0, count - 3))))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    zip(reading.sentences, strengths(of: reading)).filter { $0.1 >= 0.6 }.map { $0.0.range }
  }

  private func strengths(of reading: TextReading) -> [Double] {
    let count = reading.sentences.count
    var hasRequest = [Bool](repeating: false, count: count)
    var hasOffer = hasRequest
    var hasYou = hasRequest
    for cue in reading.cues {
      switch cue.category {
      case .request: hasRequest[cue.sentence] = true
      case .offer: hasOffer[cue.sentence] = true
      case .secondPerson: hasYou[cue.sentence] = true
      default: break
      }
    }
    return reading.sentences.indices.map { index in
      if hasOffer[index] { return 0 }
      let isQuestion = reading.isQuestion(reading.sentences[index])
      let base =
        hasRequest[index] ? (isQuestion ? 1 : 0.7) : (isQuestion ? (hasYou[index] ? 0.6 : 0.25) : 0)
      return index < 2 || index >= count - 2 ? base : 0.4 * base
    }
  }
}

extension TextReading {
  /// Whether a sentence ends in a question mark, or in the Japanese particle of questions.
  func isQuestion(_ sentence: Sentence) -> Bool {
    let isMarked = bytes.withUnsafeBufferPointer { bytes in
      var index = sentence.range.upperBound
      // Closing quotes, brackets and emphasis may follow the mark.
      for _ in 0..<6 where index > sentence.range.lowerBound {
        index = bytes.scalarStart(before: index)
        let scalar = bytes.scalar(at: index).value
        if scalar == 0x3F || scalar == 0xFF1F || scalar == 0x61F { return true }
      }
      return false
    }
    if isMarked { return true }
    guard language == "ja", let last = words[sentence.words].last else { return false }
    return last.hash == Self.questionParticle
  }

  private static let questionParticle = WordHash.of("か")
}
