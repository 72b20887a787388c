/// What a word does to the feeling of the words after it.
enum SentimentShift: UInt8, Sendable {
  case none
  case negation
  case more
  case less

  /// The words of each kind.
  static let lists: [(SentimentShift, [String])] = [
    (.more, SentimentWords.intensifiers), (.less, SentimentWords.dampeners),
    (.negation, SentimentWords.negators),
  ]
}
