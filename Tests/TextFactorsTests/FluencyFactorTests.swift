import Testing

@testable import TextFactors

@Suite struct FluencyFactorTests {
  private static func value(_ name: String, _ text: String) -> Double {
    StanceFactorTests.value(name, text)
  }

  @Test(arguments: [
    "All is said.", "Is it?", "She said: \"Go!\"", "**The end.**", "Bye 👋", "以上です。", "(As above.)",
    "Steps:\n\n1. Boil water.\n2. Add salt.", "```\nls\n```",
  ])
  func `a finished text is not unfinished`(_ text: String) {
    #expect(Self.value("fluency.unfinished", text) < 0.1)
  }

  @Test(arguments: [
    "We went to the", "First, take a cup,", "```swift\nlet a", "Steps:\n1. Boil water.\n2.",
    "It is (", "- One.\n- Two.\n- Then we", "次の日、私は駅へ行き、",
  ])
  func `a text that was cut off is unfinished`(_ text: String) {
    #expect(Self.value("fluency.unfinished", text) > 0.8)
  }

  @Test func `a loop is measured by its share of the text`() {
    #expect(Self.value("fluency.loop_share", "one two three four five six") == 0)
    // Two copies of a short block are no loop yet, three are.
    #expect(Self.value("fluency.loop_share", "no no of it") == 0)
    #expect(Self.value("fluency.loop_share", "a b a b a b end") == 6.0 / 7)
    let block = "this block has just eight words in it "
    #expect(Self.value("fluency.loop_share", block + block) == 1)
  }

  @Test func `a loop is worse than no loop in repetition`() {
    let plain = "Every word of this sentence is another one so nothing comes back at all here."
    #expect(Self.value("fluency.repetition", plain) == 0)
    #expect(Self.value("fluency.repetition", plain + " " + plain) > 0.4)
  }

  @Test func `harder words read harder`() {
    let easy = "The cat sat on the mat. The dog ran in the sun. We all went home to eat and rest."
    let hard =
      "Institutional deliberations necessitate considerable preparation. Administrative "
      + "responsibilities proliferate. Organisational complexity invariably complicates "
      + "implementation of regulatory obligations and the associated documentation."
    #expect(
      Self.value("fluency.readability", hard) > Self.value("fluency.readability", easy) + 5)
    #expect(Self.value("fluency.readability", "Too short.").isNaN)
  }

  @Test(arguments: [
    ("cat", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("idea", 3), ("science", 2),
    ("beautiful", 3), ("rhythm", 2), ("prism", 2), ("nation", 2), ("question", 2), ("houses", 2),
    ("employee", 3), ("create", 2), ("piano", 3), ("don't", 1), ("university", 5),
  ])
  func `syllables are counted by rule`(_ word: String, _ count: Int) {
    #expect(Syllables.count(word) == count)
  }
}
