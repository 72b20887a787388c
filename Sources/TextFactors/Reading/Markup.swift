/// What a byte of a text belongs to.
enum Zone: UInt8 {
  case prose
  /// List markers, heading and quote marks.
  case mark
  /// Fenced code, with its fences.
  case code
  case inlineCode
  case table
  case url
}

/// One line of a text.
struct Line {
  enum Kind: UInt8 {
    case blank
    case prose
    case heading
    case list
    case table
    case fence
    case code
  }

  var start: Int
  /// Just before the line break.
  var end: Int
  /// Where the words begin, after indentation and marker.
  var content: Int
  var kind: Kind
}

/// The lines of a text and the zone of every byte.
struct Markup {
  var lines: [Line] = []
  var zones: [UInt8]
  /// Whether a fence was opened and never closed.
  var hasOpenFence = false

  /// Splits a text into lines and marks what is not prose.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    zones = [UInt8](repeating: Zone.prose.rawValue, count: bytes.count)
    var start = 0
    var fence: UInt8?
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D { end += 1 }
      let line = Markup.line(in: bytes, from: start, to: end, fence: &fence)
      mark(line, in: bytes)
      lines.append(line)
      if end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    hasOpenFence = fence != nil
  }

  private mutating func mark(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) {
    switch line.kind {
    case .blank: break
    case .fence, .code: fill(line.start, line.end, .code)
    case .table: fill(line.start, line.end, .table)
    case .prose, .heading, .list:
      fill(line.start, line.content, .mark)
      markSpans(in: bytes, from: line.content, to: line.end)
    }
  }

  /// Marks inline code and addresses inside one line.
  private mutating func markSpans(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) {
    var index = start
    // Without this, a line of thousands of backticks of differing runs would be quadratic.
    var openTicks = 0
    while index < end {
      let byte = bytes[index]
      if byte == 0x60 {
        let ticks = Markup.run(of: 0x60, in: bytes, from: index, to: end)
        if openTicks < 8, let close = Markup.closing(ticks, bytes, index + ticks, end) {
          fill(index, close, .inlineCode)
          index = close
        } else {
          openTicks += 1
          index += ticks
        }
      } else if byte | 0x20 == 0x68 || byte | 0x20 == 0x77,
        let close = Markup.addressEnd(in: bytes, at: index, lineStart: start, to: end)
      {
        fill(index, close, .url)
        index = close
      } else {
        index += 1
      }
    }
  }

  private mutating func fill(_ start: Int, _ end: Int, _ zone: Zone) {
    guard start < end else { return }
    zones.withUnsafeMutableBufferPointer { buffer in
      for index in start..<end { buffer[index] = zone.rawValue }
    }
  }

  static func run(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var index = start
    while index < end && bytes[index] == byte { index += 1 }
    return index - start
  }

  /// Just after the run of exactly `ticks` backticks that closes inline code, or nil.
  private static func closing(
    _ ticks: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    var index = start
    while index < end {
      guard bytes[index] == 0x60 else {
        index += 1
        continue
      }
      let length = run(of: 0x60, in: bytes, from: index, to: end)
      index += length
      if length == ticks { return index }
    }
    return nil
  }

  /// The end of the web address at `index`, or nil where there is none.
  private static func addressEnd(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, lineStart: Int, to end: Int
  ) -> Int? {
    guard
      bytes.starts(with: "http://", at: index) || bytes.starts(with: "https://", at: index)
        || bytes.starts(with: "www.", at: index)
    else { return nil }
    if index > lineStart && ScalarClass.ascii(bytes[index - 1]) == .letter { return nil }
    var stop = index
    while stop < end && isAddressByte(bytes[stop]) { stop += 1 }
    while stop > index && isSentencePunctuation(bytes[stop - 1]) { stop -= 1 }
    return stop
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    guard byte > 0x20 && byte < 0x7F else { return false }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "`"):
      return false
    default: return true
    }
  }

  private static func isSentencePunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
