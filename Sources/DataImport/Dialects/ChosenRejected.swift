import Preferences

/// Training data of preference models: a chosen and a rejected text, message list or transcript.
///
/// The winner is in the column's name and the order of the two is lost. So that "A" does
/// not mean "the winner", each response gets its side from a hash of its text: about half
/// of the winners are A, and the same two texts always take the same sides.
/// Not checked: no file of HH-RLHF or its like was at hand.
struct ChosenRejected: Dialect {
  let name = "chosen-rejected"
  let summary = "chosen and rejected texts, messages or Human/Assistant transcripts"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has("chosen") && Self.rejectedColumn(layout) != nil
      ? Recognition(Recognition.Strength.shared + 20) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    guard layout.has("chosen"), let rejected = Self.rejectedColumn(layout) else {
      throw .unrecognised(path: layout.path, missing: .verdict, available: layout.columns)
    }
    return ChosenRejectedReader(
      rejected: rejected, roles: RoleColumns(mapping, guessingFrom: layout))
  }

  private static func rejectedColumn(_ layout: Layout) -> String? {
    ["rejected", "reject"].first { layout.has($0) }
  }
}

private struct ChosenRejectedReader: DialectReader {
  let rejected: String
  let roles: RoleColumns

  var notes: [String] {
    ["chosen and rejected texts: which was shown first is lost; sides are set by a hash"]
  }

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let chosen = record.fields["chosen"] else { throw .missingField("chosen") }
    guard let other = record.fields[rejected] else { throw .missingField(rejected) }
    var prompt = Prompt(text: "")
    let texts = try texts(chosen, other, prompt: &prompt)
    let chosenIsA = HashedSides.isA(texts.chosen, against: texts.rejected)
    let names = (record.words("chosen_model"), record.words("rejected_model"))
    let winner = Response(text: texts.chosen, system: names.0)
    let loser = Response(text: texts.rejected, system: names.1)
    var draft = DraftComparison(
      prompt: prompt, responseA: chosenIsA ? winner : loser,
      responseB: chosenIsA ? loser : winner)
    draft.verdicts = [DraftVerdict(choice: chosenIsA ? .a : .b)]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func texts(
    _ chosen: Field, _ other: Field, prompt: inout Prompt
  ) throws(RowProblem) -> (chosen: String, rejected: String) {
    let one = try conversation(chosen, column: "chosen")
    let two = try conversation(other, column: rejected)
    guard let one, let two else {
      return (
        try responseText(chosen, column: "chosen"), try responseText(other, column: rejected)
      )
    }
    guard let split = SplitConversations(one, two) else {
      // Message lists may hold the answer alone, beside a prompt column.
      if roles[.prompt] != nil, let a = Conversation.joined(one.turns[...]),
        let b = Conversation.joined(two.turns[...])
      {
        return (a, b)
      }
      throw .noCommonPrompt("chosen")
    }
    prompt.text = split.prompt
    prompt.context = split.context
    return (split.first, split.second)
  }

  private func conversation(
    _ field: Field, column: String
  ) throws(RowProblem) -> Conversation? {
    if field.isList {
      guard let conversation = Conversation(messages: field) else {
        throw .wrongKind(field: column, value: "a list", expected: "text or messages")
      }
      return conversation
    }
    return field.string.flatMap { Conversation(transcript: $0) }
  }
}
