import Preferences

/// Lists of names inside the sentences of audits.
enum NameList {
  /// Names beyond this many are counted, not named.
  static let longest = 4

  /// "a, b and c", or "a, b, c, d and 9 others".
  static func text(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    guard names.count <= longest else {
      return names.prefix(longest).joined(separator: ", ") + " and "
        + counted(names.count - longest, "other")
    }
    return names.dropLast().joined(separator: ", ") + " and \(last)"
  }
}

/// A number with its noun where the plural is irregular.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many)"
}

extension AuditReading {
  /// Whether the judge is anything but a person.
  var kindIsMachine: Bool { judgeKind != nil && judgeKind != .human }
}
