/// A fixed map from word hashes to numbers, open addressing, at most half full.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int

  /// A table of distinct keys; their places are their values.
  init(_ hashes: [UInt64]) {
    var capacity = 16
    while capacity < hashes.count * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for (value, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while values[slot] >= 0 && keys[slot] != hash { slot = (slot + 1) & mask }
      if values[slot] < 0 {
        keys[slot] = hash
        values[slot] = Int32(value)
      }
    }
  }

  /// The place of the key, or -1.
  @inline(__always)
  subscript(_ hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }
}
