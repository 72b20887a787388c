extension SentimentReader {
  /// Words of less feeling than this, of 4 at most, count in the value and are not pointed at:
  /// one by one they say nothing ("number", "as well").
  private static let plainFeeling = 1.0

  /// The words, phrases and faces with a feeling, in the order of the text.
  var places: [Range<Int>] {
    var places = reading.sentences.flatMap { sentence in
      sentence.words.filter { abs(valence(at: $0, in: sentence)) >= Self.plainFeeling }.map {
        $0..<($0 + 1)
      }
    }
    places += reading.cues.filter { $0.category == .positive || $0.category == .negative }
      .map(\.words)
    var found = places.map {
      Int(reading.words[$0.lowerBound].start)..<Int(reading.words[$0.upperBound - 1].end)
    }
    forEachFace { place, _ in found.append(place) }
    return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
