import Foundation

/// Words of a command line that begins with inputs and ends with names.
struct InputWords {
  /// Files, folders or "-".
  let inputs: [String]
  /// What follows them.
  let names: [String]

  /// Splits the words: those that are there as files are inputs, and the first always is.
  init(_ words: [String]) {
    let names = words.drop { $0 == "-" || FileManager.default.fileExists(atPath: $0) }
    let count = words.isEmpty ? 0 : max(1, words.count - names.count)
    inputs = Array(words.prefix(count))
    self.names = Array(words.dropFirst(count))
  }
}
