import Preferences
import StudyStore
import TextFactors

/// The language of a study's own texts, as ``CrossFittedSLORFactor`` needs it.
struct StudyLanguage {
  private let study: Study
  /// Bytes of all responses.
  private let bytes: Int
  private let fingerprint: UInt64

  /// Reads all texts once, for their length and fingerprint.
  init(_ study: Study) throws {
    self.study = study
    var bytes = 0
    var fingerprint = Fingerprint.of("")
    try study.forEachResponse { response in
      bytes += response.text.utf8.count
      fingerprint = Fingerprint.of(response.prompt.text.utf8, after: fingerprint)
      fingerprint = Fingerprint.of(response.text.utf8, after: fingerprint)
    }
    self.bytes = bytes
    self.fingerprint = fingerprint
  }

  /// The factor under its name for this study, to look up values measured before.
  var unfitted: CrossFittedSLORFactor { CrossFittedSLORFactor(nil, fingerprint: fingerprint) }

  /// The factor with models of the texts.
  func fitted(isQuiet: Bool) async throws -> CrossFittedSLORFactor {
    let progress = ProgressLine(
      "reading the language of", unit: "responses", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    let total = try study.counts.responses
    guard var builder = CrossFittedLanguageBuilder(bytes: bytes) else { return unfitted }
    var done = 0
    try study.forEachResponse { response in
      builder.add(response.text, prompt: response.prompt.text)
      done += 1
      if done % 1000 == 0 { progress.update(done, of: max(done, total)) }
    }
    return CrossFittedSLORFactor(await builder.build(), fingerprint: fingerprint)
  }
}
