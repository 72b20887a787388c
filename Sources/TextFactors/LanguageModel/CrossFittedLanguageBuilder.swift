import Preferences

/// Makes the models of a ``CrossFittedLanguage`` of the texts of a study.
public struct CrossFittedLanguageBuilder {
  /// Bytes of text that are read, about a million words; more changes little and takes long.
  private static let mostBytes = 6_000_000
  /// Tokens of a fold that its model's share rests on.
  private static let weighedTokens = 20_000
  /// With fewer tokens in all there is no share.
  private static let fewestTokens = 2_000

  private let background: LanguageModel
  private let vocabulary: [UInt64]
  private let limit: UInt64
  /// The sentences of each fold, as tokens.
  private var folds: [[[Int32]]]

  /// Creates a builder for texts of so many bytes in all; nil where the program has no model.
  ///
  /// Of more than six million bytes it draws as many, by the fingerprints of the texts.
  public init?(bytes: Int) {
    guard let english = LanguageModel.english else { return nil }
    background = english
    vocabulary = english.vocabulary
    let share = Double(Self.mostBytes) / Double(max(bytes, Self.mostBytes))
    limit = share < 1 ? UInt64(share * 0x1p32) : 1 << 32
    folds = [[[Int32]]](repeating: [], count: CrossFittedLanguage.foldCount)
  }

  /// Reads a response, if it is English.
  public mutating func add(_ text: String, prompt: String) {
    // The upper half of the fingerprint: the lower one decides the fold.
    guard Fingerprint.of(text) >> 32 < limit else { return }
    let reading = TextReading(text)
    guard reading.isCovered(by: ["en"]), !reading.isUnspaced else { return }
    let fold = CrossFittedLanguage.fold(of: prompt, text: text)
    var buffer: [Int32] = []
    for sentence in reading.sentences where !sentence.words.isEmpty {
      background.tokens.read(sentence, of: reading, into: &buffer)
      folds[fold].append(buffer)
    }
  }

  /// The models; nil where the texts are too few.
  public func build() async -> CrossFittedLanguage? {
    let tokens = folds.joined().reduce(0) { $0 + $1.count - 2 }
    guard tokens >= Self.fewestTokens else { return nil }
    let models = await models()
    guard models.count == folds.count else { return nil }
    let pairs = zip(folds, models).map { sentences, model in
      Array(
        sentences.lazy.flatMap { CrossFittedLanguage.pairs(of: $0, background, model) }
          .prefix(Self.weighedTokens))
    }
    let shares = folds.indices.map { fold in
      Self.share(of: pairs.indices.filter { $0 != fold }.flatMap { pairs[$0] })
    }
    return CrossFittedLanguage(background: background, models: models, shares: shares)
  }

  /// For each fold a model of all others.
  private func models() async -> [LanguageModel] {
    let tokenCount = vocabulary.count + LanguageTokens.fixedCount
    let counts = folds.map { sentences in
      var counts = NgramCounts(tokenCount: tokenCount)
      for sentence in sentences { counts.add(sentence) }
      return counts
    }
    var options = LanguageModelBuilder.Options()
    options.minimumTrigrams = 1
    options.classCount = 1
    return await withTaskGroup(of: (Int, LanguageModel?).self) { group in
      for fold in folds.indices {
        group.addTask { [vocabulary, options] in
          var others = NgramCounts(tokenCount: tokenCount)
          for other in counts.indices where other != fold { others.add(counts[other]) }
          return (
            fold,
            LanguageModel(
              LanguageModelBuilder.bytes(of: others, hashes: vocabulary, options: options))
          )
        }
      }
      var models = [LanguageModel?](repeating: nil, count: folds.count)
      for await (fold, model) in group { models[fold] = model }
      return models.compactMap(\.self)
    }
  }

  /// The share of the own model under which the tokens are likeliest, by expectation
  /// maximisation.
  static func share(of pairs: [CrossFittedLanguage.Pair]) -> Double {
    guard !pairs.isEmpty else { return 0 }
    var share = 0.5
    for _ in 0..<50 {
      share =
        pairs.reduce(0) { $0 + share * $1.own / $1.probability(share: share) }
        / Double(pairs.count)
    }
    return share
  }
}
