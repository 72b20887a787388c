/// Reads the notation of ``LinearPattern`` into steps.
struct PatternParser {
  private typealias Step = LinearPattern.Step

  private let scalars: [UInt32]
  private var index = 0
  private var steps: [LinearPattern.Step] = []
  private var depth = 0

  init(_ source: String) {
    scalars = source.unicodeScalars.map(\.value)
  }

  mutating func program() throws(PatternError) -> [LinearPattern.Step] {
    guard !scalars.isEmpty else { throw error("the pattern is empty") }
    try alternatives()
    if index < scalars.count { throw error("\")\" closes nothing") }
    steps.append(.match)
    return steps
  }

  private func error(_ problem: String) -> PatternError {
    PatternError(problem: problem, position: min(index, scalars.count) + 1)
  }

  private func peek(_ character: Unicode.Scalar) -> Bool {
    index < scalars.count && scalars[index] == character.value
  }

  private mutating func alternatives() throws(PatternError) {
    depth += 1
    guard depth <= 50 else { throw error("groups are nested too deeply") }
    let start = steps.count
    try sequence()
    while peek("|") {
      index += 1
      // split(first, second) first… jump(end) second…
      insertStep(.split(start + 1, steps.count + 2), at: start)
      let jump = steps.count
      steps.append(.jump(0))
      try sequence()
      steps[jump] = .jump(steps.count)
      try checkLength()
    }
    depth -= 1
  }

  private mutating func sequence() throws(PatternError) {
    while index < scalars.count, !peek("|"), !peek(")") {
      let start = steps.count
      try atom()
      try repetition(from: start)
      try checkLength()
    }
  }

  private func checkLength() throws(PatternError) {
    if steps.count > LinearPattern.mostStates { throw error("the pattern is too large") }
  }

  private mutating func atom() throws(PatternError) {
    let scalar = scalars[index]
    switch Unicode.Scalar(scalar) {
    case "(":
      index += 1
      if peek("?") {
        guard index + 1 < scalars.count, scalars[index + 1] == 0x3A else {
          throw error("only (?: may follow an opening bracket; there is no look-around")
        }
        index += 2
      }
      try alternatives()
      guard peek(")") else { throw error("\"(\" is not closed") }
      index += 1
    case "[":
      index += 1
      steps.append(.scalar(try characterClass()))
    case ".":
      index += 1
      steps.append(.scalar(.notNewline))
    case "^":
      index += 1
      steps.append(.lineStart)
    case "$":
      index += 1
      steps.append(.lineEnd)
    case "\\":
      index += 1
      steps.append(try escape())
    case "*", "+", "?", "{": throw error("there is nothing to repeat")
    default:
      index += 1
      steps.append(.scalar(.one(scalar)))
    }
  }

  private mutating func escape() throws(PatternError) -> LinearPattern.Step {
    guard index < scalars.count else { throw error("\"\\\" ends the pattern") }
    let scalar = scalars[index]
    index += 1
    if Unicode.Scalar(scalar) == "b" { return .wordBoundary }
    return .scalar(try set(escaped: scalar))
  }

  private func set(escaped scalar: UInt32) throws(PatternError) -> ScalarSet {
    var found: ScalarSet
    switch Unicode.Scalar(scalar) {
    case "d", "D": found = .digit
    case "w", "W": found = .word
    case "s", "S": found = .space
    case "n": return .one(0x0A)
    case "t": return .one(0x09)
    case "r": return .one(0x0D)
    default:
      let isName =
        scalar < 0x80
        && [.letter, .digit].contains(ScalarClass.ascii(UInt8(scalar)))
      if isName {
        throw error("there is no \"\\\(Unicode.Scalar(scalar).map(String.init) ?? "")\"")
      }
      return .one(scalar)
    }
    found.isInverted = scalar < 0x61
    return found
  }

  private mutating func characterClass() throws(PatternError) -> ScalarSet {
    var set = ScalarSet(ranges: [])
    if peek("^") {
      set.isInverted = true
      index += 1
    }
    var isFirst = true
    while index < scalars.count, isFirst || !peek("]") {
      isFirst = false
      var low = scalars[index]
      index += 1
      if Unicode.Scalar(low) == "\\", index < scalars.count {
        let escaped = try self.set(escaped: scalars[index])
        index += 1
        if escaped.isInverted { throw error("\\D, \\W and \\S do not work inside [ ]") }
        guard let only = escaped.ranges.first, escaped.classes.isEmpty else {
          set.classes.formUnion(escaped.classes)
          set.ranges += escaped.ranges
          continue
        }
        low = only.lowerBound
      }
      guard peek("-"), index + 1 < scalars.count, scalars[index + 1] != 0x5D else {
        set.ranges.append(low...low)
        continue
      }
      index += 1
      let high = scalars[index]
      guard low <= high else { throw error("the range runs backwards") }
      set.ranges.append(low...high)
      index += 1
    }
    guard peek("]") else { throw error("\"[\" is not closed") }
    index += 1
    return set
  }

  // MARK: Repetition

  private mutating func repetition(from start: Int) throws(PatternError) {
    guard index < scalars.count, let bounds = try bounds() else { return }
    let body = Array(steps[start...])
    steps.removeSubrange(start...)
    for _ in 0..<bounds.lower { try append(body, from: start) }
    if let upper = bounds.upper {
      for _ in bounds.lower..<upper {
        let split = steps.count
        steps.append(.split(split + 1, split + 1 + body.count))
        try append(body, from: start)
      }
    } else {
      let split = steps.count
      steps.append(.split(split + 1, split + 2 + body.count))
      try append(body, from: start)
      steps.append(.jump(split))
    }
    if index < scalars.count, peek("*") || peek("+") || peek("?") {
      throw error("a repetition is repeated")
    }
  }

  private mutating func bounds() throws(PatternError) -> (lower: Int, upper: Int?)? {
    switch Unicode.Scalar(scalars[index]) {
    case "*":
      index += 1
      return (0, nil)
    case "+":
      index += 1
      return (1, nil)
    case "?":
      index += 1
      return (0, 1)
    case "{":
      index += 1
      guard let lower = number() else { throw error("a number is missing after \"{\"") }
      var upper: Int? = lower
      if peek(",") {
        index += 1
        upper = number()
      }
      guard peek("}") else { throw error("\"{\" is not closed") }
      index += 1
      guard max(lower, upper ?? 0) <= 100, upper ?? lower >= lower else {
        throw error("repetitions run from 0 to 100, the smaller number first")
      }
      return (lower, upper)
    default: return nil
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while index < scalars.count, (0x30...0x39).contains(scalars[index]), value ?? 0 < 1000 {
      value = (value ?? 0) * 10 + Int(scalars[index] - 0x30)
      index += 1
    }
    return value
  }

  /// Appends steps that were made to stand at `start`.
  private mutating func append(
    _ body: [LinearPattern.Step], from start: Int
  ) throws(PatternError) {
    let shift = steps.count - start
    steps += body.map { $0.shifted(by: shift) }
    try checkLength()
  }

  /// Puts a step before others, whose targets move on.
  private mutating func insertStep(_ step: LinearPattern.Step, at start: Int) {
    let rest = steps[start...].map { $0.shifted(by: 1) }
    steps.removeSubrange(start...)
    steps.append(step)
    steps += rest
  }
}

extension LinearPattern.Step {
  /// The step with its targets moved.
  fileprivate func shifted(by count: Int) -> Self {
    switch self {
    case .split(let one, let other): .split(one + count, other + count)
    case .jump(let target): .jump(target + count)
    default: self
    }
  }
}
