/// A text in a file.
public enum TextFile {
  /// Writes UTF-8 to `path`, whole or not at all.
  ///
  /// - Throws: ``CanvasFileError/cannotWrite(path:reason:)``; nothing is left behind.
  public static func write(_ text: String, to path: String) throws(CanvasFileError) {
    try WholeFile.write(Array(text.utf8), to: path)
  }
}
