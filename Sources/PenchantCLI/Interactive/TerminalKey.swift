/// A key that was pressed on a terminal.
enum TerminalKey: Hashable, Sendable {
  case letter(Character)
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case enter
  case backspace
  case escape
  /// Ctrl-C or Ctrl-D.
  case interrupt
}

/// Reads keys from the bytes of a terminal, which may arrive in pieces.
struct KeyDecoder {
  private var pending: [UInt8] = []

  /// The keys that the bytes complete.
  ///
  /// After a pause an escape that waits for the rest of a sequence is the key Escape.
  mutating func keys(_ bytes: some Sequence<UInt8>, isPause: Bool) -> [TerminalKey] {
    pending += bytes
    var keys: [TerminalKey] = []
    while let (key, length) = next(isPause) {
      pending.removeFirst(length)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The first key and its bytes; a nil key for bytes that mean nothing here, nil for a beginning.
  private func next(_ isPause: Bool) -> (TerminalKey?, Int)? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x03, 0x04: return (.interrupt, 1)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x1B: return sequence(isPause)
    case ..<0x20: return (nil, 1)
    default: return letter(first, isPause)
    }
  }

  private func letter(_ first: UInt8, _ isPause: Bool) -> (TerminalKey?, Int)? {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard pending.count >= length else { return isPause ? (nil, pending.count) : nil }
    let text = String(decoding: pending[..<length], as: UTF8.self)
    guard text.count == 1, let character = text.first, character != "\u{FFFD}" else {
      return (nil, 1)
    }
    return (.letter(character), length)
  }

  /// A sequence of the keys besides letters: ESC [ … final byte, or ESC O byte (ECMA-48, xterm).
  private func sequence(_ isPause: Bool) -> (TerminalKey?, Int)? {
    guard pending.count > 1 else { return isPause ? (.escape, 1) : nil }
    switch pending[1] {
    case 0x5B:
      guard let last = pending.indices.dropFirst(2).first(where: { pending[$0] >= 0x40 }) else {
        return isPause || pending.count > 16 ? (nil, pending.count) : nil
      }
      return (Self.named(pending[2..<last], pending[last]), last + 1)
    case 0x4F:
      guard pending.count > 2 else { return isPause ? (nil, 2) : nil }
      return (Self.named([], pending[2]), 3)
    default: return (.escape, 1)
    }
  }

  private static func named(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> TerminalKey? {
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return .right
    case UInt8(ascii: "D"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "~"):
      switch String(decoding: parameters, as: UTF8.self) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "5": return .pageUp
      case "6": return .pageDown
      default: return nil
      }
    default: return nil
    }
  }
}
