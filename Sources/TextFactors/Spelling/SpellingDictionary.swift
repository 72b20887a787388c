import CHunspell
import Glibc
import Synchronization

/// A spelling dictionary of the system, asked once for each distinct word.
///
/// Hunspell handles are not safe to share between threads, so one lock guards the handle
/// and what it has answered; a response takes the lock once.
final class SpellingDictionary: Sendable {
  private struct State: ~Copyable {
    var handle: OpaquePointer
    var answers: [UInt64: Bool] = [:]
    var encoder: WordEncoder
  }

  private let state: Mutex<State>

  /// Opens the dictionary of these two files, or nil when it cannot be used.
  init?(affix: String, words: String) {
    guard let handle = Hunspell_create(affix, words) else { return nil }
    let encoding = Hunspell_get_dic_encoding(handle).map { String(cString: $0) } ?? "UTF-8"
    guard let encoder = WordEncoder(encoding: encoding) else {
      Hunspell_destroy(handle)
      return nil
    }
    state = Mutex(State(handle: handle, encoder: encoder))
  }

  deinit {
    state.withLock { state in
      Hunspell_destroy(state.handle)
      state.encoder.close()
    }
  }

  /// Whether each word is known.
  ///
  /// `words` are distinct, with the hash that names them and their bytes as written.
  func areKnown(_ words: [(hash: UInt64, bytes: ArraySlice<UInt8>)]) -> [Bool] {
    state.withLock { state in
      words.map { word in
        if let answer = state.answers[word.hash] { return answer }
        let answer = state.encoder.encoded(word.bytes).map { text in
          text.withUnsafeBufferPointer { Hunspell_spell(state.handle, $0.baseAddress) != 0 }
        }
        // A word that the dictionary's character set cannot spell is not a word of it.
        state.answers[word.hash] = answer ?? false
        return answer ?? false
      }
    }
  }
}

/// Turns words into the character set of a dictionary.
struct WordEncoder {
  private let descriptor: iconv_t?

  /// An encoder, or nil for an unknown character set.
  init?(encoding: String) {
    if encoding.uppercased() == "UTF-8" {
      descriptor = nil
      return
    }
    guard let opened = iconv_open(encoding, "UTF-8"), Int(bitPattern: opened) != -1 else {
      return nil
    }
    descriptor = opened
  }

  func close() {
    if let descriptor { iconv_close(descriptor) }
  }

  /// The word as a C string with straight apostrophes, or nil when it cannot be spelt.
  func encoded(_ word: ArraySlice<UInt8>) -> [CChar]? {
    var plain: [CChar] = []
    plain.reserveCapacity(word.count + 1)
    var index = word.startIndex
    while index < word.endIndex {
      if word[index] == 0xE2, index + 2 < word.endIndex, word[index + 1] == 0x80,
        word[index + 2] == 0x99
      {
        plain.append(0x27)
        index += 3
      } else {
        plain.append(CChar(bitPattern: word[index]))
        index += 1
      }
    }
    guard let descriptor else { return plain + [0] }
    var output = [CChar](repeating: 0, count: plain.count + 1)
    let isComplete = plain.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var room = output.count - 1
        return iconv(descriptor, &from, &left, &to, &room) != -1
      }
    }
    return isComplete ? output : nil
  }
}
