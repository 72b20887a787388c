import Preferences

/// ComparIA votes: two conversations, and the name of the system that was chosen.
///
/// `both_equal` is a tie; a row with neither is no verdict.
/// Origin: huggingface.co/datasets/ministere-culture/comparia-votes.
/// Not checked: written from a description, without a file of the origin at hand.
struct ComparIA: Dialect {
  let name = "comparia"
  let summary = "ComparIA votes: conversation_a, conversation_b, chosen_model_name, both_equal"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "conversation_a", "conversation_b", "chosen_model_name")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    ComparIAReader(roles: RoleColumns(mapping))
  }
}

private struct ComparIAReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let a = try Conversation.field("conversation_a", of: record)
    let b = try Conversation.field("conversation_b", of: record)
    guard let split = SplitConversations(a, b) else { throw .noCommonPrompt("conversation_a") }
    var draft = DraftComparison(
      prompt: Prompt(text: split.prompt, context: split.context),
      responseA: Response(text: split.first, system: record.words("model_a_name")),
      responseB: Response(text: split.second, system: record.words("model_b_name")))
    draft.verdicts = [DraftVerdict(kind: .human, choice: try choice(record, draft))]
    draft.scenario = record["categories"].map(Conversation.text(of:))
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func choice(_ record: Record, _ draft: DraftComparison) throws(RowProblem) -> Choice {
    if let equal = record["both_equal"], equal.truth == true || equal.words == "True" {
      return .tie
    }
    guard let name = record["chosen_model_name"] else { return .abstention(reason: "none") }
    return try VerdictTable(field: "chosen_model_name").choice(
      name, systemA: draft.responseA.system, systemB: draft.responseB.system)
  }
}
