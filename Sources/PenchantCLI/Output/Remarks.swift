import DataImport

/// What a user must know about the data before the result, on standard error.
enum Remarks {
  /// Says which rows were skipped and why; the caveats of the fits stand with the fits.
  static func say(_ summary: ImportSummary?, isQuiet: Bool) {
    guard let summary, !isQuiet else { return }
    for line in ImportText.skipped(summary, on: .messages) {
      StandardStreams.say(Terminal.messages.legible(line))
    }
  }
}
