/// Text with numbered passages: each has a tinted ground and its number after it.
public struct MarkedText: Hashable, Sendable {
  /// A passage.
  public struct Mark: Hashable, Sendable {
    /// The letters, as places of characters of the text.
    public var range: Range<Int>
    /// The number printed after it.
    public var number: Int

    /// Creates a passage.
    public init(range: Range<Int>, number: Int) {
      self.range = range
      self.number = number
    }
  }

  /// The letters.
  public var text: String
  /// The passages; of two that overlap the later one is left out.
  public var marks: [Mark]
  /// Words after the text that are not part of it, such as "[…] 214 words".
  public var remark: String

  /// Creates a marked text.
  public init(_ text: String, marks: [Mark] = [], remark: String = "") {
    self.text = text
    self.marks = marks
    self.remark = remark
  }

  /// A number in small raised digits: "¹²".
  public static func raised(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}

/// A marked text broken into lines, ready to be drawn.
struct MarkedLines {
  /// A line with the grounds behind it.
  private struct Line {
    var text: StyledText
    /// Left and right ends of tinted grounds.
    var grounds: [(left: Double, right: Double)]
  }

  private let lines: [Line]
  private let leading: Double
  private let theme: Theme

  init(
    _ marked: MarkedText, width: Double, style: TextStyle, leading: Double, theme: Theme,
    measuring: any TextMeasuring
  ) {
    self.leading = leading
    self.theme = theme
    let letters = Self.letters(of: marked)
    let runs = Self.runs(of: letters, style: style, theme: theme)
    var next = 0
    lines = measuring.lines(of: StyledText(runs), width: width).map { line in
      let count = line.text.plain.count
      // Spaces at the end of a line are not in it.
      while next < letters.count, letters[next].character.isWhitespace,
        line.text.plain.first?.isWhitespace != true, count > 0
      {
        next += 1
      }
      let own = letters[min(next, letters.count)..<min(next + count, letters.count)]
      next += count
      return Line(
        text: line.text,
        grounds: Self.grounds(of: Array(own), line.text, style: style, theme, measuring))
    }
  }

  var height: Double { Double(lines.count) * leading }

  func draw(on canvas: any Canvas, top: Double) {
    for (index, line) in lines.enumerated() {
      let baseline = top + (Double(index) + 0.75) * leading
      for ground in line.grounds {
        canvas.fill(
          .rectangle(
            Rectangle(
              x: ground.left - 0.6, y: baseline - 0.72 * leading,
              width: ground.right - ground.left + 1.2, height: 0.92 * leading)),
          theme.evidence)
      }
      canvas.draw(line.text, at: Point(0, baseline))
    }
  }

  /// A letter with what it belongs to.
  private struct Letter {
    enum Role: Hashable { case plain, marked, number, remark }
    var character: Character
    var role: Role
  }

  private static func letters(of marked: MarkedText) -> [Letter] {
    let characters = Array(marked.text)
    var letters: [Letter] = []
    var next = 0
    for mark in marked.marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = mark.range.lowerBound
      let end = min(mark.range.upperBound, characters.count)
      guard start >= next, start < end else { continue }
      letters += characters[next..<start].map { Letter(character: $0, role: .plain) }
      letters += characters[start..<end].map { Letter(character: $0, role: .marked) }
      letters += MarkedText.raised(mark.number).map { Letter(character: $0, role: .number) }
      next = end
    }
    letters += characters[next...].map { Letter(character: $0, role: .plain) }
    if !marked.remark.isEmpty {
      letters += (" " + marked.remark).map { Letter(character: $0, role: .remark) }
    }
    return letters
  }

  private static func runs(
    of letters: [Letter], style: TextStyle, theme: Theme
  ) -> [StyledText.Run] {
    var runs: [StyledText.Run] = []
    for letter in letters {
      let own = look(of: letter.role, style, theme)
      if let last = runs.last, last.style == own {
        runs[runs.count - 1].text.append(letter.character)
      } else {
        runs.append(.init(String(letter.character), own))
      }
    }
    return runs
  }

  private static func look(
    of role: Letter.Role, _ style: TextStyle, _ theme: Theme
  ) -> TextStyle {
    var style = style
    switch role {
    case .plain, .marked: break
    case .number:
      style.color = theme.evidenceIndex
      style.weight = 600
    case .remark: style.color = theme.tertiary
    }
    return style
  }

  /// Where the marked letters of a line stand.
  ///
  /// In a line written from right to left they are counted from its right end; in a line
  /// of both directions only the numbers tell, since the order of its parts is not known
  /// here.
  private static func grounds(
    of letters: [Letter], _ text: StyledText, style: TextStyle, _ theme: Theme,
    _ measuring: any TextMeasuring
  ) -> [(left: Double, right: Double)] {
    guard letters.contains(where: { $0.role == .marked }) else { return [] }
    let isRightToLeft = letters.contains { $0.character.isRightToLeft }
    if isRightToLeft && letters.contains(where: { $0.character.isLeftToRightLetter }) {
      return []
    }
    func width(_ count: Int) -> Double {
      measuring.width(
        of: StyledText(runs(of: Array(letters.prefix(count)), style: style, theme: theme)))
    }
    let whole = measuring.width(of: text)
    var found: [(left: Double, right: Double)] = []
    var index = 0
    while index < letters.count {
      guard letters[index].role == .marked else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count, letters[end].role == .marked { end += 1 }
      let (start, stop) = (width(index), width(end))
      found.append(isRightToLeft ? (whole - stop, whole - start) : (start, stop))
      index = end
    }
    return found
  }
}

extension Character {
  /// Whether the letter belongs to a script written from right to left (Hebrew, Arabic and
  /// their neighbours).
  var isRightToLeft: Bool {
    unicodeScalars.contains { scalar in
      (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
        || (0xFE70...0xFEFC).contains(scalar.value)
        || (0x10800...0x10FFF).contains(scalar.value)
        || (0x1E800...0x1EFFF).contains(scalar.value)
    }
  }

  /// Whether it is a letter of another script.
  var isLeftToRightLetter: Bool { isLetter && !isRightToLeft }
}
