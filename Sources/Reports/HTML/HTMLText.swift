import Charts

/// Words as HTML; everything that came with the data passes through here.
enum HTMLText {
  /// The text without any meaning as markup.
  static func escaped(_ text: String) -> String { XMLText.escaped(text) }

  /// The same, with stretches between `**` strong.
  static func marked(_ text: String) -> String {
    text.split(separator: "**", omittingEmptySubsequences: false).enumerated().map { place, part in
      let words = escaped(String(part))
      return place % 2 == 1 && !words.isEmpty ? "<strong>\(words)</strong>" : words
    }.joined()
  }

  /// An element with attributes around content that is HTML already.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String
  ) -> String {
    "<\(name)\(list(attributes))>\(content)</\(name)>"
  }

  /// The start of an element.
  static func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> String {
    "<\(name)\(list(attributes))>"
  }

  private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }
}
