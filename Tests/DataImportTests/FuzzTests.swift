import Foundation
import Preferences
import Testing

@testable import DataImport

/// A small seeded generator (SplitMix64), so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Readers meet damaged bytes: they may refuse, but never crash, hang or lose count.
@Suite struct `Damaged input` {
  private static let jsonArray = """
    [{"a": "x\\u00e9\\n", "b": [1, -2.5e3, null, true], "c": {"d": "\u{1F600}"}},
     {"a": "\\ud83d\\ude00", "b": [], "c": {}}, {"a": "", "b": [[], {}], "c": null}]
    """
  private static let jsonLines = """
    {"a": "x", "n": 1}
    {"a": "line \\"two\\"", "n": 2}

    {"a": "\u{3042}\u{3044}", "n": 3}
    """
  private static let table = """
    a,b,c\r
    1,"x, ""y""\r
    z",\u{E9}\r
    ,,\r
    2,plain,"end"
    """

  /// What reading gave, or how it ended, as one text.
  private func trace(_ bytes: [UInt8], name: String, blockSize: Int = .max) -> String {
    var lines: [String] = []
    do throws(ImportError) {
      var reader = try RowReader(
        path: name, source: MemorySource(bytes, blockSize: blockSize),
        blockSize: min(blockSize, 1 << 16))
      while let row = try reader.next() {
        switch row {
        case .record(let record): lines.append("\(record.line): \(describe(record.fields))")
        case .bad(let bad): lines.append("\(bad.line): \(bad.problem)")
        }
        precondition(lines.count <= bytes.count + 1, "more rows than bytes")
      }
    } catch {
      lines.append("\(error)")
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ field: Field) -> String {
    if field.isObject {
      return
        "{\(field.members.map { "\($0.name): \(describe($0.value))" }.joined(separator: ", "))}"
    }
    if field.isList { return "[\(field.elements.map(describe).joined(separator: ", "))]" }
    return field.isNull ? "null" : "<\(field.words ?? field.raw)>"
  }

  private func mutate(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    let signs = Array("{}[]\",:\\\n\r0-9eu. \t".utf8) + [0x00, 0x80, 0xC3, 0xFF, 0xED, 0xA0]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let position = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where position < bytes.count: bytes[position] = sign
      case 1: bytes.insert(sign, at: min(position, bytes.count))
      case 2 where position < bytes.count: bytes.remove(at: position)
      case 3: bytes.removeLast(min(bytes.count, position))
      default:
        let end = min(bytes.count, position + 9)
        if position < end { bytes.insert(contentsOf: bytes[position..<end], at: position) }
      }
    }
    return bytes
  }

  @Test(arguments: [(jsonArray, "x.json"), (jsonLines, "x.jsonl"), (table, "x.csv")])
  func `mutated files read the same in blocks of any size`(text: String, name: String) {
    for seed in 0..<1_500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bytes = seed == 0 ? Array(text.utf8) : mutate(Array(text.utf8), using: &generator)
      let whole = trace(bytes, name: name)
      for blockSize in [1, 2, 7] {
        let parts = trace(bytes, name: name, blockSize: blockSize)
        #expect(parts == whole, "seed \(seed), blocks of \(blockSize)")
        if parts != whole { return }
      }
    }
  }

  @Test(arguments: ["x.json", "x.jsonl", "x.csv", "x.tsv", "-"])
  func `random bytes end in rows or an error`(name: String) {
    let alphabet = Array("{}[]\",:\\\n\tabc019.-eu ".utf8) + [0xC3, 0xA9, 0xFF]
    for seed in 0..<800 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let whole = trace(bytes, name: name)
      #expect(trace(bytes, name: name, blockSize: 3) == whole, "seed \(seed)")
    }
  }

  @Test func `valid JSON is read as Foundation reads it`() throws {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = "{\"v\": \(randomJSON(depth: 0, using: &generator))}"
      let record = try #require(try rows(text, name: "x.json").first)
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let expected = describe(any: try #require(object)["v"])
      #expect(try describe(#require(record.fields["v"]), numbers: true) == expected, "\(text)")
    }
  }

  private func randomJSON(depth: Int, using generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &generator) {
    case 0: return "null"
    case 1: return "\"\""
    case 2: return String(Int.random(in: -1_000...1_000, using: &generator))
    // Quarters are exact in binary, so that only the reading is compared.
    case 3: return String(Double(Int.random(in: -4_000...4_000, using: &generator)) / 4)
    case 4: return "\"\\u00e9\\ud83d\\ude00\\\\ \\\"\u{3042}\\/\""
    case 5: return "\"plain text of more than eight bytes\""
    case 6:
      let items = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        randomJSON(depth: depth + 1, using: &generator)
      }
      return "[\(items.joined(separator: " , "))]"
    default:
      let items = (0..<Int.random(in: 0...3, using: &generator)).map {
        "\"k\($0)\" : \(randomJSON(depth: depth + 1, using: &generator))"
      }
      return "{\(items.joined(separator: ","))}"
    }
  }

  private func describe(_ field: Field, numbers: Bool) -> String {
    if field.isObject {
      let members = field.members.sorted { $0.name < $1.name }
      return
        "{\(members.map { "\($0.name): \(describe($0.value, numbers: true))" }.joined(separator: ", "))}"
    }
    if field.isList {
      return "[\(field.elements.map { describe($0, numbers: true) }.joined(separator: ", "))]"
    }
    if field.isNull { return "null" }
    return field.isNumber ? "\(field.number ?? .nan)" : "<\(field.string ?? "")>"
  }

  private func describe(any value: Any?) -> String {
    switch value {
    case let object as [String: Any]:
      let members = object.sorted { $0.key < $1.key }
      return "{\(members.map { "\($0.key): \(describe(any: $0.value))" }.joined(separator: ", "))}"
    case let list as [Any]: return "[\(list.map { describe(any: $0) }.joined(separator: ", "))]"
    case let text as String: return "<\(text)>"
    case let number as NSNumber: return "\(number.doubleValue)"
    default: return "null"
    }
  }
}

@Suite struct `Compressed input` {
  /// `gzip -9n` of "response_a,response_b,winner\nx,y,a\n" and of "x,z,b\n", one member each.
  private func gzip(_ text: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "plain")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-nc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }

  private func inflate(_ bytes: [UInt8], blockSize: Int = .max, room: Int = 1 << 16) throws
    -> [UInt8]
  {
    let source = GzipSource(
      path: "x.gz", compressed: MemorySource(bytes, blockSize: blockSize))
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  @Test func `members follow one another, padding is ignored, blocks do not matter`() throws {
    let first = "response_a,response_b,winner\nx,y,a\n"
    let bytes = try gzip(first) + gzip("") + gzip("x,z,b\n") + [0, 0, 0, 0]
    let expected = Array((first + "x,z,b\n").utf8)
    for blockSize in [1, 3, 17, .max] {
      for room in [1, 5, 1 << 16] {
        #expect(try inflate(bytes, blockSize: blockSize, room: room) == expected)
      }
    }
    let folder = try TemporaryFolder()
    // A gzip file is known by its content, not by its name.
    let data = try runImport(ImportRequest(paths: [folder.write(bytes, to: "votes.csv")]))
    #expect(data.choices == [.a, .b])
  }

  @Test func `every truncation and most damage is noticed`() throws {
    let text = (0..<200).map { "row \($0)\n" }.joined()
    let bytes = try gzip(text)
    for end in 0..<bytes.count where end > 0 {
      #expect(throws: ImportError.self) { try inflate(Array(bytes[..<end])) }
    }
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var damaged = bytes
      damaged[Int.random(in: 10..<bytes.count, using: &generator)] ^= 1
      // The checksum of a member catches every single flipped bit after the header.
      #expect(throws: ImportError.self, "seed \(seed)") { try inflate(damaged, blockSize: 11) }
    }
  }

  @Test func `text behind a member is noticed`() throws {
    #expect(throws: ImportError.self) { try inflate(gzip("x") + Array("tail".utf8)) }
  }
}
