import Foundation
import Preferences
import Testing

@Suite struct ChoiceTests {
  private static let all: [Choice] = [
    .a, .tie, .b, .grade(2, steps: 3), .grade(0, steps: 3), .grade(-3, steps: 3),
    .probability(0.25), .probability(0.5), .probability(1), .abstention(reason: "garbage"),
  ]

  @Test(arguments: ChoiceTests.all)
  func `swapping twice gives the choice back`(choice: Choice) {
    #expect(choice.swapped.swapped == choice)
    #expect(choice.swapped.preferred == choice.preferred?.opposite)
    #expect(choice.swapped.isTie == choice.isTie)
    #expect(choice.swapped.isUsable == choice.isUsable)
  }

  @Test(arguments: ChoiceTests.all)
  func `a choice survives JSON`(choice: Choice) throws {
    let data = try JSONEncoder().encode(choice)
    #expect(try JSONDecoder().decode(Choice.self, from: data) == choice)
  }

  @Test func `an abstention is never a tie`() {
    let abstention = Choice.abstention(reason: "null")
    #expect(!abstention.isTie && !abstention.isUsable && abstention.preferred == nil)
    #expect(Choice.tie.isTie && Choice.grade(0, steps: 2).isTie && Choice.probability(0.5).isTie)
  }

  @Test func `an unknown choice in JSON names the allowed ones`() {
    let data = Data(#"{"choice":"perhaps"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Choice.self, from: data) }
  }
}

@Suite struct EffectStateTests {
  @Test func `a decided effect wins over an indifferent one`() {
    #expect(EffectState(chanceLower: 0.51, chanceUpper: 0.54) == .decided)
    #expect(EffectState(chanceLower: 0.46, chanceUpper: 0.54) == .indifferent)
    #expect(EffectState(chanceLower: 0.44, chanceUpper: 0.54) == .undecided)
    #expect(EffectState(chanceLower: 0.3, chanceUpper: 0.499) == .decided)
    #expect(EffectState(chanceLower: 0.5, chanceUpper: 0.6) == .undecided)
  }
}

@Suite struct NullableTests {
  private struct Holder: Codable, Equatable {
    @Nullable var value: Double?
  }

  @Test func `a missing value is written as null and read back`() throws {
    let data = try JSONEncoder().encode(Holder(value: nil))
    #expect(String(decoding: data, as: UTF8.self) == #"{"value":null}"#)
    #expect(try JSONDecoder().decode(Holder.self, from: data) == Holder(value: nil))
  }
}

@Suite struct JudgeKindTests {
  @Test func `people come first in every list`() {
    #expect(JudgeKind.allCases.sorted() == [.human, .llm, .rewardModel, .rule])
  }
}
