import Templates

/// The page's parts as they are embedded in the program.
enum ExplorerPage {
  /// The frame, with places for style, data and script.
  static let frame = part("explorer/page.html")
  /// The style sheet.
  static let style = part("explorer/explorer.css")
  /// The script: its files one after the other.
  static let script = scriptParts.map(part).joined(separator: "\n")

  private static let scriptParts = [
    "1-base", "2-state", "3-source", "4-judges", "5-weights", "6-what-if", "7-pair", "8-views",
    "9-main",
  ].map { "explorer/\($0).js" }

  /// The page that a server sends: style and script come from it too.
  static let live =
    frame
    .replacing("<!--style-->", with: "<link rel=\"stylesheet\" href=\"explorer.css\">")
    .replacing("<!--data-->", with: "")
    .replacing("<!--script-->", with: "<script src=\"explorer.js\"></script>")

  private static func part(_ path: String) -> String {
    for index in 0..<templates_count() {
      let file = templates_file(index)
      guard String(cString: file.path) == path else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.size), as: UTF8.self)
    }
    preconditionFailure("\(path) is not part of the program")
  }
}
