import Glibc

/// Writes a model as the block of bytes that ``LanguageModel`` reads.
struct LanguageModelWriter {
  let hashes: [UInt64]
  let frequencies: [Int]
  let model: KneserNey
  let clusters: WordClusters
  let classGains: [Float]

  /// Slots for each entry of a table; look-ups stay short.
  private static let room = 1.4

  func bytes() -> [UInt8] {
    let bigramSlots = Int(Double(model.bigrams.count) * Self.room) + 16
    let trigramSlots = Int(Double(model.trigrams.count) * Self.room) + 16
    var bytes: [UInt8] = []
    append(LanguageModel.magic, to: &bytes)
    for number in [hashes.count, bigramSlots, trigramSlots, clusters.classCount, 0, 0, 0] {
      append(UInt32(number), to: &bytes)
    }
    for hash in hashes { append(hash, to: &bytes) }
    appendSingles(to: &bytes)
    while bytes.count % 8 != 0 { bytes.append(0) }
    var backoffs = [UInt8](repeating: LanguageModel.noBackoff, count: bigramSlots)
    let bigrams = table(
      model.bigrams.map { gram in
        let (_, first, second) = NgramKey.unpacked(gram.key)
        return (LanguageModel.key(-1, first, second), gram.probability)
      }, slots: bigramSlots)
    for (place, gram) in zip(bigrams.places, model.bigrams) {
      guard let weight = model.pairBackoffs[gram.key] else { continue }
      let steps = (LanguageModel.backoffTop - log(weight)) / LanguageModel.backoffStep
      backoffs[place] = UInt8(min(254, max(0, steps.rounded())))
    }
    let trigrams = table(
      model.trigrams.map { gram in
        let (first, second, third) = NgramKey.unpacked(gram.key)
        return (LanguageModel.key(first, second, third), gram.probability)
      }, slots: trigramSlots)
    for entry in bigrams.entries { append(entry, to: &bytes) }
    for entry in trigrams.entries { append(entry, to: &bytes) }
    bytes += backoffs
    bytes += clusters.classes.map { UInt8($0) }
    bytes += classGains.map { gain in
      let steps = (Double(gain) / LanguageModel.classStep).rounded()
      return UInt8(min(255, max(0, steps + LanguageModel.classZero)))
    }
    return bytes
  }

  private func appendSingles(to bytes: inout [UInt8]) {
    let total = Double(frequencies.reduce(0, +))
    for token in frequencies.indices {
      let frequency = max(Double(frequencies[token]), 0.5) / total
      for value in [
        -log(model.unigrams[token]) / LanguageModel.fineStep,
        -log(frequency) / LanguageModel.fineStep,
        32768 + log(model.tokenBackoffs[token]) / LanguageModel.fineStep,
      ] {
        append(UInt16(min(65535, max(0, value.rounded()))), to: &bytes)
      }
    }
  }

  /// A table of keys and probabilities, open addressing; and where each key went.
  private func table(
    _ grams: [(key: UInt64, probability: Double)], slots: Int
  ) -> (entries: [UInt32], places: [Int]) {
    var entries = [UInt32](repeating: 0, count: slots)
    var places: [Int] = []
    for (key, probability) in grams {
      var slot = Int(LanguageModel.slot(key, UInt64(slots)))
      while entries[slot] != 0 { slot = slot + 1 == slots ? 0 : slot + 1 }
      let steps = min(255, max(0, (-log(probability) / LanguageModel.step).rounded()))
      entries[slot] = LanguageModel.fingerprint(key) << 8 | UInt32(steps)
      places.append(slot)
    }
    return (entries, places)
  }

  private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    var rest = value
    for _ in 0..<(value.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
