import Preferences
import Testing

@testable import DataImport

@Suite struct `Verdict codes` {
  private let table = VerdictTable(field: "winner")

  @Test(arguments: [
    "A", "a", "model_a", "Model A", "response_a", "Answer A", "left", "LEFT", "first", "1", "1.0",
    "response 1", "output_1", "text_a", "A>B", "A>>B", "b<a", "[[A]]", " a ", "option_left",
  ])
  func `codes for the first response`(code: String) throws {
    #expect(try table.choice(code) == .a)
  }

  @Test(arguments: [
    "B", "b", "model_b", "response_b", "Answer B", "right", "second", "2", "2.0", "response 2",
    "output_2", "text_b", "B>A", "B>>A", "a<b", "[[B]]", "assistant_b",
  ])
  func `codes for the second response`(code: String) throws {
    #expect(try table.choice(code) == .b)
  }

  @Test(arguments: [
    "tie", "Tie", "tie (bothbad)", "both_bad", "equal", "draw", "A=B", "[[C]]", "both", "neither",
    "tie (inconsistent)", "no preference",
  ])
  func `codes for a tie`(code: String) throws {
    #expect(try table.choice(code) == .tie)
  }

  @Test(arguments: ["garbage", "error", "N/A", "null", "None", "nan", "invalid"])
  func `words that stand in place of a verdict are kept as the reason`(code: String) throws {
    #expect(try table.choice(code) == .abstention(reason: code.lowercased()))
  }

  @Test func `an empty cell is no verdict`() throws {
    #expect(try table.choice("") == .abstention(reason: "empty"))
    #expect(try table.choice("  ") == .abstention(reason: "empty"))
  }

  @Test func `five levels keep their strength`() throws {
    #expect(try table.choice("a-is-better") == .grade(2, steps: 2))
    #expect(try table.choice("a-is-slightly-better") == .grade(1, steps: 2))
    #expect(try table.choice("b-is-slightly-better") == .grade(-1, steps: 2))
    #expect(try table.choice("b-is-better") == .grade(-2, steps: 2))
  }

  @Test(arguments: ["0", "-1", "true", "False", "yes"])
  func `codes with two readings are never guessed`(code: String) {
    #expect(throws: RowProblem.ambiguousVerdict(field: "winner", value: code)) {
      try table.choice(code)
    }
  }

  @Test(arguments: ["3", "0.7", "maybe", "c", "AB", "response_3"])
  func `unknown codes are refused`(code: String) {
    #expect(
      throws: RowProblem.unknownVerdict(
        field: "winner", value: code, allowed: ["A", "B", "tie"])
    ) { try table.choice(code) }
  }

  @Test func `what the user says wins, and numbers are compared by value`() throws {
    var table = table
    table.explicit = ["0": .a, "1": .b, "2": .tie]
    #expect(try table.choice("0") == .a)
    #expect(try table.choice("1.0") == .b)
    #expect(try table.choice("2") == .tie)
    #expect(try table.choice("tie") == .tie)
    #expect(
      throws: RowProblem.unknownVerdict(
        field: "winner", value: "3", allowed: ["0", "1", "2"])
    ) { try table.choice("3") }
  }

  @Test func `names of the systems are codes, also when they look like others`() throws {
    #expect(try table.choice("GPT-4", systemA: "gpt-4", systemB: "left") == .a)
    #expect(try table.choice("left", systemA: "gpt-4", systemB: "left") == .b)
    #expect(throws: RowProblem.self) {
      try table.choice("gpt-4", systemA: "gpt-4", systemB: "gpt-4")
    }
  }

  @Test func `responses that count from 0 are named by 0 and 1`() throws {
    var table = table
    table.countsFromZero = true
    #expect(try table.choice("0") == .a)
    #expect(try table.choice("1") == .b)
    #expect(throws: RowProblem.self) { try table.choice("2") }
  }

  @Test func `grades stay inside their steps`() throws {
    var table = table
    table.steps = 3
    #expect(try table.choice("-3") == .grade(-3, steps: 3))
    #expect(try table.choice("0") == .grade(0, steps: 3))
    #expect(try table.choice("2.0") == .grade(2, steps: 3))
    #expect(throws: RowProblem.self) { try table.choice("4") }
    #expect(throws: RowProblem.self) { try table.choice("1.5") }
  }
}

@Suite struct `Guessed kinds of judges` {
  @Test(arguments: [
    ("annotator1", JudgeKind.human), ("worker 58", .human), ("58", .human), ("Ana Llanos", .human),
    ("gpt-4", .llm), ("alpaca_eval_cot_gpt4_turbo_fn", .llm), ("Claude 3 Opus", .llm),
    ("Meta-Llama-3-70B", .llm), ("command-r-plus", .llm), ("qwen2.5-72b-instruct", .llm),
    ("pandalm-7b", .llm), ("reward-model-v2", .rewardModel), ("llama-3-RM", .rewardModel),
    ("gold", .rule), ("exact match", .rule), ("Marigold", .human), ("Norm", .human),
  ])
  func `names speak for themselves`(name: String, kind: JudgeKind) {
    #expect(JudgeKind(guessedFrom: name) == kind)
  }
}

@Suite struct `Nearest word` {
  @Test(arguments: [
    ("winer", "winner"), ("promt", "prompt"), ("resposne_a", "response_a"), ("WINNER", "winner"),
    ("verdcit", "verdict"),
  ])
  func `a small slip finds its word`(word: String, expected: String) {
    let candidates = ["prompt", "response_a", "response_b", "winner", "verdict"]
    #expect(nearest(to: word, among: candidates) == expected)
  }

  @Test func `a distant word finds nothing`() {
    #expect(nearest(to: "colour", among: ["prompt", "winner"]) == nil)
    #expect(nearest(to: "x", among: []) == nil)
    #expect(nearest(to: "", among: ["winner"]) == nil)
  }
}
