/// A scalar and the number of bytes that spell it.
struct DecodedScalar {
  var value: UInt32
  var length: Int
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at `index`.
  ///
  /// The bytes come from a `String`, so they are UTF-8; still, no index is trusted past the
  /// end of the buffer.
  @inline(__always)
  func scalar(at index: Int) -> DecodedScalar {
    let first = self[index]
    if first < 0x80 { return DecodedScalar(value: UInt32(first), length: 1) }
    if first < 0xE0 {
      return DecodedScalar(value: (UInt32(first) & 0x1F) << 6 | tail(index + 1), length: 2)
    }
    if first < 0xF0 {
      let value = (UInt32(first) & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2)
      return DecodedScalar(value: value, length: 3)
    }
    let value =
      (UInt32(first) & 0x07) << 18 | tail(index + 1) << 12 | tail(index + 2) << 6
      | tail(index + 3)
    return DecodedScalar(value: value, length: 4)
  }

  @inline(__always)
  private func tail(_ index: Int) -> UInt32 {
    index < count ? UInt32(self[index]) & 0x3F : 0
  }

  /// The start of the scalar that ends just before `index`.
  func scalarStart(before index: Int) -> Int {
    var start = index - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether the bytes from `index` on begin with `prefix`.
  @inline(__always)
  func starts(with prefix: StaticString, at index: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    let start = prefix.utf8Start
    for offset in 0..<length where self[index + offset] != start[offset] { return false }
    return true
  }
}
