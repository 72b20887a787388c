import LanguageData

/// A pruned word trigram model with interpolated Kneser-Ney smoothing and a trigram model of
/// classes of words, in the form of one block of bytes.
///
/// The block (all numbers little-endian, see ``LanguageModelWriter``): a head of eight 32-bit
/// numbers; the hashes of the words; for each token the logarithms of its probability and of
/// its frequency and its back-off weight; a table of bigrams with their back-off weights; a
/// table of trigrams; the class of each token and the gains of all triples of classes. Table entries are 24 bits of a hash and 8 bits of a logarithm, so one
/// look-up in millions takes an absent sequence for a present one.
public final class LanguageModel: Sendable {
  /// The English model that is a part of the program.
  public static let english: LanguageModel? = LanguageModel(
    UnsafeRawBufferPointer(start: language_english(), count: language_english_size()))

  static let magic: UInt32 = 0x324D_4C50
  static let headLength = 32
  /// Resolution of logarithms in a table entry, and of those of single tokens.
  static let step = 0.075
  static let fineStep = 1.0 / 3000
  /// Back-off weights run from -4.5 to 0.58; 255 marks a pair that no kept trigram begins with.
  static let backoffStep = 0.02
  static let backoffTop = 0.58
  static let noBackoff: UInt8 = 255
  /// Gains of classes run from -8 to 7.9.
  static let classStep = 0.0625
  static let classZero = 128.0

  let tokens: LanguageTokens
  private nonisolated(unsafe) let base: UnsafeRawPointer
  private let tokenCount: Int
  private let bigramSlots: UInt64
  private let trigramSlots: UInt64
  private let singles: Int
  private let bigrams: Int
  private let backoffs: Int
  private let trigrams: Int
  private let classes: Int
  private let classGains: Int
  private let classCount: Int
  /// Bytes that belong to this model; nil for those of the program.
  private let owned: [UInt8]?

  /// A model made by ``LanguageModelWriter``, or nil where the bytes are none.
  public convenience init?(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(copy), owned: bytes)
  }

  private init?(_ bytes: UnsafeRawBufferPointer, owned: [UInt8]? = nil) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headLength,
      base.load(as: UInt32.self) == Self.magic
    else { return nil }
    let head = (0..<8).map { Int(base.load(fromByteOffset: 4 * $0, as: UInt32.self)) }
    let wordCount = head[1]
    tokenCount = wordCount + LanguageTokens.fixedCount
    bigramSlots = UInt64(head[2])
    trigramSlots = UInt64(head[3])
    singles = Self.headLength + 8 * wordCount
    bigrams = (singles + 6 * tokenCount + 7) / 8 * 8
    trigrams = bigrams + 4 * head[2]
    backoffs = trigrams + 4 * head[3]
    classes = backoffs + head[2]
    classGains = classes + tokenCount
    classCount = head[4]
    guard classGains + classCount * classCount * classCount <= bytes.count, head[2] > 0,
      head[3] > 0, (1...256).contains(classCount)
    else { return nil }
    tokens = LanguageTokens(
      hashes: (0..<wordCount).map {
        base.load(fromByteOffset: Self.headLength + 8 * $0, as: UInt64.self)
      })
    self.base = base
    self.owned = owned
  }

  deinit {
    if owned != nil { UnsafeMutableRawPointer(mutating: base).deallocate() }
  }

  /// The hashes of the words that the model tells apart, in the order of their tokens.
  var vocabulary: [UInt64] {
    (0..<(tokenCount - LanguageTokens.fixedCount)).map {
      base.load(fromByteOffset: Self.headLength + 8 * $0, as: UInt64.self)
    }
  }

  /// The hash of two or three tokens; all that the tables know of them.
  static func key(_ first: Int32, _ second: Int32, _ third: Int32) -> UInt64 {
    WordHash.mixed(
      (UInt64(UInt32(bitPattern: first &+ 1)) << 42 | UInt64(UInt32(bitPattern: second)) << 21
        | UInt64(UInt32(bitPattern: third))) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// The place of a key in a table of so many slots.
  static func slot(_ key: UInt64, _ slots: UInt64) -> UInt64 { ((key >> 32) &* slots) >> 32 }

  /// What a table entry keeps of a key; never 0, which marks an empty slot.
  static func fingerprint(_ key: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: key) & 0xFF_FFFF)
  }

  /// The place of an entry, or -1.
  @inline(__always)
  private func find(_ key: UInt64, in table: Int, _ slots: UInt64) -> Int {
    var slot = Self.slot(key, slots)
    let wanted = Self.fingerprint(key)
    while true {
      let entry = base.load(fromByteOffset: table + 4 * Int(slot), as: UInt32.self)
      if entry == 0 { return -1 }
      if entry >> 8 == wanted { return Int(slot) }
      slot += 1
      if slot == slots { slot = 0 }
    }
  }

  @inline(__always)
  private func logarithm(_ place: Int, in table: Int) -> Double {
    -Self.step * Double(base.load(fromByteOffset: table + 4 * place, as: UInt32.self) & 0xFF)
  }

  @inline(__always)
  private func single(_ token: Int32, _ number: Int) -> Double {
    Double(base.load(fromByteOffset: singles + 6 * Int(token) + 2 * number, as: UInt16.self))
  }

  /// How rare a word is: the decimal logarithm of one over its share among the tokens that the
  /// model has read; of a word that the model does not know, as of those read once.
  func rarity(of word: Word) -> Double {
    let token = tokens.token(of: word)
    guard token != LanguageTokens.unknown else { return Self.largestRarity }
    return min(Self.largestRarity, single(token, 1) * Self.fineStep * Self.decimal)
  }

  /// One in the 2.1 million tokens of the model's texts.
  static let largestRarity = 6.3
  /// Decimal logarithms for one natural one.
  private static let decimal = 0.434_294_481_903_251_8

  private func classOf(_ token: Int32) -> Int {
    Int(base.load(fromByteOffset: classes + Int(token), as: UInt8.self))
  }

  /// Adds the logarithms of the probabilities and of the frequencies of a sentence's tokens, and
  /// what their classes gain.
  ///
  /// `tokens` begin with two of the beginning, which are given and not counted.
  func add(_ tokens: [Int32], to score: inout LanguageScore) {
    forEachToken(of: tokens) { model, frequency, classGain in
      score.add(model: model, frequency: frequency, classGain: classGain)
    }
  }

  /// Hands over the logarithms of the probability and of the frequency of each token of a
  /// sentence but the two of its beginning, and what its class gains.
  @inline(__always)
  func forEachToken(
    of tokens: [Int32],
    _ body: (_ model: Double, _ frequency: Double, _ classGain: Double) -> Void
  ) {
    var pairBackoff = Self.noBackoff
    var context = find(Self.key(-1, tokens[0], tokens[1]), in: bigrams, bigramSlots)
    if context >= 0 {
      pairBackoff = base.load(fromByteOffset: backoffs + context, as: UInt8.self)
    }
    var classContext = classOf(tokens[0]) * classCount + classOf(tokens[1])
    for index in 2..<tokens.count {
      let (a, b, c) = (tokens[index - 2], tokens[index - 1], tokens[index])
      let pair = find(Self.key(-1, b, c), in: bigrams, bigramSlots)
      var found = -1
      if pairBackoff != Self.noBackoff {
        found = find(Self.key(a, b, c), in: trigrams, trigramSlots)
      }
      var model = 0.0
      if found >= 0 {
        model = logarithm(found, in: trigrams)
      } else {
        if pairBackoff != Self.noBackoff {
          model = Self.backoffTop - Self.backoffStep * Double(pairBackoff)
        }
        model +=
          pair >= 0
          ? logarithm(pair, in: bigrams)
          : (single(b, 2) - 32768) * Self.fineStep - single(c, 0) * Self.fineStep
      }
      let classPlace = classContext * classCount + classOf(c)
      let classGain =
        Self.classStep
        * (Double(base.load(fromByteOffset: classGains + classPlace, as: UInt8.self))
          - Self.classZero)
      classContext = classPlace % (classCount * classCount)
      body(model, -single(c, 1) * Self.fineStep, classGain)
      context = pair
      pairBackoff =
        context >= 0
        ? base.load(fromByteOffset: backoffs + context, as: UInt8.self) : Self.noBackoff
    }
  }

  /// The sums over all sentences of a text.
  func score(_ reading: TextReading) -> LanguageScore {
    var score = LanguageScore()
    var buffer: [Int32] = []
    for sentence in reading.sentences where !sentence.words.isEmpty {
      tokens.read(sentence, of: reading, into: &buffer)
      add(buffer, to: &score)
    }
    return score
  }
}

/// Sums of logarithms over the tokens of a text.
struct LanguageScore {
  /// Of the probabilities that the model of words gives.
  var model = 0.0
  /// Of the frequencies of the tokens alone.
  var frequency = 0.0
  /// How much more likely the classes of the tokens are after those before than anywhere.
  var classGain = 0.0
  /// The gains of tokens that are less likely here than anywhere.
  var shortfall = 0.0
  var tokens = 0

  /// Adds a token.
  @inline(__always)
  mutating func add(model: Double, frequency: Double, classGain: Double) {
    self.model += model
    self.frequency += frequency
    self.classGain += classGain
    shortfall += min(0, (model - frequency + classGain) / 2)
    tokens += 1
  }

  /// The mean gain over frequencies (the syntactic log-odds ratio, SLOR) of the two models.
  var gain: Double { (model - frequency + classGain) / 2 / Double(max(1, tokens)) }

  /// The mean over tokens of the gain where it is below 0.
  var meanShortfall: Double { shortfall / Double(max(1, tokens)) }
}
