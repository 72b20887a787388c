/// All sequences of a text in linear space: the smallest automaton of its suffixes.
///
/// Source: Blumer et al. (1985).
struct SuffixAutomaton {
  private var next: [[UInt64: Int]] = [[:]]
  private var link = [-1]
  private var length = [0]

  /// The automaton of a sequence.
  ///
  /// - Complexity: O(n) expected.
  init(_ sequence: [UInt64]) {
    var last = 0
    for element in sequence {
      let state = add(length: length[last] + 1)
      var place = last
      while place >= 0 && next[place][element] == nil {
        next[place][element] = state
        place = link[place]
      }
      last = state
      guard place >= 0, let old = next[place][element] else {
        link[state] = 0
        continue
      }
      if length[place] + 1 == length[old] {
        link[state] = old
        continue
      }
      let copy = add(length: length[place] + 1)
      next[copy] = next[old]
      link[copy] = link[old]
      while place >= 0 && next[place][element] == old {
        next[place][element] = copy
        place = link[place]
      }
      link[old] = copy
      link[state] = copy
    }
  }

  private mutating func add(length value: Int) -> Int {
    next.append([:])
    link.append(0)
    length.append(value)
    return next.count - 1
  }

  /// For each place of another sequence, the length of the longest part that ends there and
  /// stands in this one.
  func matchLengths(_ sequence: [UInt64]) -> [Int] {
    var state = 0
    var matched = 0
    return sequence.map { element in
      while state > 0 && next[state][element] == nil {
        state = link[state]
        matched = length[state]
      }
      if let target = next[state][element] {
        state = target
        matched += 1
      } else {
        matched = 0
      }
      return matched
    }
  }
}
