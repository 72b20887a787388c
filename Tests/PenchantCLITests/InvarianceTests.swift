import Foundation
import Preferences
import TestSupport
import Testing

/// What must not change an answer: which response is called A, and running again.
@Suite struct InvarianceTests {
  private static let example = "examples/assistants/comparisons.jsonl"

  private var rows: [[String: Any]] {
    get throws {
      let url = SharedFolder.package.appendingPathComponent(InvarianceTests.example)
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  /// The row with its two responses called the other way round.
  private func swapped(_ row: [String: Any]) -> [String: Any] {
    var result = row
    for (a, b) in [("response_a", "response_b"), ("system_a", "system_b")] {
      result[a] = row[b]
      result[b] = row[a]
    }
    for key in ["verdict", "shown_first"] {
      switch row[key] as? String {
      case "A": result[key] = "B"
      case "B": result[key] = "A"
      default: break
      }
    }
    return result
  }

  /// Every number of a JSON value with the path that leads to it.
  private func numbers(_ value: Any, path: String = "") -> [(path: String, value: Double)] {
    switch value {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { numbers(object[$0] ?? 0, path: path + "." + $0) }
    case let array as [Any]:
      array.enumerated().flatMap { numbers($0.element, path: path + "[\($0.offset)]") }
    case let number as NSNumber: [(path, number.doubleValue)]
    default: []
    }
  }

  @Test func `swapping A and B of random rows leaves every number of the JSON`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    // All rows of a comparison turn together, as they show the same two responses.
    var turned = 0
    let lines = try rows.map { row -> String in
      let id = row["comparison"] as? String ?? ""
      let isTurned = id.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 1009 } % 2 == 0
      turned += isTurned ? 1 : 0
      let data = try JSONSerialization.data(
        withJSONObject: isTurned ? swapped(row) : row, options: .sortedKeys)
      return String(decoding: data, as: UTF8.self)
    }
    #expect(turned > lines.count / 4 && turned < lines.count * 3 / 4)
    try binary.write(lines.joined(separator: "\n"), to: "turned.jsonl")
    let original = SharedFolder.package.appendingPathComponent(InvarianceTests.example).path
    let plain = try binary.run(["report", original, "--format", "json", "--quiet"])
    let other = try binary.run(["report", "turned.jsonl", "--format", "json", "--quiet"])
    #expect(plain.code == 0 && other.code == 0)
    let left = numbers(try JSONSerialization.jsonObject(with: Data(plain.output.utf8)))
    let right = numbers(try JSONSerialization.jsonObject(with: Data(other.output.utf8)))
    #expect(left.count == right.count && left.count > 500)
    for (one, two) in zip(left, right) {
      #expect(one.path == two.path)
      #expect(isClose(one.value, two.value, 1e-9), "\(one.path)")
    }
  }

  @Test func `two runs give the same bytes in PDF, SVG and JSON`() throws {
    let binary = try BuiltBinary()
    defer { binary.cleanUp() }
    let example = SharedFolder.package.appendingPathComponent(InvarianceTests.example).path
    for name in ["one", "two"] {
      let outcome = try binary.run(["report", example, "-o", "\(name).pdf", "--quiet"])
      #expect(outcome.code == 0)
      _ = try binary.run(["report", example, "-o", "\(name).svg", "--quiet"])
    }
    func bytes(_ path: String) throws -> Data {
      try Data(contentsOf: binary.folder.appendingPathComponent(path))
    }
    #expect(try bytes("one.pdf") == bytes("two.pdf"))
    let figures = try FileManager.default.contentsOfDirectory(
      atPath: binary.folder.appendingPathComponent("one.svg").path
    ).sorted()
    #expect(figures.count >= 4)
    for figure in figures { #expect(try bytes("one.svg/\(figure)") == bytes("two.svg/\(figure)")) }
    let first = try binary.run(["report", example, "--format", "json", "--quiet"])
    let second = try binary.run(["report", example, "--format", "json", "--quiet"])
    #expect(first.output == second.output && !first.output.isEmpty)
  }
}
