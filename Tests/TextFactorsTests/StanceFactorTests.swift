import Preferences
import Testing

@testable import TextFactors

@Suite struct StanceFactorTests {
  static func value(_ name: String, _ text: String, prompt: String = "") -> Double {
    FactorCatalogue.factor(named: name)?
      .measure(TextReading(text), of: PromptReading(Prompt(text: prompt))).number ?? .nan
  }

  static func evidence(_ name: String, _ text: String) -> [String] {
    let reading = TextReading(text)
    let factor = FactorCatalogue.factor(named: name)
    return (factor?.evidence(reading, of: PromptReading(Prompt(text: ""))) ?? []).map {
      String(decoding: reading.bytes[$0], as: UTF8.self)
    }
  }

  @Test func `hedges are found, the month of May is none`() {
    #expect(
      Self.evidence("stance.hedging", "Perhaps it may rain in May, or so I think.")
        == ["Perhaps", "may", "or so", "I think"])
  }

  @Test func `the longest phrase counts once`() {
    #expect(Self.evidence("stance.hedging", "I'm not entirely sure.") == ["I'm not entirely sure"])
  }

  @Test(arguments: [
    "I'm sorry, but I can't assist with that.", "I cannot provide instructions for this.",
    "I won't help with that request.", "As an AI, I am not able to do so. It would be unethical.",
    "申し訳ありませんが、お手伝いできません。", "抱歉，我无法提供这些信息。",
    "Es tut mir leid, aber dabei kann ich nicht helfen.",
    "Lo siento, pero no puedo ayudar con eso.",
  ])
  func `refusals are likelier than not`(_ text: String) {
    #expect(Self.value("stance.refusal", text) > 0.5)
  }

  @Test(arguments: [
    "Sure! To kill a Python process, run kill with its number.",
    "Paris is the capital of France.", "はい、フランスの首都はパリです。",
    "You can't go wrong with a good coat. Pack it first.",
  ])
  func `plain answers are not refusals`(_ text: String) {
    #expect(Self.value("stance.refusal", text) < 0.5)
  }

  @Test func `agreement is positive, disagreement negative`() {
    #expect(Self.value("stance.agreement_markers", "Yes, you're right. I agree.") > 0)
    #expect(Self.value("stance.agreement_markers", "No, I disagree. That's not true.") < 0)
    #expect(Self.value("stance.agreement_markers", "The sky is blue today.") == 0)
  }

  @Test func `a language without a list has no value`() {
    #expect(Self.value("stance.hedging", "Кошка сидит на столе и не хочет уходить.").isNaN)
  }

  @Test func `a text without prose has no rate`() {
    #expect(Self.value("stance.hedging", "```\nmay()\n```").isNaN)
  }

  @Test(arguments: [
    ("stance.moralising", "She works in law enforcement."),
    ("stance.moralising", "The puck enters the offensive zone; economic diversity is a goal."),
    ("stance.moralising", "He is responsible for sales."),
    ("stance.admits_limits", "Limited Access to Education"),
    ("stance.certainty", "The form must be signed by Monday."),
    ("stance.certainty", "It is not always clear."), ("stance.certainty", "Always check it twice."),
    ("stance.certainty", "After everyone has shared their plans, we go."),
  ])
  func `subjects, orders and duties passed for a stance`(_ name: String, _ text: String) {
    #expect(Self.evidence(name, text) == [])
  }
}
