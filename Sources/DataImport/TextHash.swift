/// A hash of a text to tell texts apart within one run, eight bytes at a time.
///
/// Not for keeping: it is no published function. Multiply and shift, as in the finaliser of
/// MurmurHash3 (Austin Appleby, public domain); the length goes in first, so that a text and the
/// same text followed by zero bytes differ.
func textHash(_ text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { bytes in
    let words = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(words.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    var place = 0
    while place + 8 <= words.count {
      mix(UInt64(littleEndian: words.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < words.count {
      rest = rest << 8 | UInt64(words[place])
      place += 1
    }
    mix(rest)
    mix(0xC4CE_B9FE_1A85_EC53)
    return hash
  }
}
