import Preferences

/// The words and signs with which published data name a verdict.
enum VerdictWords {
  /// The choice that a lower-case text stands for; nil for an unknown one.
  static func choice(_ text: String) -> Choice? {
    if let choice = signs[text.filter { !$0.isWhitespace }] { return choice }
    let code = normalised(text)
    if text.isEmpty { return .abstention(reason: "empty") }
    if abstentions.contains(code) { return .abstention(reason: text) }
    if ties.contains(code) { return .tie }
    return letters[code] ?? sides[code]
  }

  /// A lower-case text without anything but letters and digits.
  static func normalised(_ text: String) -> String {
    let lower = text.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) {
      let kept = lower.utf8.filter {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      return String(decoding: kept, as: UTF8.self)
    }
    let kept = lower.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Truth values: each could say that the first response wins, or that the second does.
  static let truths: Set<String> = ["true", "false", "yes", "no"]

  private static let signs: [String: Choice] = [
    "a>>b": .a, "a>b": .a, "a=b": .tie, "a==b": .tie, "b=a": .tie, "b>a": .b, "b>>a": .b,
    "a<b": .b, "a<<b": .b, "b<a": .a, "b<<a": .a, "[[a]]": .a, "[[b]]": .b, "[[c]]": .tie,
    "[[a>>b]]": .a, "[[a>b]]": .a, "[[a=b]]": .tie, "[[b>a]]": .b, "[[b>>a]]": .b,
    "n/a": .abstention(reason: "n/a"),
  ]

  private static let letters: [String: Choice] = [
    "a": .a, "b": .b,
    "aisbetter": .grade(2, steps: 2), "aisslightlybetter": .grade(1, steps: 2),
    "bisslightlybetter": .grade(-1, steps: 2), "bisbetter": .grade(-2, steps: 2),
  ]

  /// Nouns for a response, each with the ends that tell the two apart.
  private static let sides: [String: Choice] = {
    var sides: [String: Choice] = [
      "left": .a, "right": .b, "first": .a, "second": .b, "one": .a, "two": .b,
    ]
    for noun in ResponseNouns.all + ["model", "assistant", "option", "system"] {
      for (a, b) in [("a", "b"), ("1", "2"), ("left", "right"), ("one", "two")] {
        sides[noun + a] = .a
        sides[noun + b] = .b
      }
    }
    return sides
  }()

  private static let ties: Set<String> = [
    "tie", "tied", "equal", "equals", "same", "both", "draw", "neither", "bothbad", "bothgood",
    "bothequal", "tiebothbad", "tieinconsistent", "nopreference", "nopref", "indifferent",
    "equallygood", "equallybad", "aboutthesame", "similar",
  ]

  private static let abstentions: Set<String> = [
    "null", "none", "nan", "na", "garbage", "error", "failed", "invalid", "missing", "unknown",
    "unparsed", "abstain", "abstention", "skip", "skipped", "notapplicable", "notavailable",
  ]
}

/// The nouns that name a response in column names and verdict codes.
enum ResponseNouns {
  /// Lower-case, without blanks, in the order in which columns are looked for.
  static let all = [
    "response", "answer", "output", "completion", "text", "candidate", "summary", "reply",
    "generation", "result", "story", "translation",
  ]
}
