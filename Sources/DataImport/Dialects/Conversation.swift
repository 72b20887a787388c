import Preferences

/// A conversation as published data hold it: a list of messages, or one transcript.
struct Conversation {
  /// One message.
  struct Turn: Hashable {
    /// "user", "assistant" or "system".
    var role: String
    var text: String
  }

  var turns: [Turn]

  /// Reads a list of `{role, content}` (or `{from, value}`) messages; nil for anything else.
  init?(messages field: Field) {
    guard field.isList, !field.elements.isEmpty else { return nil }
    turns = []
    for message in field.elements {
      guard let role = (message["role"] ?? message["from"])?.string,
        let content = message["content"] ?? message["value"]
      else { return nil }
      turns.append(Turn(role: Self.role(role), text: Self.text(of: content)))
    }
  }

  /// Reads a transcript whose turns begin with `\n\nHuman:` and `\n\nAssistant:`.
  ///
  /// Text before the first mark is a system message. Nil without a mark.
  init?(transcript: String) {
    turns = []
    var rest = Substring(transcript)
    var role = "system"
    var found = false
    while let (range, next) = Self.firstMark(in: rest) {
      let text = trimmed(String(rest[..<range.lowerBound]))
      if found || !text.isEmpty { turns.append(Turn(role: role, text: text)) }
      role = next
      found = true
      rest = rest[range.upperBound...]
    }
    guard found else { return nil }
    turns.append(Turn(role: role, text: trimmed(String(rest))))
  }

  /// The conversation in a column: messages, or JSON inside a table's cell.
  static func field(
    _ column: String, of record: Record
  ) throws(RowProblem) -> Conversation {
    guard let field = record[column] else { throw .missingField(column) }
    let list = field.isList ? field : field.string.flatMap(Field.init(parsing:))
    guard let conversation = list.flatMap(Conversation.init(messages:)) else {
      throw .wrongKind(
        field: column, value: excerpt(field.raw), expected: "a list of messages")
    }
    return conversation
  }

  /// Puts questions and answers in turn.
  init(questions: [String], answers: [String]) {
    turns = []
    for (index, question) in questions.enumerated() {
      turns.append(Turn(role: "user", text: question))
      if index < answers.count { turns.append(Turn(role: "assistant", text: answers[index])) }
    }
  }

  /// The last question, with what was said before it.
  var prompt: Prompt {
    let last = turns.lastIndex { $0.role == "user" } ?? turns.startIndex
    guard turns.indices.contains(last) else { return Prompt(text: "") }
    return Prompt(text: turns[last].text, context: Self.joined(turns[..<last]))
  }

  /// The conversation up to the answer to its nth question; all of it for nil.
  func cut(afterQuestions count: Int?) -> Conversation {
    guard let count, count > 0 else { return self }
    var questions = 0
    var result = self
    result.turns = Array(
      turns.prefix { turn in
        if turn.role == "user" { questions += 1 }
        return questions <= count
      })
    return result
  }

  /// The text of a value: a string, the parts of a message joined, a list of strings joined.
  static func text(of field: Field) -> String {
    if let words = field.words { return words }
    if field.isObject { return (field["text"] ?? field["content"]).map(text(of:)) ?? "" }
    return field.elements.map(text(of:)).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Turns as one text, each with its speaker; a single turn stands alone.
  static func joined(_ turns: ArraySlice<Turn>) -> String? {
    guard let first = turns.first else { return nil }
    if turns.count == 1, first.role != "user" { return first.text }
    return turns.map { "\($0.role.prefix(1).uppercased() + $0.role.dropFirst()): \($0.text)" }
      .joined(separator: "\n\n")
  }

  private static func role(_ name: String) -> String {
    switch name.lowercased() {
    case "human", "user", "prompter": "user"
    case "assistant", "gpt", "model", "bot", "chosen", "rejected": "assistant"
    default: name.lowercased()
    }
  }

  private static func firstMark(
    in text: Substring
  ) -> (range: Range<Substring.Index>, role: String)? {
    let marks = [("\n\nHuman:", "user"), ("\n\nAssistant:", "assistant")]
    let found = marks.compactMap { mark, role in
      firstRange(of: mark, in: text).map { (range: $0, role: role) }
    }
    return found.min { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func firstRange(of mark: String, in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    let wanted = Array(mark.utf8)
    var start = bytes.startIndex
    while let hit = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[hit...].starts(with: wanted) {
        return hit..<bytes.index(hit, offsetBy: wanted.count)
      }
      start = bytes.index(after: hit)
    }
    return nil
  }
}

/// Two conversations, cut where they part.
struct SplitConversations {
  /// The last common user turn.
  var prompt: String
  /// What was said before the prompt.
  var context: String?
  /// What follows the prompt in each.
  var first: String
  var second: String

  /// Cuts at the longest common beginning that ends with a user turn.
  ///
  /// - Returns: Nil where the conversations share no user turn.
  init?(_ one: Conversation, _ other: Conversation) {
    let pairs = zip(one.turns, other.turns)
    let common = pairs.prefix { $0.0 == $0.1 }.count
    guard let last = one.turns[..<common].lastIndex(where: { $0.role == "user" }) else {
      return nil
    }
    prompt = one.turns[last].text
    context = Conversation.joined(one.turns[..<last])
    first = Conversation.joined(one.turns[(last + 1)...]) ?? ""
    second = Conversation.joined(other.turns[(last + 1)...]) ?? ""
  }
}
