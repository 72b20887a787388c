import Reports

/// Sizes of files in words.
enum ByteText {
  /// A size with one decimal in the largest unit that leaves a whole part: "1.4 MB".
  static func of(_ bytes: Int) -> String {
    var size = Double(bytes)
    var units = ["kB", "MB", "GB", "TB"][...]
    guard bytes >= 1000, var unit = units.popFirst() else {
      return NumberStyle.count(bytes, "byte")
    }
    size /= 1000
    while size >= 1000, let larger = units.popFirst() {
      size /= 1000
      unit = larger
    }
    return NumberStyle.fixed(size, decimals: 1) + " " + unit
  }
}
