import Foundation

/// Where results and messages go: results to standard output, the rest to standard error.
enum StandardStreams {
  /// Writes a result.
  static func print(_ text: String) {
    write(text + "\n")
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a message.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
