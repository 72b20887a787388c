import Preferences

/// What a column means to a reader, found by putting other values in and looking what moves.
///
/// Reading is the only truth about a dialect, so the probe asks the reader itself: each value
/// of the first rows is replaced by a marked text and by values of other rows, and whatever
/// part of the comparison changes is the value's role.
struct ColumnProbe {
  /// A value inside a row: member names and positions in lists.
  typealias Path = [String]

  /// A verdict of a row: the comparison in the row, and the verdict on it.
  struct Place: Hashable {
    var comparison: Int
    var verdict: Int
  }

  /// The roles of each column, in the order of the columns; columns without a role are left out.
  private(set) var roles: [(column: String, roles: [String])] = []
  /// The values that are codes of verdicts, with the verdict that each gives.
  private(set) var codes: [(path: Path, place: Place)] = []

  private let dialect: any Dialect
  private let layout: Layout
  private let mapping: ColumnMapping
  /// How many rows are probed, and how many values of each.
  private static let rowLimit = 3
  private static let valueLimit = 96

  init(dialect: any Dialect, layout: Layout, mapping: ColumnMapping) {
    self.dialect = dialect
    self.layout = layout
    self.mapping = mapping
    let rows = Array(layout.sample.prefix(Self.rowLimit))
    var found: [String: [String]] = [:]
    var order: [String] = []
    for index in rows.indices {
      for path in Self.values(in: rows[index].fields).prefix(Self.valueLimit) {
        let column = Self.column(of: path)
        let answer = probe(path, at: index, of: rows)
        for role in answer.roles where found[column]?.contains(role) != true {
          if found[column] == nil { order.append(column) }
          found[column, default: []].append(role)
        }
        if let place = answer.place, !codes.contains(where: { $0.path == path }) {
          codes.append((path, place))
        }
      }
    }
    let columns = layout.columns.enumerated().reduce(into: [String: Int]()) {
      $0[$1.element] = $1.offset
    }
    roles = order.map { ($0, Self.merged(found[$0] ?? [])) }
      .sorted { columns[$0.column] ?? .max < columns[$1.column] ?? .max }
  }

  /// A column's name: the path without positions in lists.
  static func column(of path: Path) -> String {
    path.filter { Int($0) == nil }.joined(separator: ".")
  }

  /// A text that takes either side is a response and no more.
  private static func merged(_ roles: [String]) -> [String] {
    var roles = roles
    if roles.contains("response A"), roles.contains("response B") {
      roles.removeAll { $0 == "response A" || $0 == "response B" || $0 == "verdict" }
      roles.insert("responses", at: 0)
    }
    return roles
  }

  // MARK: Probing

  private func probe(
    _ path: Path, at index: Int, of rows: [Record]
  ) -> (roles: [String], place: Place?) {
    guard let base = parts(of: rows, reading: index) else { return ([], nil) }
    var roles: [String] = []
    var place: Place?
    for value in candidates(path, at: index, of: rows) {
      var changed = rows
      guard let fields = Field(parsing: rows[index].fields.text(replacing: path, by: value)) else {
        continue
      }
      changed[index] = Record(file: rows[index].file, line: rows[index].line, fields: fields)
      guard let other = parts(of: changed, reading: index) else {
        if refusesVerdict(changed, at: index) { roles.append("verdict") }
        continue
      }
      let isWhole = base.choices.count == other.choices.count
      for (role, values) in other.texts where base.texts[role] != values {
        // With a verdict gone, everything that belongs to it is gone, too.
        if isWhole || !Self.partsOfVerdict.contains(role) { roles.append(role) }
      }
      if !isWhole { roles.append("verdict") }
      if isWhole {
        let moved = base.choices.indices.filter { base.choices[$0].1 != other.choices[$0].1 }
        if !moved.isEmpty { roles.append("verdict") }
        if moved.count == 1 { place = base.choices[moved[0]].0 }
      }
    }
    let known = Self.order.filter(roles.contains)
    return (known, known == ["verdict"] ? place : nil)
  }

  private static let partsOfVerdict: Set<String> = [
    "judge", "kind of judge", "shown first", "weight", "rationale",
  ]

  /// Three marked texts, usual codes, and the values that other rows have there.
  private func candidates(_ path: Path, at index: Int, of rows: [Record]) -> [String] {
    var values = (1...3).map { "\"\u{2042}\($0)\"" } + ["1", "2", "0"]
    let own = rows[index].fields.value(along: path)?.json
    for record in layout.sample {
      guard let value = record.fields.value(along: path)?.json, value != own,
        !values.contains(value), value.utf8.count < 4096
      else { continue }
      values.append(value)
      if values.count == 10 { break }
    }
    return values
  }

  private func refusesVerdict(_ rows: [Record], at index: Int) -> Bool {
    guard let reader = try? dialect.reader(for: layout, mapping: mapping) else { return false }
    for record in rows[..<index] { _ = try? reader.read(record) }
    do throws(RowProblem) {
      _ = try reader.read(rows[index])
      return false
    } catch {
      switch error {
      case .unknownVerdict, .ambiguousVerdict, .open: return true
      default: return false
      }
    }
  }

  // MARK: Parts

  fileprivate struct Parts {
    var texts: [String: [String]] = [:]
    var choices: [(Place, Choice)] = []
  }

  private static let order = [
    "verdict", "prompt", "context", "reference", "source", "response A", "response B", "system A",
    "system B", "judge", "kind of judge", "shown first", "weight", "rationale", "given factor",
    "scenario", "cluster", "id of the comparison", "joins files", "text of other rows",
  ]

  /// What the reader makes of one row after the rows before it.
  private func parts(of rows: [Record], reading index: Int) -> Parts? {
    guard let reader = try? dialect.reader(for: layout, mapping: mapping) else { return nil }
    for record in rows[..<index] { _ = try? reader.read(record) }
    guard let row = try? reader.read(rows[index]) else { return nil }
    var parts = Parts()
    switch row {
    case .comparisons(let drafts), .elements(let drafts, _):
      for (position, draft) in drafts.enumerated() { parts.add(draft, at: position) }
    case .verdict(let verdict, let key, let systems):
      parts.add("joins files", key.value)
      parts.add("system A", systems?.a)
      parts.add("system B", systems?.b)
      parts.add(verdict, at: Place(comparison: 0, verdict: 0))
    case .texts(let texts):
      for text in texts {
        parts.add("joins files", text.key.value)
        parts.add("text of other rows", text.turns.joined(separator: "\n"))
        parts.add("system A", text.system)
        parts.add("scenario", text.scenario)
      }
    }
    return parts
  }
}

extension ColumnProbe.Parts {
  fileprivate mutating func add(_ role: String, _ text: String?) {
    texts[role, default: []].append(text ?? "\u{0}")
  }

  fileprivate mutating func add(_ draft: DraftComparison, at position: Int) {
    add("id of the comparison", draft.id)
    add("prompt", draft.prompt.text)
    add("context", draft.prompt.context)
    add("reference", draft.prompt.reference)
    add("source", draft.prompt.source)
    add("response A", draft.responseA.text)
    add("response B", draft.responseB.text)
    add("system A", draft.responseA.system)
    add("system B", draft.responseB.system)
    add("scenario", draft.scenario)
    add("cluster", draft.cluster)
    add("joins files", draft.joinKey?.value ?? draft.references.map { "\($0)" })
    add("given factor", "\(draft.given)")
    for (index, verdict) in draft.verdicts.enumerated() {
      add(verdict, at: ColumnProbe.Place(comparison: position, verdict: index))
    }
  }

  fileprivate mutating func add(_ verdict: DraftVerdict, at place: ColumnProbe.Place) {
    choices.append((place, verdict.choice))
    add("judge", verdict.judge)
    add("kind of judge", verdict.kind?.rawValue)
    add("shown first", verdict.shownFirst?.rawValue)
    add("weight", "\(verdict.weight)")
    add("rationale", verdict.rationale)
  }
}

extension ColumnProbe {
  /// The paths of all values that are no lists or objects, in the order of the row.
  private static func values(in field: Field) -> [Path] {
    if field.isObject {
      return field.members.flatMap { name, value in values(in: value).map { [name] + $0 } }
    }
    if field.isList {
      return field.elements.enumerated().flatMap { index, element in
        values(in: element).map { [String(index)] + $0 }
      }
    }
    return [[]]
  }
}

extension Field {
  /// The value at a path of member names and positions.
  func value(along path: ColumnProbe.Path) -> Field? {
    var field = self
    for part in path {
      if field.isList, let index = Int(part), field.elements.indices.contains(index) {
        field = field.elements[index]
      } else if let member = field[part] {
        field = member
      } else {
        return nil
      }
    }
    return field
  }

  /// The value as JSON, whatever container it came from.
  fileprivate var json: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as JSON with another value at a path.
  fileprivate func text(replacing path: ColumnProbe.Path, by value: String) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, replacing: path[...], by: value)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An object without one of its members; nil where it does not have it.
  func without(_ name: String) -> Field? {
    guard self[name] != nil else { return nil }
    var bytes = [UInt8(ascii: "{")]
    for member in members where member.name != name {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      Self.quote(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return Field(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the value as JSON, whatever container it came from.
  private func write(
    to bytes: inout [UInt8], replacing path: ColumnProbe.Path.SubSequence? = nil,
    by value: String = ""
  ) {
    guard let path else {
      // Only JSON holds lists and objects, so that they stand there as they have to.
      if isList || isObject {
        bytes += source
      } else if isNull {
        bytes += Array("null".utf8)
      } else if let string {
        Self.quote(string, to: &bytes)
      } else {
        bytes += source
      }
      return
    }
    guard let first = path.first else {
      bytes += Array(value.utf8)
      return
    }
    guard isObject || isList else { return write(to: &bytes) }
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
    var isFollowing = false
    func add(_ child: Field, _ name: String, to bytes: inout [UInt8]) {
      child.write(to: &bytes, replacing: name == first ? path.dropFirst() : nil, by: value)
    }
    for (name, member) in members {
      if isFollowing { bytes.append(UInt8(ascii: ",")) }
      isFollowing = true
      Self.quote(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      add(member, name, to: &bytes)
    }
    for (index, element) in elements.enumerated() {
      if isFollowing { bytes.append(UInt8(ascii: ",")) }
      isFollowing = true
      add(element, String(index), to: &bytes)
    }
    bytes.append(UInt8(ascii: isObject ? "}" : "]"))
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
