/// Reads counts and their relations around a noun: "at least 300 words", "200 words or less".
struct BoundsReader {
  let tokens: PromptTokens

  private static let numbers: [String: Int] = {
    let names = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
      fifteen sixteen seventeen eighteen nineteen twenty
      """.listedWords
    var numbers: [String: Int] = ["thirty": 30, "fifty": 50, "hundred": 100, "once": 1, "twice": 2]
    for (value, name) in names.enumerated() { numbers[name] = value }
    return numbers
  }()

  /// The number that a token names, or nil.
  func number(at index: Int) -> Int? {
    let word = tokens[index]
    if let named = Self.numbers[word] { return named }
    guard !word.isEmpty, word.utf8.count < 7 else { return nil }
    return Int(word)
  }

  /// The bounds stated for the noun at `noun`: the nearest number at most `reach` words before
  /// it, in its sentence, and the relation words around both.
  ///
  /// Without a relation the count is exact, or a minimum where `isMinimum` says so.
  func bounds(of noun: Int, reach: Int = 3, isMinimum: Bool = false) -> Bounds? {
    let sentence = tokens.tokens[noun].sentence
    var place = noun - 1
    while place >= max(0, noun - reach) && tokens.tokens[place].sentence == sentence {
      if let value = number(at: place) {
        return bounds(value, at: place, noun: noun, isMinimum: isMinimum)
      }
      place -= 1
    }
    return nil
  }

  private func bounds(_ value: Int, at place: Int, noun: Int, isMinimum: Bool) -> Bounds {
    // "3 to 5", "3-5", "between 3 and 5"
    if let low = number(at: place - 2), ["to", "and", "or"].contains(tokens[place - 1]), low < value
    {
      return Bounds(minimum: low, maximum: value)
    }
    if let low = number(at: place - 1), low < value, low > 0 {
      return Bounds(minimum: low, maximum: value)
    }
    if tokens[place + 1] == "+" { return Bounds(minimum: value) }
    let before = (1...4).map { tokens[place - $0] }
    let after = (1...3).map { tokens[noun + $0] }
    return Self.relation(value, before: before, after: after)
      ?? (isMinimum ? Bounds(minimum: value) : Bounds(minimum: value, maximum: value))
  }

  /// The relation in the words before the number (nearest first) and after the noun.
  private static func relation(_ value: Int, before: [String], after: [String]) -> Bounds? {
    let near = before[0]
    let isDenied = before.contains("not") || before[1] == "no" || before[2] == "no"
    switch near {
    case "least", "minimum": return Bounds(minimum: value)
    case "most", "maximum", "within": return Bounds(maximum: value)
    case "to": if before[1] == "up" { return Bounds(maximum: value) }
    case "exceed", "exceeding", "exceeds", "beyond":
      return isDenied ? Bounds(maximum: value) : Bounds(minimum: value + 1)
    case "than":
      switch before[1] {
      case "less", "fewer":
        return isDenied ? Bounds(minimum: value) : Bounds(maximum: value - 1)
      case "more", "longer":
        return isDenied ? Bounds(maximum: value) : Bounds(minimum: value + 1)
      default: break
      }
    case "under", "below": return Bounds(maximum: value - 1)
    case "over", "above": return Bounds(minimum: value + 1)
    case "of", "a", "total", "is", "only":
      if before.contains("minimum") { return Bounds(minimum: value) }
      if before.contains("maximum") { return Bounds(maximum: value) }
      if before[1] == "than" || before[2] == "than" {
        return before.contains("less") || before.contains("fewer")
          ? Bounds(maximum: value - 1) : nil
      }
      if before.contains("least") { return Bounds(minimum: value) }
    default: break
    }
    if before.contains(where: { $0.hasPrefix("exceed") }) {
      return isDenied ? Bounds(maximum: value) : Bounds(minimum: value + 1)
    }
    if after[0] == "or" {
      switch after[1] {
      case "more", "longer": return Bounds(minimum: value)
      case "less", "fewer", "shorter": return Bounds(maximum: value)
      default: break
      }
    }
    if after[0] == "maximum" || after[0] == "max" || (after[0] == "at" && after[1] == "most") {
      return Bounds(maximum: value)
    }
    if after[0] == "minimum" || (after[0] == "at" && after[1] == "least") {
      return Bounds(minimum: value)
    }
    return nil
  }
}
