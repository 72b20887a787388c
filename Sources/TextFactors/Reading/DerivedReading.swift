import Synchronization

/// What several factors need of one text and what costs time, made once, when first asked for.
final class DerivedReading: Sendable {
  private struct State {
    var score: LanguageScore?
    var slips: [Range<Int>]?
    var unknown: [Bool]?
    var syllables: [Int]?
  }

  private let state = Mutex(State())

  /// The sums of the language model.
  func languageScore(_ make: () -> LanguageScore) -> LanguageScore {
    if let known = state.withLock({ $0.score }) { return known }
    let score = make()
    state.withLock { $0.score = score }
    return score
  }

  /// The slips of grammar.
  func slips(_ make: () -> [Range<Int>]) -> [Range<Int>] {
    if let known = state.withLock({ $0.slips }) { return known }
    let slips = make()
    state.withLock { $0.slips = slips }
    return slips
  }

  /// The syllables of each type of word.
  func syllables(_ make: () -> [Int]) -> [Int] {
    if let known = state.withLock({ $0.syllables }) { return known }
    let syllables = make()
    state.withLock { $0.syllables = syllables }
    return syllables
  }

  /// For each type of word, whether the system's dictionary does not know it.
  func unknownTypes(_ make: () -> [Bool]) -> [Bool] {
    if let known = state.withLock({ $0.unknown }) { return known }
    let unknown = make()
    state.withLock { $0.unknown = unknown }
    return unknown
  }
}
