import Preferences

/// The columns of one file that the user gave a role.
struct ColumnMapping {
  /// The column or dotted path of each role.
  var columns: [ColumnRole: String] = [:]
  /// Codes given with the verdict column, by normalised code.
  var codes: [String: Choice] = [:]
  /// Steps given with the verdict column; negative where negative grades favour A.
  var steps: Int?
  /// Whether the verdict names a place on the screen, where the user said so.
  var speaksOfPlace: Bool?
  /// Whether the user said that the shown order is unknown.
  private(set) var orderIsUnknown = false

  /// No mapping at all.
  init() {}

  /// Checks the request's mapping against the columns of a file.
  ///
  /// - Throws: ``ImportError/unknownColumn(path:role:name:available:)`` or
  ///   ``ImportError/unreadableCodes(role:text:)``.
  init(_ mapping: [ColumnRole: String], layout: Layout) throws(ImportError) {
    for role in ColumnRole.allCases {
      guard let text = mapping[role] else { continue }
      var column = text
      if role == .shownFirst, text == "none", !layout.has(text) {
        orderIsUnknown = true
        continue
      }
      if role == .verdict, !layout.has(text), let cut = text.lastIndex(of: ":") {
        column = String(text[..<cut])
        try readCodes(text[text.index(after: cut)...], of: text)
      }
      guard layout.has(column) else {
        throw .unknownColumn(
          path: layout.path, role: role, name: column, available: layout.columns)
      }
      columns[role] = column
    }
  }

  /// The column of a role, if the user gave one.
  subscript(role: ColumnRole) -> String? { columns[role] }

  private mutating func readCodes(
    _ list: Substring, of text: String
  ) throws(ImportError) {
    for item in list.split(separator: ",") {
      guard let cut = item.lastIndex(of: "=") else {
        throw .unreadableCodes(role: .verdict, text: text)
      }
      let code = String(item[..<cut])
      let meaning = item[item.index(after: cut)...].lowercased()
      if code == "steps", let count = Int(meaning), count != 0 {
        steps = count
        continue
      }
      if code == "frame", meaning == "shown" || meaning == "columns" {
        speaksOfPlace = meaning == "shown"
        continue
      }
      switch meaning {
      case "a": codes[VerdictTable.key(code)] = .a
      case "b": codes[VerdictTable.key(code)] = .b
      case "tie": codes[VerdictTable.key(code)] = .tie
      case "none": codes[VerdictTable.key(code)] = .abstention(reason: code)
      default: throw .unreadableCodes(role: .verdict, text: text)
      }
    }
  }
}
