import Preferences

/// A response as bytes, asked for the things that requirements speak of.
struct ResponseText {
  let bytes: [UInt8]
  /// The bytes with ASCII letters in lower case, and the usual accented ones.
  let lowered: [UInt8]
  private let lines: [Line]

  init(_ reading: TextReading) {
    bytes = reading.bytes
    lowered = Self.lower(reading.bytes)
    lines = reading.lines
  }

  private static func lower(_ bytes: [UInt8]) -> [UInt8] {
    var text = ""
    text.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let decoded = buffer.scalar(at: index)
        if let scalar = Unicode.Scalar(CaseFolding.lower(decoded.value)) {
          text.unicodeScalars.append(scalar)
        }
        index += decoded.length
      }
    }
    return Array(text.utf8)
  }

  // MARK: Finding text

  func contains(_ part: String) -> Bool { count(of: part, limit: 1) > 0 }

  /// How often `part` occurs, without regard to case.
  func count(of part: String, limit: Int = .max) -> Int {
    places(of: Self.lower(Array(part.utf8)), limit: limit).count
  }

  /// How often `word` occurs with no letter beside it.
  func count(ofWord word: String) -> Int {
    let wanted = Self.lower(Array(word.utf8))
    return places(of: wanted, limit: .max).count { start in
      let end = start + wanted.count
      let isOpen = start == 0 || !Self.isWordByte(lowered[start - 1])
      return isOpen && (end == lowered.count || !Self.isWordByte(lowered[end]))
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let kind = ScalarClass.ascii(min(byte, 0x7F))
    return kind == .letter || kind == .digit
  }

  private func places(of wanted: [UInt8], limit: Int) -> [Int] {
    guard !wanted.isEmpty, wanted.count <= lowered.count else { return [] }
    var found: [Int] = []
    var start = 0
    while start + wanted.count <= lowered.count && found.count < limit {
      if lowered[start] == wanted[0],
        wanted.indices.allSatisfy({ lowered[start + $0] == wanted[$0] })
      {
        found.append(start)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }

  // MARK: Parts

  /// Blocks of lines between blank lines.
  var paragraphs: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var end = 0
    for line in lines {
      if line.kind == .blank {
        if let begun = start { found.append(begun..<end) }
        start = nil
      } else {
        if start == nil { start = line.content }
        end = line.end
      }
    }
    if let start { found.append(start..<end) }
    return found
  }

  func paragraph(_ number: Int, startsWith word: String) -> Bool {
    let all = paragraphs
    let index = number < 0 ? all.count - 1 : number - 1
    guard all.indices.contains(index) else { return false }
    let wanted = Self.lower(Array(word.utf8))
    let content = Self.lower(Array(bytes[all[index]])).drop {
      !Self.isWordByte($0) && $0 < 0x80
    }
    return content.starts(with: wanted)
  }

  /// Non-empty parts between occurrences of a divider.
  func parts(between divider: String) -> Int {
    let marks = places(of: Array(divider.utf8), limit: .max)
    let starts = [0] + marks.map { $0 + divider.utf8.count }
    let ends = marks + [lowered.count]
    return zip(starts, ends).count { start, end in
      lowered[start..<end].contains { $0 > 0x20 && $0 != UInt8(ascii: "*") }
    }
  }

  // MARK: Form

  var bulletCount: Int {
    lines.count { line in
      guard line.kind == .list else { return false }
      var index = line.start
      while index < line.end && bytes[index] <= 0x20 { index += 1 }
      return bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "-")
        || bytes[index] >= 0x80
    }
  }

  /// Spans of text between single or double asterisks on one line.
  var highlightCount: Int {
    let star = UInt8(ascii: "*")
    var count = 0
    for line in lines {
      var index = line.content
      while index < line.end {
        guard bytes[index] == star else {
          index += 1
          continue
        }
        var open = index
        while open < line.end && bytes[open] == star { open += 1 }
        guard let close = bytes[open..<line.end].firstIndex(of: star) else { break }
        if close > open { count += 1 }
        index = close
        while index < line.end && bytes[index] == star { index += 1 }
      }
    }
    return count
  }

  var placeholderCount: Int {
    var count = 0
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "[") {
        start = index
      } else if byte == UInt8(ascii: "]"), let begun = start {
        if index > begun + 1 { count += 1 }
        start = nil
      }
    }
    return count
  }

  var hasTitle: Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer.starts(with: "<<", at: index) {
          var end = index + 2
          while end < buffer.count && buffer[end] != 0x0A {
            if end > index + 2 && buffer.starts(with: ">>", at: end) { return true }
            end += 1
          }
          index = end
        }
        index += 1
      }
      return false
    }
  }

  /// Whether a letter of either case occurs, and how many.
  var cases: (upper: Int, lower: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var counts = (upper: 0, lower: 0)
      var index = 0
      while index < buffer.count {
        let decoded = buffer.scalar(at: index)
        if CaseFolding.isUpper(decoded.value) {
          counts.upper += 1
        } else if decoded.value < 0x530, ScalarClass.of(decoded.value) == .letter {
          counts.lower += 1
        }
        index += decoded.length
      }
      return counts
    }
  }

  // MARK: Ends

  private var trimmed: ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = (bytes.lastIndex { $0 > 0x20 } ?? start - 1) + 1
    return bytes[start..<end]
  }

  var isInQuotes: Bool {
    let text = trimmed
    guard text.count > 1 else { return false }
    return text.first == UInt8(ascii: "\"") && text.last == UInt8(ascii: "\"")
  }

  /// Whether the text ends in the phrase, quotes, stars and the last stop aside.
  func ends(with phrase: String) -> Bool {
    let wanted = Self.plain(Self.lower(Array(phrase.utf8)))
    let tail = Self.plain(Self.lower(Array(trimmed.suffix(wanted.count + 16))))
    guard wanted.count <= tail.count else { return false }
    return tail.suffix(wanted.count).elementsEqual(wanted)
  }

  private static func plain(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let marks = bytes.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "*") }
    let end = (marks.lastIndex { $0 != UInt8(ascii: ".") && $0 > 0x20 } ?? -1) + 1
    return marks[..<end]
  }

  /// Whether the response begins as a sentence of the prompt does that does not itself speak
  /// of repeating.
  func startsLike(_ prompt: PromptReading) -> Bool {
    let count = 8
    let said = ReferenceWords(String(decoding: trimmed.prefix(300), as: UTF8.self)).hashes
    let asked = Array(prompt.prompt.text.utf8)
    return prompt.text.sentences.contains { sentence in
      let rest = asked[sentence.range.lowerBound...].prefix(300)
      let words = ReferenceWords(String(decoding: rest, as: UTF8.self)).hashes.prefix(count)
      return words.count >= 3 && said.starts(with: words)
    }
  }

  /// The text without a fence around the whole of it.
  var withoutFence: ArraySlice<UInt8> {
    let fences = lines.filter { $0.kind == .fence }
    guard let first = lines.first(where: { $0.kind != .blank }), first.kind == .fence,
      fences.count >= 2, lines.last(where: { $0.kind != .blank })?.kind == .fence
    else { return trimmed }
    return bytes[min(fences[0].end, fences[1].start)..<fences[1].start]
  }
}
