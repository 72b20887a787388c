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

  private let factor = FactorProbe(SentimentFactor())

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `good lies above bad, and a negation turns it`() {
    #expect(factor.isMore("The food was good.", than: "The food was bad."))
    #expect(factor.isMore("The food was good.", than: "The food was not good."))
  }

  @Test func `what it does not apply to is null`() {
    #expect(factor.gives(.nan, ""))
  }
}
