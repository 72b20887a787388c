import Preferences
import TestSupport
import Testing

@testable import TextFactors

@Suite struct MoreFactorTests {
  private func value(_ name: String, _ text: String, _ prompt: Prompt = Prompt(text: "")) throws
    -> FactorValue
  {
    try #require(FactorCatalogue.factor(named: name))
      .measure(TextReading(text), of: PromptReading(prompt))
  }

  @Test func `a sentence that begins with No and goes on is no disagreement`() throws {
    for text in ["No one knows the answer to it.", "No problem at all, my friend."] {
      #expect(try value("stance.agreement_markers", text) == .value(0), "\(text)")
    }
    for text in ["No, it is not so at all.", "No.", "No, that is another thing."] {
      #expect(try value("stance.agreement_markers", text).number < 0, "\(text)")
    }
  }

  @Test func `the common subsequence is the longest one`() {
    // Lists up to 130 long cross the blocks of 64; checked against the plain table.
    var generator = SplitMix(state: 7)
    for _ in 0..<30 {
      let words = (0..<Int.random(in: 0...90, using: &generator)).map { _ in
        UInt64.random(in: 0...5, using: &generator)
      }
      let other = (0..<Int.random(in: 0...130, using: &generator)).map { _ in
        UInt64.random(in: 0...5, using: &generator)
      }
      var table = [[Int]](
        repeating: [Int](repeating: 0, count: other.count + 1), count: words.count + 1)
      for (i, word) in words.enumerated() {
        for (j, element) in other.enumerated() {
          table[i + 1][j + 1] =
            word == element ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
        }
      }
      #expect(RougeLFactor.commonLength(words, other) == table[words.count][other.count])
    }
  }

  @Test func `the automaton finds the longest part at each place`() {
    var generator = SplitMix(state: 11)
    for _ in 0..<30 {
      let source = (0..<40).map { _ in UInt64.random(in: 0...3, using: &generator) }
      let text = (0..<30).map { _ in UInt64.random(in: 0...3, using: &generator) }
      let found = SuffixAutomaton(source).matchLengths(text)
      for end in text.indices {
        let longest = (0...(end + 1)).last { length in
          let part = Array(text[(end + 1 - length)...end])
          return length == 0
            || (0...(source.count - length)).contains { Array(source[$0..<($0 + length)]) == part }
        }
        #expect(found[end] == longest)
      }
    }
  }

  @Test func `equal texts agree in full with their reference, others not at all`() throws {
    for name in ["correctness.rouge_l", "correctness.chrf", "correctness.reference_recall"] {
      let same = Prompt(text: "?", reference: "Marie Curie found radium.")
      #expect(
        isClose(try value(name, "Marie Curie found radium.", same).number, 1, 1e-12), "\(name)")
      #expect(try value(name, "zzz", Prompt(text: "?", reference: "Marie")) == .value(0), "\(name)")
      #expect(try value(name, "Marie") == .null(.noReference), "\(name)")
    }
  }

  @Test(arguments: [
    ("```json\n{\"a\": [1]}\n```", 1.0), ("```json\n{\"a\": [1}\n```", 0),
    ("```python\nf('(')  # (\n```", 1), ("```c\nint a[2};\n```", 0),
    ("```js\nlet it = \"don't\"; // )\n```", 1),
  ])
  func `code parses where brackets and quotation marks close`(_ text: String, _ share: Double)
    throws
  {
    #expect(try value("correctness.code_parses", text) == .value(share))
  }

  @Test func `a text without code claims nothing about code`() throws {
    #expect(try value("correctness.code_parses", "No code here.") == .null(.noCode))
  }

  @Test func `refusal does not depend on length where nothing refuses`() throws {
    let short = try value("stance.refusal", "Paris is the capital of France.")
    let long = try value(
      "stance.refusal", String(repeating: "Paris is the capital of France. ", count: 30))
    #expect(short == long)
  }

  @Test func `an answer of a word without a stop is not cut off`() throws {
    #expect(try value("fluency.unfinished", "Paris").number < 0.1)
  }

  @Test func `polite Japanese is more polite than rude Japanese`() throws {
    let polite = try value("stance.politeness", "恐れ入りますが、ご確認いただけますでしょうか。").number
    let plain = try value("stance.politeness", "これは違うと思う。").number
    let rude = try value("stance.politeness", "お前はいい加減にやめろ。").number
    #expect(polite > plain && plain > rude)
  }
}
