import Testing

@testable import PenchantCLI

/// Words behind a factor in a text on a terminal.
struct MarkedPassageTests {
  private let plain = Terminal(isInteractive: false, hasColor: false, hasUnicode: true, width: 80)
  private let ascii = Terminal(isInteractive: false, hasColor: false, hasUnicode: false, width: 80)
  private let colour = Terminal(isInteractive: true, hasColor: true, hasUnicode: true, width: 80)
  private let text = "I'm so sorry, you are absolutely right about this."

  private func marks(_ looks: Terminal.Look? = .green) -> [MarkedPassage.Mark] {
    [
      .init(start: 0, end: 12, number: 2, look: looks),
      .init(start: 22, end: 38, number: 11, look: nil),
    ]
  }

  private func lines(_ terminal: Terminal, width: Int = 78, limit: Int? = nil) -> [String] {
    MarkedPassage(text, marks: marks(), limit: limit).lines(on: terminal, width: width)
  }

  @Test func `marks stand in brackets with their number where there is no colour`() {
    #expect(lines(plain) == ["‹I'm so sorry›², you are ‹absolutely right›¹¹ about this."])
    #expect(lines(ascii) == ["[I'm so sorry]2, you are [absolutely right]11 about this."])
  }

  @Test func `colour underlines and tints, and takes no columns`() {
    let line = lines(colour)[0]
    #expect(line.contains("\u{1B}[4;32msorry\u{1B}[0m²"))
    #expect(line.contains("\u{1B}[4mright\u{1B}[0m¹¹"))
    #expect(!line.contains("‹"))
    #expect(lines(colour, width: 20).count == lines(plain, width: 20).count)
  }

  @Test func `lines keep their width and a mark may go over two of them`() {
    let broken = lines(plain, width: 16)
    #expect(broken.allSatisfy { ColumnWidth.of($0) <= 16 })
    #expect(broken.joined(separator: " ") == lines(plain)[0])
  }

  @Test func `a cut text says how long it is`() {
    #expect(lines(plain, limit: 4)[0].hasPrefix("‹I'm so sorry›², you […] 9 words"))
  }

  @Test func `marks that overlap an earlier one are left out`() {
    let marked = MarkedPassage(
      "one two three",
      marks: [
        .init(start: 0, end: 7, number: 1, look: nil),
        .init(start: 4, end: 13, number: 2, look: nil),
      ], limit: nil)
    #expect(marked.lines(on: ascii, width: 80) == ["[one two]1 three"])
  }

  @Test func `nothing in a text moves the cursor or turns the writing`() {
    let marked = MarkedPassage(
      "a\u{1B}[2Jb \u{202E}c\u{9B}d \u{0}", marks: [], limit: nil)
    #expect(marked.lines(on: colour, width: 80) == ["a␛[2Jb c\u{FFFD}d ␀"])
    #expect(marked.lines(on: ascii, width: 80) == ["a?[2Jb c?d ?"])
  }
}
