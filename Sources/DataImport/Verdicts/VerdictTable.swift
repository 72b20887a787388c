import Preferences

/// What the codes of a verdict column mean.
///
/// A code is looked up in this order: what the user said, the names of the two systems,
/// counting from 0 where the response columns do, and the words of ``VerdictWords``.
/// A code with two readings is never guessed.
struct VerdictTable {
  /// The field, for messages.
  var field: String
  /// What the user or the dialect said, by normalised code.
  var explicit: [String: Choice] = [:]
  /// Makes numbers grades from -steps to +steps; a negative number of steps turns them round.
  var steps: Int?
  /// Whether 0 is the first response and 1 the second.
  var countsFromZero = false
  /// Normalised names of the columns that hold the responses.
  var columnA: String?
  var columnB: String?

  /// The column as `--map verdict=` names it, with what its name alone would not say.
  var mapped: String {
    if countsFromZero, explicit.isEmpty { return field + ":0=A,1=B" }
    return field
  }

  /// The choice that `value` stands for; null is an abstention.
  ///
  /// - Throws: ``RowProblem/unknownVerdict(field:value:allowed:)`` or
  ///   ``RowProblem/ambiguousVerdict(field:value:)``.
  func choice(
    _ value: Field, systemA: String? = nil, systemB: String? = nil
  ) throws(RowProblem) -> Choice {
    if value.isNull { return explicit["null"] ?? .abstention(reason: "null") }
    guard let words = value.words else {
      throw .wrongKind(
        field: field, value: excerpt(value.raw), expected: "a word or a number")
    }
    return try choice(words, systemA: systemA, systemB: systemB)
  }

  /// The choice that a word or number stands for.
  func choice(
    _ words: String, systemA: String? = nil, systemB: String? = nil
  ) throws(RowProblem) -> Choice {
    let text = trimmed(words).lowercased()
    if let said = explicit[Self.key(text)] { return said }
    if let steps, let grade = try grade(text, steps: steps) { return grade }
    if let named = named(text, systemA: systemA, systemB: systemB) { return named }
    let code = VerdictWords.normalised(text)
    if !code.isEmpty, code == columnA || code == columnB {
      return code == columnA ? .a : .b
    }
    if let number = Double(text), number.isFinite {
      return try numeric(number, words: words)
    }
    if let choice = VerdictWords.choice(text) { return choice }
    if VerdictWords.truths.contains(code) {
      throw .ambiguousVerdict(field: field, value: words)
    }
    throw .unknownVerdict(field: field, value: excerpt(words), allowed: allowed)
  }

  /// The key of an explicit code: numbers by value, so that `1` and `1.0` are one code.
  static func key(_ text: String) -> String {
    let plain = trimmed(text).lowercased()
    if let number = Double(plain), number == number.rounded(), abs(number) < 1e15 {
      return String(Int(number))
    }
    return plain
  }

  private func named(_ text: String, systemA: String?, systemB: String?) -> Choice? {
    let a = systemA.map { trimmed($0).lowercased() }
    let b = systemB.map { trimmed($0).lowercased() }
    guard a != b else { return nil }
    if text == a { return .a }
    return text == b ? .b : nil
  }

  private func grade(_ text: String, steps: Int) throws(RowProblem) -> Choice? {
    guard let number = Double(text), number.isFinite else { return nil }
    let most = abs(steps)
    guard let grade = Int(exactly: number), abs(grade) <= most else {
      throw .outOfRange(
        field: field, value: text, expected: "a whole number from -\(most) to \(most)")
    }
    return .grade(steps < 0 ? -grade : grade, steps: most)
  }

  private func numeric(_ number: Double, words: String) throws(RowProblem) -> Choice {
    let saysNumbers = explicit.keys.contains { Double($0) != nil }
    if countsFromZero {
      if number == 0 { return .a }
      if number == 1 { return .b }
    } else if !saysNumbers {
      if number == 1 { return .a }
      if number == 2 { return .b }
      if number == 0 || (number < 0 && number == number.rounded()) {
        throw .ambiguousVerdict(field: field, value: words)
      }
    }
    throw .unknownVerdict(field: field, value: words, allowed: allowed)
  }

  private var allowed: [String] {
    if !explicit.isEmpty { return explicit.keys.sorted() }
    return countsFromZero ? ["0", "1", "tie"] : ["A", "B", "tie"]
  }
}
