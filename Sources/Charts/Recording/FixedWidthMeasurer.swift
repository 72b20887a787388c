/// Measures text as if every letter were equally wide; needs no fonts, so the same on
/// every machine.
///
/// A letter is 0.55 of the size wide, a wide (East Asian) one 1.0; bold is not wider.
public final class FixedWidthMeasurer: TextMeasuring, Sendable {
  private let share: Double

  /// Creates a measurer whose letters are `share` of the size wide.
  public init(share: Double = 0.55) {
    self.share = share
  }

  /// The sum of the letters' widths and their tracking.
  public func width(of text: StyledText) -> Double {
    text.runs.reduce(0) { sum, run in
      run.text.reduce(sum) { $0 + width(of: $1, run.style) }
    }
  }

  /// Breaks at spaces, and inside words that are wider than a line.
  public func lines(of text: StyledText, width limit: Double) -> [TextLine] {
    var lines: [TextLine] = []
    var line: [Letter] = []
    func end(_ letters: [Letter]) {
      var kept = letters
      while kept.last?.character == " " { kept.removeLast() }
      let text = styledText(kept)
      lines.append(TextLine(text: text, width: width(of: text)))
    }
    for run in text.runs {
      for character in run.text {
        if character.isNewline {
          end(line)
          line = []
          continue
        }
        line.append(Letter(character: character, style: run.style))
        let total = line.reduce(0) { $0 + width(of: $1.character, $1.style) }
        guard total > limit, character != " ", line.count > 1 else { continue }
        let space = line.lastIndex { $0.character == " " }
        let cut = space.map { $0 + 1 } ?? line.count - 1
        end(Array(line[..<cut]))
        line = Array(line[cut...])
      }
    }
    if !line.isEmpty || lines.isEmpty { end(line) }
    return lines
  }

  private struct Letter {
    let character: Character
    let style: TextStyle
  }

  private func width(of character: Character, _ style: TextStyle) -> Double {
    let wide = character.unicodeScalars.first.map { $0.value >= 0x1100 && $0.value < 0x1F000 }
    return (wide == true && !character.isASCII && !isPunctuation(character) ? 1 : share)
      * style.size + style.tracking
  }

  /// General punctuation and arrows, which are above the East Asian threshold but narrow.
  private func isPunctuation(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2000..<0x2E80).contains(value)
  }

  private func styledText(_ letters: [Letter]) -> StyledText {
    var runs: [StyledText.Run] = []
    for letter in letters {
      if let last = runs.last, last.style == letter.style {
        runs[runs.count - 1].text.append(letter.character)
      } else {
        runs.append(.init(String(letter.character), letter.style))
      }
    }
    return StyledText(runs)
  }
}
