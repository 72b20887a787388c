import Preferences
import Testing
import TextFactors

/// A response of a megabyte takes a moment, whatever it is made of.
@Suite struct LinearTimeTests {
  /// Half a second in a release build; debug builds are some twenty times slower.
  private static let limit: Duration = {
    #if DEBUG
      .seconds(60)
    #else
      .milliseconds(500)
    #endif
  }()

  @Test(arguments: [
    "The quick brown fox may jump over the lazy dog, I think. ", "a ", "a", "`", "``` `` ` ", "1",
    "1 + ", "=", "1 + 1 = 2 ", "((((", "|", "| a |\n", "\n", "[", "**", "https://", "<<", "「」",
    "漢", "かな", "カ", "e\u{301}", "👩‍👩‍👧‍👦", "Dr. ", "...", ". ", "- a\n", "# ", "I cannot ", "it is ",
    "\\boxed{", "answer: ", "A:\n", "(A) ",
  ])
  func `a megabyte of it is measured in time`(_ piece: String) {
    #if DEBUG
      let size = 50_000
    #else
      let size = 1_000_000
    #endif
    let text = String(repeating: piece, count: size / piece.utf8.count)
    let prompt = Prompt(
      text: "Which is it?\n(A) one\n(B) two\nWrite at least 20 words. Do not use any commas.",
      reference: "B", source: String(text.prefix(20_000)))
    let measurer = FactorMeasurer(factors: FactorCatalogue.all)
    let time = ContinuousClock().measure {
      _ = measurer.measure(MeasurementItem(text: text, prompt: prompt))
    }
    #expect(time < Self.limit, "\(piece.debugDescription): \(time)")
  }

  @Test func `a long prompt is read in time`() {
    let text = String(
      repeating: "Write \"at least\" 3 words in <<it>>, not 'more' than (this). ", count: 3_000)
    let time = ContinuousClock().measure {
      _ = PromptReading(Prompt(text: text, reference: text, source: text))
    }
    #expect(time < Self.limit * 2, "\(time)")
  }
}
