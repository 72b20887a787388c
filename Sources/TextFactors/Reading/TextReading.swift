/// One pass over a text, shared by all factors.
///
/// Offsets are UTF-8 offsets into the text.
public struct TextReading: Sendable {
  /// The text.
  public let text: String

  /// Reads a text; any text will do.
  public init(_ text: String) {
    self.text = text
  }
}
