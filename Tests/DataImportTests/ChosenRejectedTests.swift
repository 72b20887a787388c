import Preferences
import Testing

@testable import DataImport

@Suite struct `Chosen and rejected` {
  /// The text of the preferred response.
  private func winner(_ comparison: Comparison) -> String? {
    comparison.verdicts.first?.choice.preferred == .a
      ? comparison.responseA.text : comparison.responseB.text
  }

  @Test func `transcripts are cut at the last common question`() throws {
    let data = try importText(
      #"{"chosen": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: Because.", "#
        + #""rejected": "\n\nHuman: Hi\n\nAssistant: Hello\n\nHuman: Why?\n\nAssistant: No idea"}"#,
      name: "train.jsonl")
    let comparison = try #require(data.comparisons.first)
    #expect(comparison.prompt.text == "Why?")
    #expect(comparison.prompt.context == "User: Hi\n\nAssistant: Hello")
    #expect(
      Set([comparison.responseA.text, comparison.responseB.text]) == ["Because.", "No idea"])
    #expect(winner(comparison) == "Because.")
    #expect(comparison.verdicts.first?.shownFirst == nil)
    #expect(data.summary.files.first?.dialect == "chosen-rejected")
  }

  @Test func `transcripts that part earlier keep all that follows`() throws {
    let data = try importText(
      #"{"chosen": "\n\nHuman: Hi\n\nAssistant: A1\n\nHuman: Q\n\nAssistant: A2", "#
        + #""rejected": "\n\nHuman: Hi\n\nAssistant: B1"}"#, name: "train.jsonl")
    let comparison = try #require(data.comparisons.first)
    #expect(comparison.prompt == Prompt(text: "Hi"))
    #expect(winner(comparison) == "Assistant: A1\n\nUser: Q\n\nAssistant: A2")
  }

  @Test func `message lists and plain texts beside a prompt`() throws {
    let lists = try importText(
      #"[{"chosen": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Q"}, "#
        + #"{"role": "assistant", "content": "yes"}], "rejected": [{"role": "system", "#
        + #""content": "Be kind."}, {"role": "user", "content": "Q"}, "#
        + #"{"role": "assistant", "content": [{"type": "text", "text": "no"}]}]}]"#,
      name: "train.json")
    #expect(lists.comparisons.first?.prompt == Prompt(text: "Q", context: "Be kind."))
    #expect(lists.comparisons.first.map(winner) == "yes")

    let answers = try importText(
      #"{"prompt": [{"role": "user", "content": "Q"}], "chosen": [{"role": "assistant", "#
        + #""content": "yes"}], "rejected": [{"role": "assistant", "content": "no"}]}"#,
      name: "train.jsonl")
    #expect(answers.comparisons.first?.prompt == Prompt(text: "Q"))
    #expect(answers.comparisons.first.map(winner) == "yes")

    let plain = try importText("prompt,chosen,reject\nQ,yes,no\n")
    #expect(plain.comparisons.first?.prompt.text == "Q")
    #expect(plain.comparisons.first.map(winner) == "yes")
  }

  @Test func `about half of the winners are A, and exchange keeps the sides`() throws {
    var straight = "chosen,rejected\n"
    var exchanged = "chosen,rejected\n"
    for row in 0..<1_000 {
      straight += "good \(row),bad \(row)\n"
      exchanged += "bad \(row),good \(row)\n"
    }
    let one = try importText(straight)
    let other = try importText(exchanged)
    let firstWins = one.choices.filter { $0 == .a }.count
    // Binomial(1000, 1/2): four standard deviations are 63.
    #expect((437...563).contains(firstWins))
    #expect(one.comparisons.map(\.id) == other.comparisons.map(\.id))
    #expect(one.choices == other.choices.map(\.swapped))
  }

  @Test func `transcripts without a common question make a bad row`() throws {
    let message = try messageOfImporting(
      #"{"chosen": "\n\nHuman: Hi\n\nAssistant: A", "rejected": "\n\nHuman: Ho\n\nAssistant: B"}"#,
      name: "train.jsonl", isStrict: true)
    #expect(
      message.hasPrefix(
        "train.jsonl:1: the transcripts in \"chosen\" and its partner begin differently"))
  }
}
