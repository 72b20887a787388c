/// Guesses what a user meant by a name that does not exist.
enum Spelling {
  /// The known name closest to `name` within two edits, or nil.
  static func closest(to name: String, among known: [String]) -> String? {
    known.map { (distance($0.lowercased(), name.lowercased()), $0) }
      .filter { $0.0 <= 2 }
      .min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
  }

  /// Levenshtein distance in characters.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let substitution = previous[column] + (letter == other ? 0 : 1)
        current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
