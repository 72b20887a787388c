import Glibc

/// Counts words and makes a language model of them.
///
/// A word trigram model with interpolated Kneser-Ney smoothing (Chen and Goodman 1999) and one
/// discount, pruned by count; back-off weights are computed anew after pruning, so that the
/// probabilities of each context still add up to 1. Beside it a trigram model of classes of words
/// (see ``WordClusters``), which has seen most triples and so knows more of syntax.
public struct LanguageModelBuilder {
  /// How large a model becomes.
  public struct Options: Sendable {
    /// Words that are told apart; the most frequent ones.
    public var wordCount = 30_000
    /// Trigrams seen less often are left out.
    public var minimumTrigrams = 2
    /// The Kneser-Ney discount.
    public var discount = 0.75
    /// Classes of words; with one alone classes say nothing.
    public var classCount = 128

    /// The options of the model in the program.
    public init() {}
  }

  private let options: Options
  private var texts: [TextReading] = []

  /// A builder without text.
  public init(_ options: Options = Options()) {
    self.options = options
  }

  /// Adds a text; its sentences are parted by the rules of the factors.
  public mutating func add(_ text: String) {
    let reading = TextReading(text)
    guard !reading.sentences.isEmpty else { return }
    texts.append(reading)
  }

  /// The bytes of the model.
  public func build() -> [UInt8] {
    let hashes = vocabulary()
    let tokens = LanguageTokens(hashes: hashes)
    var counts = NgramCounts(tokenCount: hashes.count + LanguageTokens.fixedCount)
    var buffer: [Int32] = []
    for text in texts {
      for sentence in text.sentences where !sentence.words.isEmpty {
        tokens.read(sentence, of: text, into: &buffer)
        counts.add(buffer)
      }
    }
    return Self.bytes(of: counts, hashes: hashes, options: options)
  }

  /// The bytes of a model of what was counted, with words in the order of their tokens.
  static func bytes(of counts: NgramCounts, hashes: [UInt64], options: Options) -> [UInt8] {
    let model = KneserNey(
      trigrams: counts.trigrams, tokenCount: counts.frequencies.count, options: options)
    let clusters = WordClusters(
      counts: counts, fixed: LanguageTokens.plainCount, classCount: options.classCount)
    let classes = ClassTrigrams(
      counts: counts, clusters: clusters, discount: options.discount)
    return LanguageModelWriter(
      hashes: hashes, frequencies: counts.frequencies, model: model, clusters: clusters,
      classGains: classes.gains
    ).bytes()
  }

  /// The most frequent words by their hashes; of equals the lower hash.
  private func vocabulary() -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for text in texts {
      for word in text.words where word.kind != .number { counts[word.hash, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(options.wordCount).map(\.key)
  }
}

/// How often tokens and sequences of three were seen.
struct NgramCounts {
  private(set) var trigrams: [UInt64: Int] = [:]
  private(set) var frequencies: [Int]

  /// Nothing, of so many tokens.
  init(tokenCount: Int) {
    frequencies = [Int](repeating: 0, count: tokenCount)
  }

  /// Counts the tokens of a sentence but the two of its beginning.
  mutating func add(_ sentence: [Int32]) {
    for index in 2..<sentence.count {
      trigrams[
        NgramKey.packed(sentence[index - 2], sentence[index - 1], sentence[index]), default: 0] += 1
      frequencies[Int(sentence[index])] += 1
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: NgramCounts) {
    trigrams.merge(other.trigrams, uniquingKeysWith: +)
    for token in frequencies.indices { frequencies[token] += other.frequencies[token] }
  }
}

/// Up to three tokens in one number, 21 bits each.
enum NgramKey {
  static func packed(_ first: Int32, _ second: Int32, _ third: Int32) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }

  static func unpacked(_ key: UInt64) -> (Int32, Int32, Int32) {
    (Int32(key >> 42), Int32(key >> 21 & 0x1F_FFFF), Int32(key & 0x1F_FFFF))
  }
}
