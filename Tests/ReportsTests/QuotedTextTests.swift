import Charts
import Testing

@testable import Reports

/// Words that others wrote, before they reach a page.
@Suite struct QuotedTextTests {
  @Test func `controls and turned directions vanish, white space becomes one space`() {
    let text = QuotedText("a\u{0}b\u{7} \u{202E}c\n\n\td\u{2066}e\u{FEFF}f\u{200F}").marked.text
    #expect(text == "ab c def")
  }

  @Test func `joined letters and pictures stay whole`() {
    #expect(QuotedText("👩‍👩‍👧 نمی‌خواهم").marked.text == "👩‍👩‍👧 نمی‌خواهم")
  }

  @Test func `a letter keeps four marks at most`() {
    let text = QuotedText("e" + String(repeating: "\u{301}", count: 60_000)).marked.text
    #expect(text.unicodeScalars.count == 5)
  }

  @Test func `long texts end with a sentence and say how long they are`() {
    let source = String(repeating: "Five words make a sentence. ", count: 50)
    let quoted = QuotedText(source)
    #expect(quoted.length == "250 words")
    #expect(quoted.marked.text.hasSuffix("sentence."))
    #expect(quoted.marked.remark.contains("[…] 250 words"))
    #expect(quoted.marked.text.split(separator: " ").count <= QuotedText.mostWords)
    #expect(QuotedText("Short. Text.").marked.remark.isEmpty)
  }

  @Test(arguments: ["x", "🤯", "語", "a\u{301}"])
  func `a text without spaces is cut all the same`(_ letter: String) {
    let quoted = QuotedText(String(repeating: letter, count: 60_000))
    #expect(quoted.marked.text.count <= 7 * QuotedText.mostWords)
    #expect(quoted.length == "60,000 characters")
  }

  @Test func `passages follow their words through what is left out`() throws {
    // Scalars 6 to 11 of the source are "sorry".
    let source = "I\u{202E}’m \u{7}sorry about that"
    let start = try #require(source.unicodeScalars.firstIndex(of: "s"))
    let place = source.unicodeScalars.distance(from: source.unicodeScalars.startIndex, to: start)
    let quoted = QuotedText(source, passages: [.init(range: place..<(place + 5), number: 1)])
    let mark = try #require(quoted.marked.marks.first)
    #expect(String(Array(quoted.marked.text)[mark.range]) == "sorry")
  }

  @Test func `a passage that is cut off is not marked`() {
    let source = String(repeating: "Five words make a sentence. ", count: 50)
    #expect(
      QuotedText(source, passages: [.init(range: 1200..<1210, number: 1)]).marked.marks.isEmpty)
    #expect(QuotedText("", passages: [.init(range: 0..<4, number: 1)]).marked.marks.isEmpty)
  }
}
