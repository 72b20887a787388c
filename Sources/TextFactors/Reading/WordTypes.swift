/// The distinct words of a text, numbered in the order of their first appearance.
struct WordTypes {
  /// The type of each word.
  private(set) var ids: [Int32] = []
  /// The first word of each type.
  private(set) var first: [Int32] = []

  var count: Int { first.count }

  init(_ words: [Word]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    let mask = capacity - 1
    var slots = [Int32](repeating: -1, count: capacity)
    ids.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash) & mask
      while slots[slot] >= 0 && words[Int(first[Int(slots[slot])])].hash != word.hash {
        slot = (slot + 1) & mask
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(first.count)
        first.append(Int32(index))
      }
      ids.append(slots[slot])
    }
  }
}

/// Counts distinct 64-bit keys, forgetting them all in constant time.
struct DistinctCounter {
  private var keys: [UInt64]
  private var rounds: [Int32]
  private var round: Int32 = 1
  private let mask: Int
  private(set) var count = 0

  /// A counter of at most `limit` keys a round.
  init(limit: Int) {
    var capacity = 16
    while capacity < limit * 2 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    rounds = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  mutating func forget() {
    round += 1
    count = 0
  }

  /// Adds a key, and says whether it was new.
  @discardableResult
  mutating func insert(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: key) & mask
    while rounds[slot] == round {
      if keys[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    rounds[slot] = round
    count += 1
    return true
  }

  func contains(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: key) & mask
    while rounds[slot] == round {
      if keys[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
