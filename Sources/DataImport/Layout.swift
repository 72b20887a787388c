/// The fields of a file, as far as its first rows show them.
struct Layout {
  /// How many rows are looked at.
  static let sampleSize = 32

  /// The file's path as given.
  let path: String
  /// Column names in the order of the header, or of first appearance; members of objects
  /// follow their object as dotted paths.
  let columns: [String]
  /// The first rows that could be read.
  let sample: [Record]

  /// Opens the file again.
  private let opener: InputOpener
  /// Normalised name to column; the first column of a normalised name wins.
  private let byPlainName: [String: String]

  init(
    path: String, columns header: [String]?, sample: [Record], opener: InputOpener = InputOpener()
  ) {
    self.path = path
    self.opener = opener
    self.sample = sample
    var names: [String] = header ?? []
    var seen = Set(names)
    if header == nil {
      for record in sample {
        for (name, value) in record.fields.members {
          if seen.insert(name).inserted { names.append(name) }
          for (inner, _) in value.members where seen.insert("\(name).\(inner)").inserted {
            names.append("\(name).\(inner)")
          }
        }
      }
    }
    columns = names.filter { !$0.isEmpty }
    byPlainName = Dictionary(
      columns.map { (VerdictWords.normalised($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a column of exactly this name, or a value at this path, is there.
  func has(_ name: String) -> Bool {
    columns.contains(name) || sample.contains { $0.fields.value(at: name) != nil }
  }

  /// Whether all of these columns are there.
  func has(all names: String...) -> Bool { names.allSatisfy { columns.contains($0) } }

  /// The largest magnitude of the whole numbers in a column, over the whole file.
  ///
  /// - Throws: ``ImportError/unknownSteps(path:field:)`` for standard input, which cannot be
  ///   read twice.
  func largestWholeNumber(in column: String) throws(ImportError) -> Int {
    guard path != "-" else { throw .unknownSteps(path: path, field: column) }
    var file = try opener.open(path)
    var largest = 0
    while let row = try file.rows.next() {
      guard case .record(let record) = row, let number = record.value(at: column)?.number,
        let whole = Int(exactly: number)
      else { continue }
      largest = max(largest, abs(whole))
    }
    return largest
  }

  /// The first column that has one of these names, blanks, signs and case aside.
  func column(like names: [String]) -> String? {
    for name in names {
      if let column = byPlainName[name] { return column }
    }
    return nil
  }
}
