import Preferences
import TestSupport

@testable import TextFactors

/// One factor as its test file asks it: a text in, a number out, NaN for null.
struct FactorProbe {
  private let factor: any TextFactor

  init(_ factor: any TextFactor) {
    self.factor = factor
  }

  func value(_ text: String, _ prompt: Prompt = Prompt(text: "")) -> FactorValue {
    factor.measure(TextReading(text), of: PromptReading(prompt))
  }

  /// Whether the text has the value, to rounding; also true where no dictionary is installed.
  func gives(
    _ expected: Double, _ text: String, prompt: String = "", reference: String? = nil,
    source: String? = nil
  ) -> Bool {
    let found = value(text, Prompt(text: prompt, reference: reference, source: source))
    if case .null(.noDictionary) = found { return true }
    return found.number.isNaN ? expected.isNaN : isClose(found.number, expected, 1e-9)
  }

  /// The passages that the value rests on.
  func marks(_ text: String, prompt: String = "", source: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return factor.evidence(
      TextReading(text), of: PromptReading(Prompt(text: prompt, source: source))
    ).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func isMore(_ text: String, than other: String) -> Bool {
    let values = (value(text), value(other))
    if case .null(.noDictionary) = values.0 { return true }
    return values.0.number > values.1.number
  }

  var exampleHolds: Bool {
    let example = factor.entry.example
    let found = value(example.text, example.prompt)
    if case .null(.noDictionary) = found { return true }
    return abs(found.number - example.value) < 5e-5
  }

  /// The laws that the factor breaks on a text with a bit of everything: the same text gives the
  /// same value, a count doubles with its text and a rate does not change, emphasis and the form
  /// of accents change nothing where they are not what is measured.
  var brokenLaws: [String] {
    var broken: [String] = []
    let text = FactorLawTests.text
    let prompt = FactorLawTests.prompt
    let once = value(text, prompt).number
    if !isSame(once, value(text, prompt).number) { broken.append("repeats") }
    let twice = value(text + "\n" + text, prompt).number
    // The blank line between the copies is a character.
    if factor.name != "length.characters" {
      if factor.entry.factor.transform == .logRatio {
        if !isSame(twice, 2 * once) { broken.append("doubles") }
      } else if factor.entry.factor.unit == "per 100 words" {
        if !isSame(twice, once) { broken.append("keeps its rate") }
      }
    }
    let formExempt: Set = ["length.characters", "length.tokens", "form.emphasis"]
    if !formExempt.contains(factor.name) {
      let marked = text.split(separator: "early", maxSplits: 1).joined(separator: "**early**")
      if !isSame(value(marked, prompt).number, once) { broken.append("ignores emphasis") }
    }
    return broken
  }

  private func isSame(_ left: Double, _ right: Double) -> Bool {
    left.isNaN ? right.isNaN : isClose(left, right, Tolerance.roundOff)
  }
}
