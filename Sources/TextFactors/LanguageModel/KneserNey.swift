import Glibc

/// The probabilities of a pruned trigram model, and its back-off weights.
struct KneserNey {
  /// Kept trigrams in the order of their keys.
  private(set) var trigrams: [(key: UInt64, probability: Double)] = []
  /// Kept bigrams in the order of their keys.
  private(set) var bigrams: [(key: UInt64, probability: Double)] = []
  /// Of each token.
  private(set) var unigrams: [Double] = []
  /// Back-off weights of pairs that begin a kept trigram.
  private(set) var pairBackoffs: [UInt64: Double] = [:]
  /// Back-off weights of tokens.
  private(set) var tokenBackoffs: [Double] = []

  /// The least back-off weight; rounding must not make one of nothing.
  private static let smallest = 1e-3

  init(trigrams counts: [UInt64: Int], tokenCount: Int, options: LanguageModelBuilder.Options) {
    let discount = options.discount
    // Sorted, so that sums do not depend on the order of a dictionary.
    let sorted = counts.sorted { $0.key < $1.key }
    var continuations: [UInt64: Int] = [:]
    for (key, _) in sorted { continuations[key & 0x3FF_FFFF_FFFF, default: 0] += 1 }
    let pairs = continuations.sorted { $0.key < $1.key }

    unigrams = Self.unigrams(pairs, tokenCount: tokenCount, discount: discount)
    var totals = [Double](repeating: 0, count: tokenCount)
    var kinds = [Double](repeating: 0, count: tokenCount)
    for (key, count) in pairs {
      totals[Int(key >> 21)] += Double(count)
      kinds[Int(key >> 21)] += 1
    }
    // The interpolated probability of every pair, kept or not: the lower order of trigrams.
    var pairValues: [UInt64: Double] = [:]
    for (key, count) in pairs {
      let context = Int(key >> 21)
      let value =
        (Double(count) - discount) / totals[context] + discount * kinds[context]
        / totals[context] * unigrams[Int(key & 0x1F_FFFF)]
      pairValues[key] = value
      bigrams.append((key, value))
    }
    tokenBackoffs = backoffsOfTokens(tokenCount)
    keepTrigrams(sorted, lower: pairValues, options: options)
    // The two tokens of a beginning follow nothing, so no trigram counted them as a pair; as a
    // context they need a place for their back-off weight.
    let beginning = NgramKey.packed(0, LanguageTokens.start, LanguageTokens.start)
    bigrams.insert((beginning, unigrams[Int(LanguageTokens.start)]), at: 0)
  }

  /// Kneser-Ney unigrams: in how many contexts a token occurs.
  private static func unigrams(
    _ pairs: [(key: UInt64, value: Int)], tokenCount: Int, discount: Double
  ) -> [Double] {
    var contexts = [Double](repeating: 0, count: tokenCount)
    for (key, _) in pairs { contexts[Int(key & 0x1F_FFFF)] += 1 }
    let total = contexts.reduce(0, +)
    let seen = Double(contexts.count { $0 > 0 })
    let rest = discount * seen / total / Double(tokenCount)
    return contexts.map { max($0 - discount, 0) / total + rest }
  }

  private func backoffsOfTokens(_ tokenCount: Int) -> [Double] {
    var kept = [Double](repeating: 0, count: tokenCount)
    var lower = [Double](repeating: 0, count: tokenCount)
    for (key, probability) in bigrams {
      kept[Int(key >> 21)] += probability
      lower[Int(key >> 21)] += unigrams[Int(key & 0x1F_FFFF)]
    }
    return zip(kept, lower).map { max(Self.smallest, 1 - $0) / max(Self.smallest, 1 - $1) }
  }

  private mutating func keepTrigrams(
    _ counts: [(key: UInt64, value: Int)], lower: [UInt64: Double],
    options: LanguageModelBuilder.Options
  ) {
    var totals: [UInt64: Double] = [:]
    var kinds: [UInt64: Double] = [:]
    for (key, count) in counts {
      totals[key >> 21, default: 0] += Double(count)
      kinds[key >> 21, default: 0] += 1
    }
    var keptSums: [UInt64: Double] = [:]
    var lowerSums: [UInt64: Double] = [:]
    for (key, count) in counts where count >= options.minimumTrigrams {
      let context = key >> 21
      guard let total = totals[context], let kind = kinds[context],
        let rest = lower[key & 0x3FF_FFFF_FFFF]
      else { continue }
      let probability =
        (Double(count) - options.discount) / total + options.discount * kind / total * rest
      trigrams.append((key, probability))
      keptSums[context, default: 0] += probability
      lowerSums[context, default: 0] += rest
    }
    for (context, sum) in keptSums {
      pairBackoffs[context] =
        max(Self.smallest, 1 - sum) / max(Self.smallest, 1 - (lowerSums[context] ?? 0))
    }
  }
}
