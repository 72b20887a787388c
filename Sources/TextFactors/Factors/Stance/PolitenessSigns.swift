/// Strategies of politeness in a text: how often each occurs, at most three times, for each
/// square root of a sentence.
struct PolitenessSigns {
  /// In the order of ``names``.
  let values: [Double]

  /// Names of the strategies, in order.
  static let names = [
    "gratitude", "greeting", "deference", "please", "indirect request", "apology", "hedge",
    "positive words", "negative words", "matter of fact", "obligation", "rebuke", "I and we",
    "you", "question", "exclamation", "capitals", "praise", "disagreement", "agreement",
  ]

  init(_ reading: TextReading) {
    let lexicon = Lexicon.shared
    var positive = 0
    var negative = 0
    var capitals = 0
    for word in reading.words {
      if word.marks.contains(.allCaps) && word.byteCount > 4 { capitals += 1 }
      guard word.entry >= 0 else { continue }
      let valence = lexicon.valence(word.entry, isEnglish: false)
      if valence > 0 { positive += 1 } else if valence < 0 { negative += 1 }
    }
    positive += reading.count(of: .positive)
    negative += reading.count(of: .negative)
    let questions = reading.sentences.count { reading.isQuestion($0) }
    let exclamations = reading.sentences.count { sentence in
      reading.bytes[sentence.range].last == UInt8(ascii: "!")
    }
    let counts = [
      reading.count(of: .gratitude), reading.count(of: .greeting), reading.count(of: .deference),
      reading.count(of: .please), reading.count(of: .counterfactual),
      reading.count(of: .apology), reading.count(of: .hedge), positive, negative,
      reading.count(of: .factuality), reading.count(of: .obligation),
      reading.count(of: .imperative), reading.count(of: .firstPerson),
      reading.count(of: .secondPerson), questions, exclamations, capitals,
      reading.count(of: .praise), reading.count(of: .disagree), reading.count(of: .agree),
    ]
    let root = Double(max(1, reading.sentences.count)).squareRoot()
    values = counts.map { Double(min(3, $0)) / root }
  }
}
