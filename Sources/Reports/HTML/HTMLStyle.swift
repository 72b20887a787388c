import Charts
import Templates

/// The style sheet of the HTML edition: the tokens of the themes, then what is the same in
/// light and dark, then the dark colours of pictures.
enum HTMLStyle {
  static func rules(_ colors: SVGColors) -> String {
    [
      ":root{\(tokens(.light))}",
      "@media screen and (prefers-color-scheme:dark){:root{\(tokens(.dark))}}",
      sheet, "@media screen and (prefers-color-scheme:dark){", colors.styles, "}",
    ].joined(separator: "\n")
  }

  private static func tokens(_ theme: Theme) -> String {
    let tokens: [(String, Color)] = [
      ("paper", theme.paper), ("tint", theme.tint), ("ink", theme.ink),
      ("secondary", theme.secondary), ("tertiary", theme.tertiary), ("grid", theme.grid),
      ("axis", theme.axis), ("human", theme.human), ("llm", theme.llm), ("other", theme.other),
    ]
    return tokens.map { "--\($0.0):\($0.1.hex)" }.joined(separator: ";")
  }

  /// The rules that name no colour but tokens.
  private static let sheet: String = {
    for index in 0..<templates_count() {
      let file = templates_file(index)
      guard String(cString: file.path) == "html/report.css" else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.size), as: UTF8.self)
    }
    preconditionFailure("the style sheet is not part of the program")
  }()
}
