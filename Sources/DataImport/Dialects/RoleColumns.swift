import Preferences

/// Which column of a file has which role, for the roles that every dialect treats alike.
struct RoleColumns {
  private var columns: [ColumnRole: String]

  /// The columns that the user named, and nothing else.
  init(_ mapping: ColumnMapping) {
    columns = mapping.columns
  }

  /// The columns that the user named, and for other roles those with a usual name.
  init(_ mapping: ColumnMapping, guessingFrom layout: Layout) {
    columns = mapping.columns
    for (role, names) in Self.usualNames where columns[role] == nil {
      if role == .shownFirst, mapping.orderIsUnknown { continue }
      if let column = layout.column(like: names) { columns[role] = column }
    }
  }

  /// The columns of all roles.
  var named: [ColumnRole: String] { columns }

  /// The column of a role.
  subscript(role: ColumnRole) -> String? { columns[role] }

  /// Puts the fields of these roles into a comparison and each of its verdicts.
  func apply(_ record: Record, to draft: inout DraftComparison) throws(RowProblem) {
    if let id = words(.comparison, record) { draft.id = id }
    applyPrompt(record, to: &draft.prompt)
    if let text = words(.context, record) { draft.prompt.context = text }
    if let text = words(.reference, record) { draft.prompt.reference = text }
    if let text = words(.source, record) { draft.prompt.source = text }
    if let name = words(.systemA, record) { draft.responseA.system = name }
    if let name = words(.systemB, record) { draft.responseB.system = name }
    if let name = words(.scenario, record) { draft.scenario = name }
    if let name = words(.cluster, record) { draft.cluster = name }
    let weight = try weight(record)
    let kind = try kind(record)
    let shownFirst = try shownFirst(
      record, systemA: draft.responseA.system, systemB: draft.responseB.system)
    for index in draft.verdicts.indices {
      if let weight { draft.verdicts[index].weight = weight }
      if let kind { draft.verdicts[index].kind = kind }
      if let shownFirst { draft.verdicts[index].shownFirst = shownFirst }
      if let name = words(.judge, record) { draft.verdicts[index].judge = trimmed(name) }
      if let text = words(.rationale, record) { draft.verdicts[index].rationale = text }
    }
  }

  /// A prompt that is a conversation ends in the task; the rest is its context.
  private func applyPrompt(_ record: Record, to prompt: inout Prompt) {
    guard let column = columns[.prompt], let value = record.value(at: column) else { return }
    let transcript = value.string.flatMap { Conversation(transcript: $0) }
    if let conversation = Conversation(messages: value) ?? transcript {
      prompt.text = conversation.prompt.text
      prompt.context = conversation.prompt.context ?? prompt.context
    } else if let text = words(.prompt, record) {
      prompt.text = text
    }
  }

  private func words(_ role: ColumnRole, _ record: Record) -> String? {
    guard let column = columns[role], let value = record.value(at: column) else { return nil }
    let words = value.words ?? Conversation.text(of: value)
    return words.isEmpty ? nil : words
  }

  private func weight(_ record: Record) throws(RowProblem) -> Double? {
    guard let column = columns[.weight], let words = record.words(column) else { return nil }
    guard let weight = Double(trimmed(words)), weight.isFinite, weight >= 0 else {
      throw .outOfRange(field: column, value: words, expected: "a number from 0 upwards")
    }
    return weight
  }

  private func kind(_ record: Record) throws(RowProblem) -> JudgeKind? {
    guard let column = columns[.judgeKind], let words = record.words(column) else { return nil }
    let plain = trimmed(words).lowercased()
    if let kind = Self.kinds[plain] ?? JudgeKind(rawValue: plain) { return kind }
    throw .wrongKind(
      field: column, value: "\"\(excerpt(words))\"",
      expected: "\"human\", \"llm\", \"reward-model\" or \"rule\"")
  }

  private static let kinds: [String: JudgeKind] = [
    "people": .human, "person": .human, "crowd": .human, "expert": .human, "model": .llm,
    "ai": .llm, "reward_model": .rewardModel, "reward model": .rewardModel, "rm": .rewardModel,
  ]

  /// The side that was shown first: a letter, a system's name, or +1 for A and -1 for B.
  ///
  /// In a column named `pos`, 0 says that the order is unknown.
  private func shownFirst(
    _ record: Record, systemA: String?, systemB: String?
  ) throws(RowProblem) -> Side? {
    guard let column = columns[.shownFirst], let words = record.words(column) else { return nil }
    let text = trimmed(words).lowercased()
    if let number = Double(text) {
      if number == 1 { return .a }
      if number == -1 || number == 2 { return .b }
      if number == 0 && column == "pos" { return nil }
    } else {
      let table = VerdictTable(field: column)
      if let choice = try? table.choice(words, systemA: systemA, systemB: systemB) {
        if let side = choice.preferred { return side }
        if !choice.isUsable { return nil }
      }
    }
    throw .wrongKind(
      field: column, value: "\"\(excerpt(words))\"", expected: "\"A\", \"B\", 1 or -1")
  }

  /// Normalised column names by role, the most telling first.
  private static let usualNames: [(ColumnRole, [String])] = [
    (
      .prompt,
      [
        "prompt", "instruction", "question", "questiontext", "userprompt", "query", "inputtext",
        "history", "input",
      ]
    ),
    (.context, ["context", "systemprompt"]),
    (.reference, ["reference", "referenceanswer", "referenceresponse"]),
    (
      .judge,
      [
        "judge", "judgename", "judgeid", "annotator", "annotatorid", "worker", "workerid",
        "evaluator", "rater", "raterid", "reviewer",
      ]
    ),
    (.judgeKind, ["judgekind", "judgetype"]),
    (.shownFirst, ["shownfirst", "pos"]),
    (.scenario, ["scenario", "category", "domain", "dataset", "subset"]),
    (.comparison, ["comparison", "comparisonid", "pairid", "itemid", "id", "idx"]),
    (.cluster, ["cluster", "clusterid", "promptid", "questionid"]),
    (.weight, ["weight"]),
    (.systemA, ["systema", "modela", "model1", "system1", "generator1", "modelaname"]),
    (.systemB, ["systemb", "modelb", "model2", "system2", "generator2", "modelbname"]),
    (.rationale, ["rationale", "explanation", "justification", "reason", "comments"]),
  ]
}
