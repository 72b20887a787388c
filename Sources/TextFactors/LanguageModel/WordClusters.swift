import Glibc

/// Puts tokens into classes by what stands before and after them.
///
/// The exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each token in
/// turn moves to the class that makes the pairs of neighbours most likely under a model that
/// knows classes only, until few tokens move. Tokens that stand in every vocabulary keep a class
/// of their own.
struct WordClusters {
  /// The class of each token.
  private(set) var classes: [Int]
  let classCount: Int
  /// The classes that tokens may move to begin here.
  private let fixedCount: Int

  /// Rounds over all tokens at most; the model of the program needs about 25.
  private static let largestRounds = 30
  /// Ends when fewer than one in so many tokens moves.
  private static let movers = 500

  private let following: [[(token: Int, count: Int)]]
  private let preceding: [[(token: Int, count: Int)]]
  /// n · ln n, by n.
  private let entropies: [Double]
  private var pairs: [Int]
  private var firsts: [Int]
  private var seconds: [Int]

  /// Classes by the neighbours of tokens.
  ///
  /// Frequent tokens are placed first, of equals those of lower number. The first `fixed` tokens
  /// have classes of their own.
  init(counts: NgramCounts, fixed: Int, classCount: Int) {
    let frequencies = counts.frequencies
    let tokenCount = frequencies.count
    let count = min(classCount, tokenCount)
    self.classCount = count
    fixedCount = min(fixed, count - 1)
    let order = (fixedCount..<tokenCount).sorted {
      (frequencies[$1], $0) < (frequencies[$0], $1)
    }
    classes = Array(0..<tokenCount)
    let free = count - fixedCount
    for (rank, token) in order.enumerated() { classes[token] = fixedCount + rank % free }
    var following = [[(token: Int, count: Int)]](repeating: [], count: tokenCount)
    var preceding = following
    var total = 0
    for (key, number) in Self.neighbours(counts, wanted: count > 1) {
      let (_, first, second) = NgramKey.unpacked(key)
      following[Int(first)].append((Int(second), number))
      preceding[Int(second)].append((Int(first), number))
      total += number
    }
    (self.following, self.preceding) = (following, preceding)
    entropies = (0...(total + 1)).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
    pairs = [Int](repeating: 0, count: count * count)
    firsts = [Int](repeating: 0, count: count)
    seconds = firsts
    for token in 0..<tokenCount {
      for next in following[token] {
        pairs[classes[token] * count + classes[next.token]] += next.count
        firsts[classes[token]] += next.count
        seconds[classes[next.token]] += next.count
      }
    }
    for _ in 0..<(count > 1 ? Self.largestRounds : 0) {
      var moved = 0
      for token in order where place(token) { moved += 1 }
      if moved * Self.movers < tokenCount { break }
    }
  }

  /// How often each token follows each, in the order of their numbers.
  private static func neighbours(
    _ counts: NgramCounts, wanted: Bool
  ) -> [(key: UInt64, value: Int)] {
    guard wanted else { return [] }
    var pairs: [UInt64: Int] = [:]
    for (key, number) in counts.trigrams { pairs[key & 0x3FF_FFFF_FFFF, default: 0] += number }
    return pairs.sorted { $0.key < $1.key }
  }

  /// Moves a token to its best class; whether that is another one.
  private mutating func place(_ token: Int) -> Bool {
    let count = classCount
    let old = classes[token]
    var after = [Int](repeating: 0, count: count)
    var before = after
    var (own, afters, befores) = (0, 0, 0)
    for next in following[token] {
      afters += next.count
      if next.token == token { own += next.count } else { after[classes[next.token]] += next.count }
    }
    for last in preceding[token] {
      befores += last.count
      if last.token != token { before[classes[last.token]] += last.count }
    }
    shift(old, after, before, own, afters, befores, by: -1)
    let rights = (0..<count).filter { after[$0] > 0 }
    let lefts = (0..<count).filter { before[$0] > 0 }
    var best = (gain: -Double.infinity, place: old)
    for candidate in fixedCount..<count {
      var gain = 0.0
      for other in rights where other != candidate {
        let pair = pairs[candidate * count + other]
        gain += entropies[pair + after[other]] - entropies[pair]
      }
      for other in lefts where other != candidate {
        let pair = pairs[other * count + candidate]
        gain += entropies[pair + before[other]] - entropies[pair]
      }
      let inner = pairs[candidate * count + candidate]
      gain += entropies[inner + after[candidate] + before[candidate] + own] - entropies[inner]
      gain -= entropies[firsts[candidate] + afters] - entropies[firsts[candidate]]
      gain -= entropies[seconds[candidate] + befores] - entropies[seconds[candidate]]
      if gain > best.gain { best = (gain, candidate) }
    }
    shift(best.place, after, before, own, afters, befores, by: 1)
    classes[token] = best.place
    return best.place != old
  }

  /// Takes a token's neighbours into a class's counts, or out of them.
  private mutating func shift(
    _ place: Int, _ after: [Int], _ before: [Int], _ own: Int, _ afters: Int, _ befores: Int,
    by sign: Int
  ) {
    for other in 0..<classCount {
      pairs[place * classCount + other] += sign * after[other]
      pairs[other * classCount + place] += sign * before[other]
    }
    pairs[place * classCount + place] += sign * own
    firsts[place] += sign * afters
    seconds[place] += sign * befores
  }
}
