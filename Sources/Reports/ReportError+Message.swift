extension ReportError: CustomStringConvertible {
  /// Where, what is wrong, what would be right.
  public var description: String {
    switch self {
    case .brokenTemplate(let path, let line, let reason):
      "\(path), line \(line): not a Mustache template (\(reason)); "
        + "expected {{#part}}words{{/part}}\n"
        + "fix: close every tag and section, or remove the file to use the built-in words"
    case .missingParts(let path, let parts):
      "\(path): has no \(parts.count == 1 ? "part" : "parts") "
        + parts.map { "{{#\($0)}}" }.joined(separator: ", ")
        + "; expected every part of the built-in file\n"
        + "fix: add it, or remove the file to use the built-in words"
    }
  }
}
