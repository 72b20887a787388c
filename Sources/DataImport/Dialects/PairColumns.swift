import Preferences

/// The columns of a table that hold the two responses.
struct PairColumns {
  let a: String
  let b: String
  /// Whether the names count the responses 0 and 1.
  let countFromZero: Bool

  /// The columns that the user named, or the first two whose names say so.
  init?(_ layout: Layout, mapping: ColumnMapping) {
    let guessed = Self.guess(layout)
    guard let a = mapping[.responseA] ?? guessed?.a, let b = mapping[.responseB] ?? guessed?.b
    else { return nil }
    self.a = a
    self.b = b
    countFromZero =
      guessed?.zero == true && mapping[.responseA] == nil && mapping[.responseB] == nil
  }

  private static func guess(_ layout: Layout) -> (a: String, b: String, zero: Bool)? {
    for noun in ResponseNouns.all {
      for (first, second) in ends {
        for (nameA, nameB) in [
          (noun + first, noun + second),
          ("model" + first + noun, "model" + second + noun),
        ] {
          if let a = layout.column(like: [nameA]), let b = layout.column(like: [nameB]) {
            return (a, b, first == "0")
          }
        }
      }
    }
    if let a = layout.column(like: ["humanrefa"]), let b = layout.column(like: ["humanrefb"]) {
      return (a, b, false)
    }
    return nil
  }

  private static let ends = [
    ("a", "b"), ("1", "2"), ("0", "1"), ("left", "right"), ("first", "second"), ("x", "y"),
    ("one", "two"),
  ]

  /// The texts of both responses.
  func texts(_ record: Record) throws(RowProblem) -> (a: String, b: String) {
    (try text(a, record), try text(b, record))
  }

  private func text(_ column: String, _ record: Record) throws(RowProblem) -> String {
    guard let field = record.fields.value(at: column) else { throw .missingField(column) }
    return try responseText(field, column: column)
  }
}

/// The text of a response: a string, messages, or a number or truth value without its quotes.
func responseText(_ field: Field, column: String) throws(RowProblem) -> String {
  if field.isNull { throw .missingText(field: column) }
  if let turns = Conversation(messages: field)?.turns {
    return Conversation.joined(turns[...]) ?? ""
  }
  guard let words = field.words else {
    throw .wrongKind(field: column, value: field.isList ? "a list" : "an object", expected: "text")
  }
  return words
}
