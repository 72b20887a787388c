/// Faces typed with marks, and emoji, by feeling.
enum Emoticon {
  private static let faces: [(text: StaticString, valence: Double)] = [
    (":-)", 2), (":)", 2), (":-D", 2.5), (":D", 2.5), (";-)", 1.5), (";)", 1.5), ("=)", 2),
    (":-P", 1.5), (":P", 1.5), (":p", 1.5), ("<3", 2.5), ("^_^", 2), ("xD", 2), ("XD", 2),
    (":')", 2), (":]", 1.5), ("=D", 2.5), ("=]", 2), ("=P", 1.5), ("(:", 2),
    ("^^", 1.5), ("\\o/", 2.5),
    (":-(", -2), (":(", -2), (":'(", -2.5), ("=(", -2), (":-/", -1), ("D:", -2), (":[", -1.5),
    (">:(", -2.5), ("</3", -2.5), ("-_-", -1),
    ("😀", 2), ("😁", 2), ("😂", 2), ("😃", 2), ("😄", 2), ("😊", 2.5), ("😍", 3), ("😎", 1.5),
    ("😘", 2.5), ("🙂", 1.5), ("🥰", 3), ("🤩", 3), ("👍", 2), ("👏", 2), ("🎉", 2.5), ("💪", 1.5),
    ("❤", 3), ("💕", 3), ("✨", 1), ("🌟", 1.5),
    ("😞", -2), ("😟", -1.5), ("😠", -2.5), ("😡", -3), ("😢", -2), ("😭", -2), ("😤", -1.5),
    ("😩", -2), ("😫", -2), ("😱", -1.5), ("🙁", -1.5), ("☹", -2), ("👎", -2), ("💔", -2.5),
  ]

  /// The face that starts at `index`, or nil.
  static func valence(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (valence: Double, length: Int)? {
    // Letters and spaces begin no face but xD and D:, which must stand alone.
    let first = bytes[index]
    guard canBegin(first) else { return nil }
    for face in faces where bytes.starts(with: face.text, at: index) {
      let length = face.text.utf8CodeUnitCount
      if first < 0x80, ScalarClass.ascii(first) == .letter {
        guard index == 0 || ScalarClass.ascii(bytes[index - 1]) == .space,
          index + length == bytes.count || ScalarClass.ascii(bytes[index + length]) != .letter
        else { continue }
      }
      return (face.valence, length)
    }
    return nil
  }

  @inline(__always)
  private static func canBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "-"), UInt8(ascii: "x"),
      UInt8(ascii: "X"), UInt8(ascii: "D"), UInt8(ascii: "("),
      UInt8(ascii: "\\"), 0xE2, 0xF0:
      true
    default: false
    }
  }
}
