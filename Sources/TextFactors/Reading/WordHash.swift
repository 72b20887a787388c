/// The identity of a word: 64 bits of its lower-cased scalars.
///
/// Two words of one hash are taken for the same word; with 64 bits that happens once in
/// billions of texts. The function is fixed (FNV-1a over scalars, one mixing step at the
/// end), never seeded, so that results repeat across processes.
enum WordHash {
  /// The hash of the word spelt by these bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var pending: UInt32 = 0
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if pending != 0 { hash = step(hash, pending) }
        pending = CaseFolding.lower(UInt32(byte))
        index += 1
        continue
      }
      let decoded = bytes.scalar(at: index)
      index += decoded.length
      if ScalarClass.of(decoded.value) == .mark {
        if let composed = CaseFolding.compose(pending, decoded.value) { pending = composed }
        continue
      }
      if pending != 0 { hash = step(hash, pending) }
      pending = CaseFolding.lower(decoded.value)
    }
    if pending != 0 { hash = step(hash, pending) }
    return mixed(hash)
  }

  /// The hash of a word in a list.
  static func of(_ word: String) -> UInt64 {
    var bytes = Array(word.utf8)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      of(UnsafeBufferPointer(buffer), from: 0, to: buffer.count)
    }
  }

  /// One hash of two, order mattering.
  @inline(__always)
  static func combined(_ left: UInt64, _ right: UInt64) -> UInt64 {
    mixed(left &* 0x9e37_79b9_7f4a_7c15 ^ right)
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x100_0000_01b3
  }

  /// Spreads the bits, so that low bits may index a table.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 32
    value = value &* 0xd6e8_feb8_6659_fd93
    value ^= value >> 32
    return value
  }
}
