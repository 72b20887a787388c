/// One expected value.
struct OracleCheck: Decodable, Sendable {
  let id: String
  let value: OracleValue
  let tolAbs: Double?
  let tolRel: Double?
  let compare: String?
  let spec: String?

  /// Where `got` differs from the expected value first, or nil where it agrees.
  func difference(_ got: OracleValue) -> String? {
    // A head holds the first rows only, however many the file lists.
    if id.hasSuffix("_head"), let rows = got.list, let count = value.list?.count {
      return difference(.list(Array(rows.prefix(count))), value, path: id)
    }
    return difference(got, value, path: id)
  }

  private func difference(_ got: OracleValue, _ expected: OracleValue, path: String) -> String? {
    switch (got, expected) {
    case (.list(let left), .list(let right)):
      guard left.count == right.count else {
        return "\(path): got \(left.count) entries, expected \(right.count)"
      }
      for index in left.indices {
        if let found = difference(left[index], right[index], path: "\(path)[\(index)]") {
          return found
        }
      }
      return nil
    case (.number(let left), .number(let right)):
      return agrees(left, right) ? nil : "\(path): got \(left), expected \(right)"
    default:
      return got == expected ? nil : "\(path): got \(got), expected \(expected)"
    }
  }

  private func agrees(_ got: Double, _ expected: Double) -> Bool {
    let absolute = tolAbs ?? 0
    if compare == "atLeast" { return got >= expected - absolute }
    return abs(got - expected) <= absolute + (tolRel ?? 0) * abs(expected)
  }
}
