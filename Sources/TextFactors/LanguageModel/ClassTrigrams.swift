import Glibc

/// How much more likely each class is after two others than anywhere: a trigram model of
/// classes with interpolated Kneser-Ney smoothing, as a table of all triples.
struct ClassTrigrams {
  /// ln p(class | two before) - ln p(class), by `(first * classCount + second) * classCount + third`.
  private(set) var gains: [Float]

  init(counts trigrams: NgramCounts, clusters: WordClusters, discount: Double) {
    let size = clusters.classCount
    var counts = [Int32](repeating: 0, count: size * size * size)
    var singles = [Double](repeating: 0.5, count: size)
    for (key, count) in trigrams.trigrams {
      let (first, second, third) = NgramKey.unpacked(key)
      let classes = [first, second, third].map { clusters.classes[Int($0)] }
      counts[(classes[0] * size + classes[1]) * size + classes[2]] += Int32(count)
      // Whole numbers and a half add up to the same in any order.
      singles[classes[2]] += Double(count)
    }
    let total = singles.reduce(0, +)
    let pairs = Self.pairs(counts, size: size, discount: discount)
    gains = [Float](repeating: 0, count: counts.count)
    for context in 0..<(size * size) {
      let here = context * size
      let second = context % size
      var (sum, kinds) = (0.0, 0.0)
      for count in counts[here..<(here + size)] where count > 0 {
        sum += Double(count)
        kinds += 1
      }
      for third in 0..<size {
        let lower = pairs[second * size + third]
        let probability =
          sum == 0
          ? lower
          : (max(Double(counts[here + third]) - discount, 0) + discount * kinds * lower) / sum
        gains[here + third] = Float(log(probability) - log(singles[third] / total))
      }
    }
  }

  /// Kneser-Ney probabilities of each class after one other.
  private static func pairs(_ counts: [Int32], size: Int, discount: Double) -> [Double] {
    var kinds = [Double](repeating: 0, count: size * size)
    for first in 0..<size {
      for pair in 0..<(size * size) where counts[first * size * size + pair] > 0 {
        kinds[pair] += 1
      }
    }
    var singles = [Double](repeating: 0, count: size)
    for pair in kinds.indices where kinds[pair] > 0 { singles[pair % size] += 1 }
    let all = singles.reduce(0, +)
    let seen = Double(singles.count { $0 > 0 })
    let lowest = singles.map {
      max($0 - discount, 0) / all + discount * seen / all / Double(size)
    }
    for second in 0..<size {
      let here = second * size
      let sum = kinds[here..<(here + size)].reduce(0, +)
      let types = Double(kinds[here..<(here + size)].count { $0 > 0 })
      for third in 0..<size {
        kinds[here + third] =
          sum == 0
          ? lowest[third]
          : (max(kinds[here + third] - discount, 0) + discount * types * lowest[third]) / sum
      }
    }
    return kinds
  }
}
