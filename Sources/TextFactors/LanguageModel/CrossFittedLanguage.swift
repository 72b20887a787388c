import Glibc

/// English as the texts of a study write it: the model of the program, mixed with one made of
/// these texts.
///
/// The prompts are dealt into five folds. A text is scored by a model that has read the texts of
/// the other four, so neither itself nor another response to its prompt. The share of that model
/// is the likeliest one for the texts of the other folds, each scored by the model that has not
/// read it; it is 0 where there is too little text.
public final class CrossFittedLanguage: Sendable {
  /// Parts that the prompts are dealt into.
  static let foldCount = 5

  private let background: LanguageModel
  /// For each fold the model of the other folds, and the share it has.
  private let models: [LanguageModel]
  let shares: [Double]

  init(background: LanguageModel, models: [LanguageModel], shares: [Double]) {
    self.background = background
    self.models = models
    self.shares = shares
  }

  /// The fold of a prompt; of a text without one, the text's own.
  static func fold(of prompt: String, text: String) -> Int {
    Int(Fingerprint.of(prompt.isEmpty ? text : prompt) % UInt64(foldCount))
  }

  /// The sums over all sentences of an English text.
  func score(_ reading: TextReading, fold: Int) -> LanguageScore {
    var score = LanguageScore()
    var buffer: [Int32] = []
    for sentence in reading.sentences where !sentence.words.isEmpty {
      background.tokens.read(sentence, of: reading, into: &buffer)
      let pairs = Self.pairs(of: buffer, background, models[fold])
      for pair in pairs {
        score.add(
          model: log(pair.probability(share: shares[fold])),
          frequency: log(pair.frequency(share: shares[fold])), classGain: pair.classGain)
      }
    }
    return score
  }

  /// What two models say of one token.
  struct Pair {
    var background: Double
    var own: Double
    var backgroundFrequency: Double
    var ownFrequency: Double
    /// Of the background alone: a study is too small to tell classes apart.
    var classGain = 0.0

    func probability(share: Double) -> Double { (1 - share) * background + share * own }

    func frequency(share: Double) -> Double {
      (1 - share) * backgroundFrequency + share * ownFrequency
    }
  }

  /// What the two models say of each token of a sentence.
  static func pairs(
    of tokens: [Int32], _ background: LanguageModel, _ own: LanguageModel
  ) -> [Pair] {
    var pairs: [Pair] = []
    background.forEachToken(of: tokens) { model, frequency, classGain in
      pairs.append(
        Pair(
          background: exp(model), own: 0, backgroundFrequency: exp(frequency), ownFrequency: 0,
          classGain: classGain))
    }
    var place = 0
    own.forEachToken(of: tokens) { model, frequency, _ in
      pairs[place].own = exp(model)
      pairs[place].ownFrequency = exp(frequency)
      place += 1
    }
    return pairs
  }
}
