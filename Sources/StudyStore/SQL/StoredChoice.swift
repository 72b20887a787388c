import Preferences

/// A choice as it stands in the columns of a verdict.
struct StoredChoice {
  var name: String
  var grade: Int64?
  var steps: Int64?
  var probability: Double?
  var reason: String?

  init(_ choice: Choice) {
    switch choice {
    case .a: name = "A"
    case .b: name = "B"
    case .tie: name = "tie"
    case .grade(let grade, let steps):
      name = "grade"
      self.grade = Int64(grade)
      self.steps = Int64(steps)
    case .probability(let probability):
      name = "probability"
      self.probability = probability
    case .abstention(let reason):
      name = "abstention"
      self.reason = reason
    }
  }

  /// Reads a choice from five columns of the current row, of which `first` is the name.
  static func read(_ row: SQLStatement, from first: Int32) -> Choice {
    switch row.text(first) {
    case "A": .a
    case "B": .b
    case "tie": .tie
    case "grade":
      .grade(Int(row.integer(first + 1)), steps: Int(row.integer(first + 2)))
    case "probability": .probability(row.double(first + 3))
    // The table admits no other name.
    default: .abstention(reason: row.text(first + 4))
    }
  }
}
