extension TextReading {
  /// The syllables of each type of word, as in English; 1 for what is no word of letters.
  var typeSyllables: [Int] {
    derived.syllables {
      bytes.withUnsafeBufferPointer { bytes in
        types.first.map { index in
          let word = words[Int(index)]
          return word.kind == .letters
            ? Syllables.count(bytes, from: Int(word.start), to: Int(word.end)) : 1
        }
      }
    }
  }
}
