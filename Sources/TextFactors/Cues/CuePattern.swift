/// The notation of cue phrases.
///
/// Words are parted by spaces. `(a|b c)` is a choice, `[a]` may be left out, `*` is any one
/// word, `^` at the beginning is the beginning of a sentence. Choices and options may nest.
enum CuePattern {
  /// Every phrase that the pattern stands for, each a list of words.
  static func expanded(_ pattern: String) -> [[String]] {
    var parser = Parser(text: Array(pattern.utf8))
    return parser.choice(until: nil)
  }

  private struct Parser {
    let text: [UInt8]
    var index = 0

    /// Alternatives parted by `|`, up to the closing byte or the end.
    mutating func choice(until closing: UInt8?) -> [[String]] {
      var all: [[String]] = []
      var current: [[String]] = [[]]
      while index < text.count {
        let byte = text[index]
        if byte == closing { break }
        index += 1
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"): continue
        case UInt8(ascii: "|"):
          all += current
          current = [[]]
        case UInt8(ascii: "("):
          current = Self.product(current, choice(until: UInt8(ascii: ")")))
          index += 1
        case UInt8(ascii: "["):
          current = Self.product(current, [[]] + choice(until: UInt8(ascii: "]")))
          index += 1
        default:
          current = Self.product(current, [[word(from: index - 1)]])
        }
      }
      return all + current
    }

    private mutating func word(from start: Int) -> String {
      while index < text.count && !Self.isBreak(text[index]) { index += 1 }
      return String(decoding: text[start..<index], as: UTF8.self)
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
        true
      default: false
      }
    }

    private static func product(_ left: [[String]], _ right: [[String]]) -> [[String]] {
      left.flatMap { head in right.map { head + $0 } }
    }
  }
}
