import Preferences
import TextFactors

/// Finds the words of a response that factor values rest on.
struct PassageFinder {
  /// More places of one factor say no more.
  static let mostPerFactor = 20

  /// The places of every factor among `names` that is the catalogue's or the user's own, in the
  /// order of the text.
  static func passages(
    in text: String, prompt: Prompt, of names: [String], own: [OwnFactor]
  ) -> [ExplainedPair.Passage] {
    let wanted = Set(names)
    let factors = (FactorCatalogue.all + own).filter { wanted.contains($0.name) }
    guard !factors.isEmpty else { return [] }
    let question = PromptReading(prompt)
    let reading = TextReading(text)
    let found = factors.flatMap { factor in
      factor.evidence(reading, of: question).prefix(mostPerFactor).map { (factor.name, $0) }
    }
    guard !found.isEmpty else { return [] }
    let places = scalarPlaces(of: text)
    return found.compactMap { name, range -> ExplainedPair.Passage? in
      guard range.lowerBound >= 0, range.upperBound < places.count, !range.isEmpty else {
        return nil
      }
      return ExplainedPair.Passage(
        factor: name, start: places[range.lowerBound], end: places[range.upperBound])
    }.enumerated().sorted {
      ($0.element.start, $0.element.end, $0.offset)
        < ($1.element.start, $1.element.end, $1.offset)
    }.map(\.element)
  }

  /// The number of Unicode scalars before each UTF-8 offset, and before the end.
  private static func scalarPlaces(of text: String) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(text.utf8.count + 1)
    var scalars = 0
    for byte in text.utf8 {
      places.append(scalars)
      // Every byte of a scalar but the first begins with the bits 10.
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    places.append(scalars)
    return places
  }
}
