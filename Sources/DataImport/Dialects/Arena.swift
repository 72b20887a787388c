import Preferences

/// Battles of a chat arena and MT-Bench votes: two conversations and a winner.
///
/// The prompt is the last question that both conversations share; a response is all that
/// follows it. Where `turn` is less than the questions in the conversation (MT-Bench), the
/// conversation is cut after that turn.
/// Origin: huggingface.co/datasets/lmsys/chatbot_arena_conversations and
/// mt_bench_human_judgments. Not checked: written without a file of the origin at hand.
struct Arena: Dialect {
  let name = "arena"
  let summary = "arena battles and MT-Bench votes: conversation_a, conversation_b, winner"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "conversation_a", "conversation_b", "winner")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    ArenaReader(roles: RoleColumns(mapping))
  }
}

private struct ArenaReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    let turn = record["turn"]?.number.flatMap { Int(exactly: $0) }
    let a = try Conversation.field("conversation_a", of: record).cut(afterQuestions: turn)
    let b = try Conversation.field("conversation_b", of: record).cut(afterQuestions: turn)
    guard let split = SplitConversations(a, b) else { throw .noCommonPrompt("conversation_a") }
    guard let winner = record.fields["winner"] else { throw .missingField("winner") }
    var draft = DraftComparison(
      prompt: Prompt(text: split.prompt, context: split.context),
      responseA: Response(text: split.first, system: record.words("model_a")),
      responseB: Response(text: split.second, system: record.words("model_b")))
    let choice = try VerdictTable(field: "winner").choice(
      winner, systemA: draft.responseA.system, systemB: draft.responseB.system)
    // MT-Bench names an LLM judge with its prompt template: ["gpt-4", "pair-v2"].
    let judge = record["judge"].flatMap { $0.words ?? $0.elements.first?.words }
    draft.verdicts = [DraftVerdict(judge: judge, choice: choice)]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }
}
