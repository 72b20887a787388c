/// Renames the parts of an SVG file of Cairo.
///
/// Cairo counts its names up within a process ("surface1", then "surface6"), so a second
/// file of one run would differ from the first. Here they count from 1 in each file.
enum SVGNames {
  /// The document with every `id` renamed by its letters and the order of appearance, in
  /// definitions and references alike.
  static func renumbered(_ svg: String) -> String {
    let bytes = Array(svg.utf8)
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for name in occurrences(of: Array("id=\"".utf8), until: UInt8(ascii: "\""), in: bytes) {
      let old = bytes[name]
      guard names[old] == nil else { continue }
      let letters = old.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      counts[letters, default: 0] += 1
      names[old] = Array(letters) + Array("\(counts[letters, default: 0])".utf8)
    }
    var places = occurrences(of: Array("id=\"".utf8), until: UInt8(ascii: "\""), in: bytes)
    places += occurrences(of: Array("href=\"#".utf8), until: UInt8(ascii: "\""), in: bytes)
    places += occurrences(of: Array("url(#".utf8), until: UInt8(ascii: ")"), in: bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += bytes[position..<place.lowerBound]
      result += names[bytes[place]] ?? Array(bytes[place])
      position = place.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// What stands between each `start` and the next `end`.
  private static func occurrences(
    of start: [UInt8], until end: UInt8, in bytes: [UInt8]
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index + start.count < bytes.count {
      guard bytes[index] == start[0], bytes[index..<(index + start.count)].elementsEqual(start)
      else {
        index += 1
        continue
      }
      let first = index + start.count
      let last = bytes[first...].firstIndex(of: end) ?? bytes.count
      ranges.append(first..<last)
      index = last
    }
    return ranges
  }
}
