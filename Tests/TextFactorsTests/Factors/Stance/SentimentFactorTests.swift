import Testing

@testable import TextFactors

@Suite struct SentimentFactorTests {
  private static func value(_ text: String) -> Double {
    StanceFactorTests.value("stance.sentiment", text)
  }

  @Test(arguments: [
    ("It is good.", "It is bad."), ("It is very good.", "It is good."),
    ("It is good.", "It is not good."), ("It is not bad.", "It is bad."),
    ("It is GOOD.", "It is good."), ("It is good!", "It is good."),
    ("It was slow but wonderful.", "It was wonderful but slow."), ("See you :)", "See you :("),
    ("Great 😍", "Great 😡"), ("It is good.", "It is slightly good."),
    ("It is good.", "Is it good?"), ("See you tonight!", "See you tonight."),
    ("I like films.", "They are like films."), ("It is bad.", "It is bad!"),
    ("It is good. It has four legs.", "It is good. It has four legs. It has a lid."),
    ("It is good. It is good.", "It is good."), ("房间很大。", "房间大。"), ("房间很大。", "房间很旧。"),
  ])
  func `the first is more positive than the second`(_ first: String, _ second: String) {
    #expect(Self.value(first) > Self.value(second))
  }

  @Test func `without words of feeling the value is zero`() {
    #expect(Self.value("The table has four legs.") == 0)
  }

  @Test func `turning the signs of all words turns the value only in part`() {
    // A negation weakens: "not good" is less bad than "bad" by the factor 0.74.
    #expect(abs(Self.value("It is not good.")) < abs(Self.value("It is good.")))
  }

  @Test(arguments: ["那里很多。", "那里很难。", "那里非常不。", "They are like films.", "Like a film."])
  func `degree before a number or 不, and a comparison, say no feeling`(_ text: String) {
    #expect(Self.value(text) <= 0)
  }

  @Test func `sentences without feeling do not drown one with it`() {
    let facts = String(repeating: " It has four legs.", count: 9)
    #expect(Self.value("It is good." + facts) > 0.3 * Self.value("It is good."))
    #expect(Self.value(String(repeating: "It is wonderful. ", count: 50)) < 1)
  }

  private let factor = FactorProbe(SentimentFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `good lies above bad, and a negation turns it`() {
    #expect(factor.isMore("The food was good.", than: "The food was bad."))
    #expect(factor.isMore("The food was good.", than: "The food was not good."))
  }

  @Test func `words and faces with a feeling are marked, comparisons are not`() {
    #expect(
      factor.marks("The food was good, not bad :) and it looked like soup.")
        == ["good", "bad", ":)"])
    #expect(factor.marks("这部电影很好看。").joined().contains("好"))
    #expect(factor.marks("Il fait beau et nous sommes allés à la plage.") == [])
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
