import Preferences

/// OpinPref: summaries of opinions with factor scores, compared by named people.
///
/// Source: github.com/swaroop-nath/reward-approx-social-choice-opp-summ.
struct OpinPref: Dialect {
  let name = "opinpref"
  let summary = "OpinPref: summary-pairs with texts and scores, preference-data, source"

  func recognise(_ layout: Layout) -> Recognition? {
    layout.has(all: "summary-pairs", "preference-data")
      ? Recognition(Recognition.Strength.specific) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    OpinPrefReader(roles: RoleColumns(mapping))
  }
}

private struct OpinPrefReader: DialectReader {
  let roles: RoleColumns

  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let pairs = record["summary-pairs"] else { throw .missingField("summary-pairs") }
    let one = try summary(pairs, "summary-one")
    let two = try summary(pairs, "summary-two")
    guard let preference = record.fields["preference-data"] else {
      throw .missingField("preference-data")
    }
    let table = VerdictTable(
      field: "preference-data", explicit: ["1": .a, "2": .b])
    var draft = DraftComparison(
      id: record.words("unique-id"), prompt: Prompt(text: ""),
      responseA: Response(text: one.text), responseB: Response(text: two.text))
    draft.given = try given(one.scores, two.scores)
    draft.verdicts = [
      DraftVerdict(
        judge: record.words("source"), kind: .human, choice: try table.choice(preference))
    ]
    try roles.apply(record, to: &draft)
    return .comparisons([draft])
  }

  private func summary(
    _ pairs: Field, _ name: String
  ) throws(RowProblem) -> (text: String, scores: Field?) {
    let column = "summary-pairs.\(name).summary-text"
    guard let summary = pairs[name], let text = summary["summary-text"] else {
      throw .missingField(column)
    }
    return (try responseText(text, column: column), summary["summary-score"])
  }

  /// The scores that both summaries have, in the order of the first.
  private func given(_ one: Field?, _ two: Field?) throws(RowProblem) -> [GivenFactor] {
    var given: [GivenFactor] = []
    for (name, value) in one?.members ?? [] {
      guard let other = two?[name], !value.isNull, !other.isNull else { continue }
      guard let a = value.number, let b = other.number else {
        throw .wrongKind(
          field: name, value: excerpt(value.number == nil ? value.raw : other.raw),
          expected: "a number")
      }
      given.append(GivenFactor(name: name, value: .values(a: a, b: b)))
    }
    return given
  }
}
