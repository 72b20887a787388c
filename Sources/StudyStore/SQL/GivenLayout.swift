import Foundation
import GRDB
import Preferences

/// Names and kinds of the given values of a comparison, shared by all rows of a file.
struct GivenLayout: Hashable, Codable {
  /// One given factor.
  struct Entry: Hashable, Codable {
    var name: String
    /// Whether only the difference is known: one number instead of two.
    var isDifference: Bool
  }

  var entries: [Entry]

  init(_ given: [GivenFactor]) {
    entries = given.map { factor in
      if case .difference = factor.value {
        Entry(name: factor.name, isDifference: true)
      } else {
        Entry(name: factor.name, isDifference: false)
      }
    }
  }

  /// Whether the values of `given` are laid out like this.
  func fits(_ given: [GivenFactor]) -> Bool {
    guard given.count == entries.count else { return false }
    return zip(entries, given).allSatisfy { entry, factor in
      let isDifference = if case .difference = factor.value { true } else { false }
      return entry.isDifference == isDifference && entry.name == factor.name
    }
  }

  // MARK: The column `factors`

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }
  }

  init(json: String) throws {
    entries = try JSONDecoder().decode([Entry].self, from: Data(json.utf8))
  }

  /// The layouts of a study by key.
  static func fetchAll(_ database: Database) throws -> [(key: Int64, layout: GivenLayout)] {
    let rows = try SQLStatement("SELECT id, factors FROM givenLayout ORDER BY id", on: database)
    var layouts: [(key: Int64, layout: GivenLayout)] = []
    while try rows.step() {
      layouts.append((rows.integer(0), try GivenLayout(json: rows.text(1))))
    }
    return layouts
  }

  // MARK: The column `givenValues`

  /// The numbers of `given` in order, eight bytes each, least significant byte first.
  static func bytes(_ given: [GivenFactor]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: given.count * 16) { buffer, count in
      let target = UnsafeMutableRawBufferPointer(buffer)
      func append(_ number: Double) {
        target.storeBytes(
          of: number.bitPattern.littleEndian, toByteOffset: count, as: UInt64.self)
        count += 8
      }
      for factor in given {
        switch factor.value {
        case .values(let a, let b):
          append(a)
          append(b)
        case .difference(let difference):
          append(difference)
        }
      }
    }
  }

  /// The number whose eight bytes begin at `offset`.
  static func number(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Double {
    Double(
      bitPattern: UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }

  /// Reads back what ``bytes(_:)`` wrote; a blob that is too short ends the list.
  func given(from bytes: UnsafeRawBufferPointer) -> [GivenFactor] {
    var given: [GivenFactor] = []
    given.reserveCapacity(entries.count)
    var offset = 0
    func next() -> Double {
      defer { offset += 8 }
      return Self.number(in: bytes, at: offset)
    }
    for entry in entries {
      guard offset + (entry.isDifference ? 8 : 16) <= bytes.count else { break }
      let value: GivenValue
      if entry.isDifference {
        value = .difference(next())
      } else {
        let a = next()
        value = .values(a: a, b: next())
      }
      given.append(GivenFactor(name: entry.name, value: value))
    }
    return given
  }
}
