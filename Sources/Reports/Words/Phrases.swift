/// Lists and names in running text.
enum Phrases {
  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The first `limit` items and how many more there are.
  static func list(_ items: [String], atMost limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    return list(Array(items.prefix(limit)) + ["\(NumberStyle.word(items.count - limit)) more"])
  }

  /// A name of at most `limit` letters, the rest cut.
  static func name(_ name: String, limit: Int = 28) -> String {
    name.count <= limit ? name : String(name.prefix(limit - 1)) + "\u{2026}"
  }

  /// The text with a capital first letter.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The first of several wordings that has at most `limit` letters, or the last.
  static func fitting(_ wordings: [String], limit: Int) -> String {
    wordings.first { $0.count <= limit } ?? wordings.last ?? ""
  }

  /// A factor's title as part of a sentence: its first letter small, unless it is a name
  /// or stands in capitals.
  static func factor(_ title: String) -> String {
    let letters = Array(title.prefix(2))
    guard letters.count == 2, letters[0].isUppercase, letters[1].isLowercase else {
      return title
    }
    return letters[0].lowercased() + title.dropFirst()
  }

  /// A phrase, the same without brackets, and cut.
  static func shorter(_ phrase: String) -> [String] {
    [phrase, short(phrase), name(short(phrase), limit: 30), name(short(phrase), limit: 20)]
  }

  /// A factor's title without what stands in brackets at its end.
  static func short(_ title: String) -> String {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "("), open > title.startIndex
    else { return title }
    var text = title[..<open]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
