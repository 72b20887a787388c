/// A pattern that is matched in time linear in the text, whatever pattern and text are.
///
/// The notation is the common part of regular expressions: characters, `.`, classes `[a-z]` and
/// `[^a-z]`, `\d \w \s \D \W \S \b`, `^` and `$` for the ends of a line, groups, `|`, and `* + ?
/// {2} {2,} {2,5}`. There are no back-references and no look-around. All states are walked at
/// once (Thompson 1968), so nothing is tried twice. Matches are the leftmost longest, do not
/// overlap, and are at most ``longestMatch`` characters long.
public struct LinearPattern: Hashable, Sendable {
  /// The pattern as it was written.
  public let source: String
  /// Whether upper and lower case are the same.
  public let ignoresCase: Bool

  /// Characters of a match at most; without a bound, time could not be.
  public static let longestMatch = 256
  static let mostStates = 2000

  enum Step: Hashable, Sendable {
    case scalar(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case lineStart
    case lineEnd
    case wordBoundary
    case match
  }

  private let steps: [Step]

  /// Reads a pattern.
  ///
  /// - Throws: ``PatternError`` with the place of what cannot be read.
  public init(_ source: String, ignoresCase: Bool = false) throws(PatternError) {
    self.source = source
    self.ignoresCase = ignoresCase
    var parser = PatternParser(source)
    steps = try parser.program()
  }

  /// The places of the matches.
  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start <= bytes.count, let match = firstMatch(in: bytes, from: start) {
      if !match.isEmpty { places.append(match) }
      start = max(match.upperBound, match.lowerBound + 1)
      while start < bytes.count && bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return places
  }

  /// The states that can go on, each with the earliest place at which its match may begin.
  private struct Threads {
    var states: [Int] = []
    var starts: [Int]
    var round: [Int]

    init(_ count: Int) {
      starts = [Int](repeating: 0, count: count)
      round = [Int](repeating: -1, count: count)
    }
  }

  private func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Range<Int>? {
    var current = Threads(steps.count)
    var next = Threads(steps.count)
    var best: Range<Int>?
    var index = first
    var round = 0
    while true {
      let scalar = index < bytes.count ? bytes.scalar(at: index) : nil
      if best == nil { enter(0, start: index, at: index, bytes, round, &current, &best) }
      if current.states.isEmpty {
        guard best == nil, let scalar else { return best }
        index += scalar.length
        round += 1
        continue
      }
      guard let scalar else { return best }
      next.states.removeAll(keepingCapacity: true)
      let after = index + scalar.length
      for state in current.states {
        let start = current.starts[state]
        // A later beginning than that of a match found is of no use any more.
        if let best, start > best.lowerBound { continue }
        guard case .scalar(let set) = steps[state], accepts(set, scalar.value),
          after - start <= Self.longestMatch * 4
        else { continue }
        enter(state + 1, start: start, at: after, bytes, round + 1, &next, &best)
      }
      swap(&current, &next)
      index = after
      round += 1
    }
  }

  private func accepts(_ set: ScalarSet, _ scalar: UInt32) -> Bool {
    if set.contains(scalar) { return true }
    guard ignoresCase else { return false }
    let isLetter = scalar < 0x80 && ScalarClass.ascii(UInt8(scalar)) == .letter
    return set.contains(CaseFolding.lower(scalar)) || (isLetter && set.contains(scalar ^ 0x20))
  }

  /// Adds a state and those that follow from it without a character.
  private func enter(
    _ first: Int, start: Int, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ round: Int,
    _ threads: inout Threads, _ best: inout Range<Int>?
  ) {
    var waiting = [first]
    while let state = waiting.popLast() {
      if threads.round[state] == round {
        guard start < threads.starts[state] else { continue }
        threads.starts[state] = start
      } else {
        threads.round[state] = round
        threads.starts[state] = start
        if case .scalar = steps[state] { threads.states.append(state) }
      }
      switch steps[state] {
      case .scalar: break
      case .split(let one, let other): waiting += [other, one]
      case .jump(let target): waiting.append(target)
      case .lineStart:
        if index == 0 || bytes[index - 1] == 0x0A { waiting.append(state + 1) }
      case .lineEnd:
        if index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D {
          waiting.append(state + 1)
        }
      case .wordBoundary:
        if isWord(before: index, bytes) != isWord(after: index, bytes) {
          waiting.append(state + 1)
        }
      case .match:
        let isBetter =
          best.map {
            start < $0.lowerBound || (start == $0.lowerBound && index > $0.upperBound)
          } ?? true
        if isBetter { best = start..<index }
      }
    }
  }

  private func isWord(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var place = index - 1
    while place > 0 && bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return ScalarSet.word.contains(bytes.scalar(at: place).value)
  }

  private func isWord(after index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index < bytes.count && ScalarSet.word.contains(bytes.scalar(at: index).value)
  }
}

/// What is wrong with a pattern, and where.
public struct PatternError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: String
  /// The number of the character, from 1.
  public let position: Int
}
