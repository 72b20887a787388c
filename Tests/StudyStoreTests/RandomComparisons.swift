import Preferences

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Comparisons with every field, empty and odd texts included.
struct RandomComparisons {
  private var generator: SeededGenerator
  private static let pieces = [
    "", "a", "Yes.", "\u{0}", "tab\tand\nline", "日本語のテキスト", "👩‍👩‍👧‍👦", "e\u{301}", "'); DROP TABLE",
    "שלום", String(repeating: "long ", count: 2_000),
  ]
  private static let judges = [
    Judge(name: "ann", kind: .human), Judge(name: "bo", kind: .human),
    Judge(name: "gpt", kind: .llm), Judge(name: "rm", kind: .rewardModel),
    Judge(name: "longest", kind: .rule),
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func make(id: String) -> Comparison {
    var verdicts: [Verdict] = []
    for _ in 0..<int(0...4) { verdicts.append(verdict()) }
    var given: [GivenFactor] = []
    for name in ["words", "politeness", "d"].prefix(int(0...3)) {
      let value: GivenValue =
        flip() ? .difference(number()) : .values(a: number(), b: number())
      given.append(GivenFactor(name: name, value: value))
    }
    return Comparison(
      id: id,
      prompt: Prompt(
        text: text(), context: optionalText(), reference: optionalText(), source: optionalText()),
      responseA: Response(text: optionalText(), system: optionalText()),
      responseB: Response(text: optionalText(), system: optionalText()),
      scenario: optionalText(), cluster: optionalText(), given: given, verdicts: verdicts)
  }

  private mutating func verdict() -> Verdict {
    let choices: [Choice] = [
      .a, .b, .tie, .grade(int(-3...3), steps: 3), .probability(Double(int(0...8)) / 8),
      .abstention(reason: text()),
    ]
    return Verdict(
      judge: Self.judges[int(0...4)], choice: choices[int(0...5)],
      shownFirst: flip() ? (flip() ? .a : .b) : nil, weight: Double(int(0...4)) / 2,
      rationale: optionalText())
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func flip() -> Bool { int(0...1) == 1 }
  private mutating func number() -> Double {
    [0, -0.0, 1, -2.5, .infinity, 1e-308, 0.1][int(0...6)]
  }
  private mutating func text() -> String {
    Self.pieces[int(0...Self.pieces.count - 1)] + String(int(0...9))
  }
  private mutating func optionalText() -> String? {
    flip() ? nil : Self.pieces[int(0...Self.pieces.count - 1)]
  }
}
