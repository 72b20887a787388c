/// The keys of one object, to find one that occurs twice.
///
/// Most objects have few keys: up to a limit hashes are compared one by one, above it in a
/// table, so that a hostile object cannot make the search quadratic.
struct KeySet {
  private static let listLimit = 48
  private var hashes: [UInt64] = []
  private var table: Set<String> = []
  private var keys: [Document.Node] = []

  /// Adds a key; false when it was there before.
  mutating func insert(
    _ key: Document.Node, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard keys.count < Self.listLimit else { return insertIntoTable(key, in: bytes) }
    let hash = Self.hash(key, in: bytes)
    for (index, other) in hashes.enumerated() where other == hash {
      if Self.text(key, in: bytes) == Self.text(keys[index], in: bytes) { return false }
    }
    hashes.append(hash)
    keys.append(key)
    return true
  }

  private mutating func insertIntoTable(
    _ key: Document.Node, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if table.isEmpty { table = Set(keys.map { Self.text($0, in: bytes) }) }
    return table.insert(Self.text(key, in: bytes)).inserted
  }

  /// FNV-1a over the decoded key.
  private static func hash(
    _ key: Document.Node, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if key.kind == .text {
      for byte in bytes[Int(key.start)..<Int(key.end)] { hash = (hash ^ UInt64(byte)) &* prime }
    } else {
      for byte in text(key, in: bytes).utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    }
    return hash
  }

  private static let prime: UInt64 = 0x100_0000_01B3

  private static func text(
    _ key: Document.Node, in bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    let slice = bytes[Int(key.start)..<Int(key.end)]
    return key.kind == .escapedText
      ? unescaped(ArraySlice(slice)) : String(decoding: slice, as: UTF8.self)
  }
}
