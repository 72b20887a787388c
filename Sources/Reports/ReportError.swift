/// Why a report could not be made.
public enum ReportError: Error, Hashable, Sendable {
  /// A template file is not Mustache.
  case brokenTemplate(path: String, line: Int, reason: String)
  /// A template file lacks parts that the built-in one has.
  case missingParts(path: String, parts: [String])
}
