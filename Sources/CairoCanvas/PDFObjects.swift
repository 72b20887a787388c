/// Finds the objects of a PDF file as Cairo writes it: one table, plain dictionaries.
struct PDFObjects {
  private let bytes: [UInt8]
  private let offsets: [Int]
  /// Offset of the table of objects.
  let tableOffset: Int
  /// One more than the greatest object number.
  let size: Int
  /// Object number of the catalogue.
  let root: Int
  /// Object number of the metadata.
  let info: Int?

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The end says where the table is.
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    let words = tail.split(whereSeparator: \.isWhitespace)
    guard let place = words.lastIndex(of: "startxref"), place + 1 < words.count,
      let table = Int(words[place + 1]), bytes.indices.contains(table)
    else { return nil }
    tableOffset = table
    let lines = String(decoding: bytes[table...], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true)
    guard lines.count > 2, lines[0] == "xref",
      let count = lines[1].split(separator: " ").last.flatMap({ Int($0) }),
      lines.count > count + 2
    else { return nil }
    offsets = lines[2..<(count + 2)].map { Int($0.prefix(10)) ?? 0 }
    size = count
    let trailer = lines[(count + 2)...].joined(separator: " ")
    guard let root = Self.numbers(after: "/Root", in: trailer).first else { return nil }
    self.root = root
    info = Self.numbers(after: "/Info", in: trailer).first
  }

  /// The text of an object that is a dictionary, from "<<" to the last ">>".
  func dictionary(_ number: Int) -> String? {
    guard offsets.indices.contains(number), offsets[number] > 0 else { return nil }
    let end = Array("endobj".utf8)
    var last = offsets[number]
    while last + end.count <= bytes.count && !bytes[last..<(last + end.count)].elementsEqual(end) {
      last += 1
    }
    let text = String(decoding: bytes[offsets[number]..<last], as: UTF8.self)
    guard let start = text.range("<<"), let stop = text.lastRange(">>") else { return nil }
    return String(text[start.lowerBound..<stop.upperBound])
  }

  /// The number of the object that a key refers to.
  func reference(after key: String, in dictionary: String) -> Int? {
    Self.numbers(after: key, in: dictionary).first
  }

  /// The numbers of the objects in the array of a key.
  func references(after key: String, in dictionary: String) -> [Int] {
    Self.numbers(after: key, in: dictionary)
  }

  /// The object numbers of "n 0 R" after a key, up to the next key.
  private static func numbers(after key: String, in text: String) -> [Int] {
    guard let place = text.range(key) else { return [] }
    let value = text[place.upperBound...].prefix { $0 != "/" && $0 != ">" }
    let words = value.split { " \n[]".contains($0) }
    return words.indices.compactMap { index in
      words[index] == "R" && index >= 2 ? Int(words[index - 2]) : nil
    }
  }
}

extension String {
  /// The first place of a text; Foundation is not needed for so little.
  func range(_ part: String) -> Range<Index>? {
    ranges(of: part).first
  }

  func lastRange(_ part: String) -> Range<Index>? {
    ranges(of: part).last
  }
}
