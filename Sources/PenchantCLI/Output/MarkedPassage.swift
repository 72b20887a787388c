import Reports

/// A text with words marked and numbered, broken into lines of a terminal.
///
/// A mark is underlined and tinted where the terminal has colour, and stands in brackets where it
/// has not; its number follows it either way.
struct MarkedPassage {
  /// Words to mark.
  struct Mark: Hashable {
    /// First Unicode scalar of the words.
    let start: Int
    /// The scalar after the last.
    let end: Int
    let number: Int
    /// The tint; nil for none.
    let look: Terminal.Look?
  }

  /// A piece of a word: a letter or more of one look.
  private struct Piece {
    var text: String
    let mark: Mark?
  }

  private var words: [[Piece]] = []
  /// What follows a text that is cut.
  private var rest: String?

  /// Marks words of a text.
  ///
  /// Marks that overlap an earlier one are left out; `limit` is how many words are kept.
  init(_ text: String, marks: [Mark], limit: Int?) {
    let marks = Self.apart(marks)
    var next = 0
    var place = 0
    var word: [Piece] = []
    for character in text {
      let end = place + character.unicodeScalars.count
      while next < marks.count, marks[next].end <= place { next += 1 }
      if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = []
      } else {
        let mark = next < marks.count && marks[next].start < end ? marks[next] : nil
        if let last = word.indices.last, word[last].mark == mark {
          word[last].text.append(character)
        } else {
          word.append(Piece(text: String(character), mark: mark))
        }
      }
      place = end
    }
    if !word.isEmpty { words.append(word) }
    if let limit, words.count > limit {
      rest = "[…] \(NumberStyle.count(words.count, "word"))"
      words = Array(words.prefix(kept(limit)))
    }
  }

  /// The lines, at most `width` columns wide.
  func lines(on terminal: Terminal, width: Int) -> [String] {
    let all =
      words.indices.map { shown($0, on: terminal) }
      + (rest.map { [(text: terminal.legible($0), width: ColumnWidth.of($0))] } ?? [])
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in all {
      if used > 0, used + 1 + word.width > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word.text
      used += (used > 0 ? 1 : 0) + word.width
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// A word as it is written, and the columns it takes.
  private func shown(_ index: Int, on terminal: Terminal) -> (text: String, width: Int) {
    let hasBrackets = !terminal.hasColor || !terminal.hasUnicode
    let before = index > 0 ? words[index - 1].last?.mark : nil
    let after = index + 1 < words.count ? words[index + 1].first?.mark : nil
    let word = words[index]
    var text = ""
    var plain = ""
    for (place, piece) in word.enumerated() {
      let letters = terminal.legible(piece.text)
      guard let mark = piece.mark else {
        text += letters
        plain += letters
        continue
      }
      let begins = place > 0 || before != mark
      let ends = place + 1 < word.count || after != mark
      let open = begins && hasBrackets ? terminal.mark("‹", "[") : ""
      let close = ends ? (hasBrackets ? terminal.mark("›", "]") : "") : ""
      let number = ends ? Self.number(mark.number, on: terminal) : ""
      plain += open + letters + close + number
      text += open + terminal.underline(letters, mark.look) + close + number
    }
    return (text, ColumnWidth.of(plain))
  }

  /// How many words to keep of more: up to the end of a sentence, unless that is in the first
  /// half.
  private func kept(_ limit: Int) -> Int {
    let end = words.prefix(limit).lastIndex { word in
      word.last?.text.last.map { ".!?。！？".contains($0) } ?? false
    }
    return end.flatMap { $0 >= limit / 2 ? $0 + 1 : nil } ?? limit
  }

  private static func apart(_ marks: [Mark]) -> [Mark] {
    var kept: [Mark] = []
    for mark in marks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
    where mark.start < mark.end && mark.start >= kept.last?.end ?? 0 {
      kept.append(mark)
    }
    return kept
  }

  /// A number as raised digits where the terminal has them.
  private static func number(_ number: Int, on terminal: Terminal) -> String {
    guard terminal.hasUnicode else { return "\(number)" }
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String("\(number)".compactMap(\.wholeNumberValue).map { raised[$0] })
  }
}

extension Terminal {
  /// The text underlined and in a look, or as it is without colour.
  func underline(_ text: String, _ look: Look?) -> String {
    hasColor ? "\u{1B}[4\(look.map { ";\($0.rawValue)" } ?? "")m\(text)\u{1B}[0m" : text
  }
}
