import GRDB

/// Which prompt and responses some comparisons have, as keys.
struct ComparedContents: Sendable {
  private var prompts: [Int32] = []
  private var responsesA: [Int32] = []
  private var responsesB: [Int32] = []

  /// Reads the keys of comparisons whose names are in order of arrival.
  init(_ database: Database, names: [String]) throws {
    let rows = try SQLStatement(
      "SELECT name, prompt, responseA, responseB FROM comparison ORDER BY id", on: database)
    while prompts.count < names.count, try rows.step() {
      guard rows.text(0) == names[prompts.count] else { continue }
      prompts.append(Int32(rows.integer(1)))
      responsesA.append(Int32(rows.integer(2)))
      responsesB.append(Int32(rows.integer(3)))
    }
    rows.reset()
    precondition(prompts.count == names.count, "the names of comparisons are out of order")
  }

  /// The comparisons with a text among the hits.
  func rows(of hits: SearchHits) -> [Int] {
    prompts.indices.filter { row in
      hits.prompts.contains(prompts[row]) || hits.responses.contains(responsesA[row])
        || hits.responses.contains(responsesB[row])
    }
  }
}

/// The keys of texts in which something was found.
struct SearchHits {
  var prompts = KeySet()
  var responses = KeySet()
  /// Whether there are more.
  var isPartial = false

  mutating func insert(_ key: Int64, _ kind: SearchedText) {
    switch kind {
    case .prompt: prompts.insert(key)
    case .response: responses.insert(key)
    }
  }
}

/// A set of keys, a bit each: keys count up from 1 without large gaps.
struct KeySet {
  private var bits: [UInt64] = []

  mutating func insert(_ key: Int64) {
    let place = Int(key >> 6)
    if place >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: place + 1 - bits.count))
    }
    bits[place] |= 1 << UInt64(key & 63)
  }

  func contains(_ key: Int32) -> Bool {
    let place = Int(key >> 6)
    return place < bits.count && bits[place] & (1 << UInt64(key & 63)) != 0
  }
}
