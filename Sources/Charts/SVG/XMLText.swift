/// Text as XML may hold it.
public enum XMLText {
  /// The text with the five special characters as references and without the control
  /// characters that XML 1.0 forbids; line ends and tabs become spaces.
  public static func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": scalars.append(contentsOf: "&amp;".unicodeScalars)
      case "<": scalars.append(contentsOf: "&lt;".unicodeScalars)
      case ">": scalars.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": scalars.append(contentsOf: "&quot;".unicodeScalars)
      case "'": scalars.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\r", "\t": scalars.append(" ")
      default:
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
        // Directional overrides could make one name read as another.
        case 0x202A...0x202E, 0x2066...0x2069: continue
        default: scalars.append(scalar)
        }
      }
    }
    return String(scalars)
  }
}
