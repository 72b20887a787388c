import Glibc

/// One row of a file, taken apart but not decoded: bytes, and nodes that point into them.
///
/// The nodes stand in the order of the text. A container is followed by its content; a
/// member of an object is a key node and then the nodes of its value.
final class Document: Sendable {
  /// One value or key.
  struct Node: Sendable {
    /// What a node is.
    enum Kind: UInt8, Sendable {
      case object
      case list
      /// A string between quotes, without backslashes.
      case text
      /// A string with backslash escapes.
      case escapedText
      /// A table cell in which each quote is doubled.
      case doubledText
      case number
      case truth
      case untruth
      case null
    }

    var kind: Kind
    /// Where the node's text begins and ends, quotes not included.
    var start: Int32
    var end: Int32
    /// Index of the first node after this one and its content.
    var next: Int32
  }

  let bytes: [UInt8]
  let nodes: [Node]

  init(bytes: [UInt8], nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }
}

/// A value of a row: a text, a number, true, false, null, a list or an object.
struct Field {
  private let document: Document
  private let index: Int

  init(_ document: Document, index: Int = 0) {
    self.document = document
    self.index = index
  }

  /// Reads a JSON text that stands inside a cell or string; nil where it is not JSON.
  init?(parsing text: String) {
    let bytes = Array(text.utf8)
    let nodes = bytes.withUnsafeBufferPointer { buffer -> [Document.Node]? in
      var scanner = JSONScanner(buffer)
      do throws(JSONScanner.Stop) {
        try scanner.scanValue()
        return scanner.peekPastSpace() == nil ? scanner.nodes : nil
      } catch {
        return nil
      }
    }
    guard let nodes else { return nil }
    self.init(Document(bytes: bytes, nodes: nodes))
  }

  private var node: Document.Node { document.nodes[index] }

  /// Whether the value is null.
  var isNull: Bool { node.kind == .null }
  /// Whether the value is a list.
  var isList: Bool { node.kind == .list }
  /// Whether the value is an object.
  var isObject: Bool { node.kind == .object }
  /// Whether the value is a JSON number.
  var isNumber: Bool { node.kind == .number }

  /// The value of true or false; nil for anything else.
  var truth: Bool? {
    switch node.kind {
    case .truth: true
    case .untruth: false
    default: nil
    }
  }

  /// The text of a string; nil for anything else.
  var string: String? {
    let start = Int(node.start)
    let slice = document.bytes[start..<Int(node.end)]
    switch node.kind {
    case .text: return String(decoding: slice, as: UTF8.self)
    case .escapedText: return unescaped(slice)
    case .doubledText: return undoubled(slice)
    default: return nil
    }
  }

  /// The value as words: a string itself, a number or truth value as written.
  ///
  /// Nil for null, lists and objects.
  var words: String? {
    switch node.kind {
    case .number, .truth, .untruth:
      String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    default: string
    }
  }

  /// The value as a finite number, written as a JSON number or as a string.
  var number: Double? {
    if let decimal { return decimal }
    guard let words, truth == nil else { return nil }
    guard let number = Double(trimmed(words)), number.isFinite else { return nil }
    return number
  }

  /// The value of a plain decimal number, read from its bytes; nil for anything else, which may
  /// still be a number.
  var decimal: Double? {
    switch node.kind {
    case .number, .text:
      document.bytes.withUnsafeBufferPointer {
        decimalNumber(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
      }
    default: nil
    }
  }

  /// The text of the value as it stands in the file, for messages.
  var raw: String {
    var end = Int(node.end)
    if isList || isObject { end = Int(document.nodes[lastIndex].end) }
    return String(
      decoding: document.bytes[Int(node.start)..<max(end, Int(node.start))], as: UTF8.self)
  }

  /// The bytes of a number, a word, a list or an object, as they stand in the file.
  var source: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

  /// Line breaks between the start of the row and the value.
  var lineOffset: Int {
    document.bytes.withUnsafeBufferPointer { newlines(in: $0[..<Int(node.start)]) }
  }

  private var lastIndex: Int { Int(node.next) - 1 }

  /// The elements of a list; none for anything else.
  var elements: [Field] {
    guard isList else { return [] }
    var result: [Field] = []
    var child = index + 1
    while child < Int(node.next) {
      result.append(Field(document, index: child))
      child = Int(document.nodes[child].next)
    }
    return result
  }

  /// The members of an object in the order of the file; none for anything else.
  var members: [(name: String, value: Field)] {
    guard isObject else { return [] }
    var result: [(name: String, value: Field)] = []
    var key = index + 1
    while key < Int(node.next) {
      let value = Field(document, index: key + 1)
      result.append((Field(document, index: key).string ?? "", value))
      key = Int(document.nodes[key + 1].next)
    }
    return result
  }

  /// The member of an object, by name.
  subscript(name: String) -> Field? {
    guard isObject else { return nil }
    var name = name
    return name.withUTF8 { wanted in
      var key = index + 1
      while key < Int(node.next) {
        if isKey(key, wanted) { return Field(document, index: key + 1) }
        key = Int(document.nodes[key + 1].next)
      }
      return nil
    }
  }

  /// The plain decimal number of a member whose key stands at `place`; nil where it does not
  /// stand there, and for anything else, which may still be a number.
  ///
  /// Rows of a file are mostly laid out alike, so the place in an earlier row mostly serves. No
  /// value is made on the way: a table has a million cells.
  func decimal(of key: [UInt8], at place: Int?) -> Double? {
    guard let place, place + 1 < document.nodes.count, isObject else { return nil }
    let name = document.nodes[place]
    let value = document.nodes[place + 1]
    guard name.kind == .text, Int(name.end - name.start) == key.count,
      value.kind == .text || value.kind == .number
    else { return nil }
    return document.bytes.withUnsafeBufferPointer { all in
      let isThere = key.withUnsafeBufferPointer { key in
        guard let all = all.baseAddress, let key = key.baseAddress else { return false }
        return memcmp(all + Int(name.start), key, Int(name.end - name.start)) == 0
      }
      guard isThere else { return nil }
      return decimalNumber(
        UnsafeBufferPointer(rebasing: all[Int(value.start)..<Int(value.end)]))
    }
  }

  /// Where the key of a member of a whole row stands, for ``decimal(of:at:)``.
  func place(of name: String) -> Int? { self[name].map { $0.index - 1 } }

  private func isKey(_ key: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = document.nodes[key]
    guard node.kind == .text else {
      return Field(document, index: key).string.map { $0.utf8.elementsEqual(wanted) } ?? false
    }
    guard Int(node.end - node.start) == wanted.count else { return false }
    return document.bytes.withUnsafeBufferPointer { all in
      guard let all = all.baseAddress, let wanted = wanted.baseAddress else { return true }
      return memcmp(all + Int(node.start), wanted, Int(node.end - node.start)) == 0
    }
  }

  /// The value at a dotted path such as `extra.confidence` or `summaries.0.text`.
  ///
  /// A member whose own name holds the dots wins over a path.
  func value(at path: String) -> Field? {
    if let direct = self[path] { return direct }
    // Most names hold no dot, and a missing column is asked for in every row.
    guard path.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var field = self
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      if let member = field[String(part)] {
        field = member
      } else if let position = Int(part), field.elements.indices.contains(position) {
        field = field.elements[position]
      } else {
        return nil
      }
    }
    return field
  }
}
