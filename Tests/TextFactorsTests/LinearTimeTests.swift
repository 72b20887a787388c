import Glibc
import Preferences
import Testing
import TextFactors

/// Four times the text takes about four times the time, whatever it is made of.
@Suite struct LinearTimeTests {
  /// Time is linear up to this ratio of times for four times the text; quadratic time gives 16.
  private static let limit = 10.0

  /// Processor time of this thread, which other work on the machine does not stretch.
  private func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<2).map { _ in
      let start = now()
      work()
      return now() - start
    }.min() ?? 0
  }

  /// The ratio of the times of four times the text and of the text, above a floor of a
  /// millisecond that keeps fixed costs out.
  private func growth(_ work: (_ times: Int) -> Void) -> Double {
    seconds { work(4) } / max(seconds { work(1) }, 0.001)
  }

  @Test(arguments: [
    "The quick brown fox may jump over the lazy dog, I think. ", "a ", "a", "`", "``` `` ` ", "1",
    "1 + ", "=", "1 + 1 = 2 ", "((((", "|", "| a |\n", "\n", "[", "**", "https://", "<<", "「」",
    "漢", "かな", "カ", "e\u{301}", "👩‍👩‍👧‍👦", "Dr. ", "...", ". ", "- a\n", "# ", "I cannot ", "it is ",
    "\\boxed{", "answer: ", "A:\n", "(A) ",
  ])
  func `four times as much takes about four times as long`(_ piece: String) {
    #if DEBUG
      let size = 4_000
    #else
      let size = 100_000
    #endif
    let measurer = FactorMeasurer(factors: FactorCatalogue.all)
    let ratio = growth { times in
      let text = String(repeating: piece, count: times * size / piece.utf8.count)
      let prompt = Prompt(
        text: "Which is it?\n(A) one\n(B) two\nWrite at least 20 words. Do not use any commas.",
        reference: "B", source: String(text.prefix(2_000 * times)))
      _ = measurer.measure(MeasurementItem(text: text, prompt: prompt))
    }
    #expect(ratio < Self.limit, "\(piece.debugDescription): \(ratio)")
  }

  @Test func `a prompt four times as long takes about four times as long`() {
    let ratio = growth { times in
      let text = String(
        repeating: "Write \"at least\" 3 words in <<it>>, not 'more' than (this). ",
        count: 300 * times)
      _ = PromptReading(Prompt(text: text, reference: text, source: text))
    }
    #expect(ratio < Self.limit, "\(ratio)")
  }
}
