import Foundation

/// What the terminal can show: colour, letters beyond ASCII, and how wide it is.
///
/// Colour is used only on a terminal, and not with `NO_COLOR` or `TERM=dumb`. Without a
/// UTF-8 locale every mark has an ASCII form.
struct Terminal: Sendable {
  /// Whether the stream is a terminal.
  let isInteractive: Bool
  /// Whether colour codes may be written.
  let hasColor: Bool
  /// Whether letters beyond ASCII may be written.
  let hasUnicode: Bool
  /// Columns, at least 80 and at most 120.
  let width: Int

  /// Describes a terminal by hand, for tests.
  init(isInteractive: Bool, hasColor: Bool, hasUnicode: Bool, width: Int) {
    self.isInteractive = isInteractive
    self.hasColor = hasColor
    self.hasUnicode = hasUnicode
    self.width = width
  }

  /// Looks at the stream behind a file descriptor and at the environment.
  init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isInteractive = isatty(descriptor) == 1
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColor = isInteractive && !isPlain && environment["TERM"] != "dumb"
    hasUnicode = Terminal.usesUnicode(environment)
    width = min(max(Terminal.columns(descriptor, environment), 80), 120)
  }

  /// Standard output as it is.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// Standard error as it is.
  static let messages = Terminal(descriptor: STDERR_FILENO)

  /// The first of these variables that is set names the character set, as in POSIX.
  private static func usesUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    // No locale at all is what containers have; their terminals speak UTF-8.
    guard let locale else { return true }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static func columns(_ descriptor: Int32, _ environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }
}

extension Terminal {
  /// Looks that a piece of text can have.
  enum Look: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case purple = "35"
    case orange = "38;5;208"
    case azure = "38;5;39"
    case slate = "38;5;103"
  }

  /// The text in a look, or as it is without colour.
  func paint(_ text: String, _ look: Look) -> String {
    hasColor ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The first text on terminals that show it, else its ASCII form.
  func mark(_ unicode: String, _ ascii: String) -> String {
    hasUnicode ? unicode : ascii
  }

  /// Replaces what the terminal cannot show, and what it would obey.
  ///
  /// Names and texts come from anywhere: control characters, which move the cursor and do worse,
  /// are shown as their pictures, and marks that turn the direction of writing are left out.
  func legible(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(Terminal.isHarmless) || !hasUnicode else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      guard Terminal.isHarmless(scalar) else {
        result += mark(Terminal.picture(of: scalar), Terminal.turns(scalar) ? "" : "?")
        continue
      }
      guard !hasUnicode else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "\u{2013}", "\u{2212}": result += "-"
      case "\u{00B7}": result += "-"
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2026}": result += "..."
      case "\u{2248}": result += "~"
      case "\u{25B2}": result += "+"
      case "\u{25BC}": result += "-"
      default: result.unicodeScalars.append(scalar.isASCII ? scalar : "?")
      }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0: false
    default: !turns(scalar)
    }
  }

  /// Whether a scalar sets the direction of writing for what follows.
  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// A picture of a control character.
  private static func picture(of scalar: Unicode.Scalar) -> String {
    if turns(scalar) { return "" }
    let place = scalar.value == 0x7F ? 0x2421 : scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD
    return Unicode.Scalar(place).map { String($0) } ?? ""
  }
}
