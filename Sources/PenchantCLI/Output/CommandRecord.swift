/// The command line of a run, as a report tells it.
enum CommandRecord {
  /// The words after the program's name, quoted where a shell needs it.
  ///
  /// Folders are left out, and so is where the report goes: neither changes what it says, and
  /// the same run elsewhere makes the same bytes.
  static func text(_ arguments: [String]) -> String {
    var words = ["penchant"]
    var skipsNext = false
    for argument in arguments.dropFirst() {
      if skipsNext {
        skipsNext = false
      } else if argument == "-o" || argument == "--output" {
        skipsNext = true
      } else if argument != "--quiet" && !argument.hasPrefix("--output=") {
        words.append(quoted(argument))
      }
    }
    return words.joined(separator: " ")
  }

  private static func quoted(_ argument: String) -> String {
    let name =
      argument.hasPrefix("-")
      ? argument : argument.split(separator: "/").last.map(String.init) ?? argument
    let plain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.=,:%".contains($0) }
    return plain && !name.isEmpty ? name : "'" + name.replacing("'", with: "'\\''") + "'"
  }
}
