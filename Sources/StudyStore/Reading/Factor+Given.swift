public import Preferences

extension Factor {
  /// What the names of all given factors begin with.
  static let givenPrefix = "given."

  /// The factor for a column that came with the data.
  ///
  /// The title is the name made readable: "wordCount" and "word_count" become "Word count".
  public init(givenName name: String) {
    self.init(
      name: Self.givenPrefix + name, family: .given, title: Self.title(from: name), unit: "")
  }

  /// The name in the source of a given factor.
  var givenName: String? {
    guard family == .given, name.hasPrefix(Self.givenPrefix) else { return nil }
    return String(name.dropFirst(Self.givenPrefix.count))
  }

  private static func title(from name: String) -> String {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in name {
      let isBreak = "_-. \t".contains(character)
      let isHump = character.isUppercase && previous?.isLowercase == true
      if isBreak || isHump, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if !isBreak { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word) }
    guard let first = words.first else { return name }
    // Capitals inside a word are an abbreviation and stay.
    let rest = words.dropFirst().map { word in
      word.dropFirst().contains(where: \.isUppercase) ? word : word.lowercased()
    }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + rest).joined(separator: " ")
  }
}
