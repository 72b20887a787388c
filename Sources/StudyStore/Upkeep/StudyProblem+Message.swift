extension StudyProblem: CustomStringConvertible {
  /// Where, what is wrong, and what would be right.
  public var description: String {
    switch self {
    case .page(let words): "the file: \(words)"
    case .orphan(let table, let row, let parent):
      "\(table) \(row): it belongs to a \(parent) that is not there; expected one"
    case .changedContent(let table, let row):
      "\(table) \(row): its texts are not those it was stored with; expected the same hash"
    case .foreignResponse(let comparison):
      "comparison \"\(comparison)\": a response answers another prompt; expected its own"
    case .givenValues(let comparison):
      "comparison \"\(comparison)\": its given values do not fill their layout"
    case .verdict(let row):
      "verdict \(row): its grade or chance is missing or impossible"
    case .factorValues(let factor, let block):
      "factor \(factor): block \(block) of its values has a wrong length or no responses"
    case .unreadable(let reason): "the check could not go on: \(reason)"
    }
  }

  /// One word for the kind of the problem, for programs.
  public var kind: String {
    switch self {
    case .page: "page"
    case .orphan: "orphan"
    case .changedContent: "changed-content"
    case .foreignResponse: "foreign-response"
    case .givenValues: "given-values"
    case .verdict: "verdict"
    case .factorValues: "factor-values"
    case .unreadable: "unreadable"
    }
  }
}
