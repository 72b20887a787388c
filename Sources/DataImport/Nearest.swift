/// The candidate that a mistyped word most likely means, or nil when none is close.
///
/// Close is an edit distance (insert, delete, replace, swap neighbours; case ignored) of at
/// most a third of the word's length, and at least one. Ties go to the earlier candidate.
func nearest(to word: String, among candidates: [String]) -> String? {
  let target = Array(word.lowercased().unicodeScalars)
  let limit = max(1, target.count / 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(target, Array(candidate.lowercased().unicodeScalars))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// The optimal string alignment distance.
///
/// Complexity: O(n · m) time, O(m) memory.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        previous[column] + (scalar == other ? 0 : 1),
        min(previous[column + 1], current[column]) + 1)
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
