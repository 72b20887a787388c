/// The language that a prompt asks its response to be in.
enum AskedLanguage {
  private static let names: [String: String] = [
    "english": "en", "spanish": "es", "french": "fr", "german": "de", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "swedish": "sv", "danish": "da", "finnish": "fi",
    "polish": "pl", "czech": "cs", "romanian": "ro", "hungarian": "hu", "turkish": "tr",
    "vietnamese": "vi", "indonesian": "id", "swahili": "sw", "russian": "ru", "ukrainian": "uk",
    "bulgarian": "bg", "greek": "el", "hebrew": "he", "arabic": "ar", "hindi": "hi",
    "thai": "th", "korean": "ko", "japanese": "ja", "chinese": "zh", "mandarin": "zh",
    "bengali": "bn", "tamil": "ta", "telugu": "te", "kannada": "kn", "gujarati": "gu",
    "punjabi": "pa", "malayalam": "ml", "marathi": "mr", "nepali": "ne", "urdu": "ur",
    "persian": "fa", "farsi": "fa", "inglés": "en", "español": "es", "francés": "fr",
    "alemán": "de", "anglais": "en", "espagnol": "es", "français": "fr", "allemand": "de",
    "finnois": "fi", "chinois": "zh", "italien": "it", "japonais": "ja",
    "russe": "ru", "arabe": "ar", "coréen": "ko", "portugais": "pt", "italiano": "it",
    "chino": "zh", "japonés": "ja", "ruso": "ru", "árabe": "ar", "coreano": "ko",
    "portugués": "pt", "englisch": "en", "spanisch": "es", "französisch": "fr", "deutsch": "de",
  ]

  private static let replyWords: Set<String> = [
    "response", "respond", "reply", "answer", "output", "write", "written", "entire", "language",
    "only", "responde", "respuesta", "réponds", "répondez", "réponse", "antworte", "antwort",
    "allowed", "rewrite",
  ]

  /// The code of the language asked for, or nil.
  ///
  /// Asked for are "… response … in X", "only X", "X language", "no other language than X";
  /// "translate to X" as well. A language that is merely the matter is not.
  static func find(in tokens: PromptTokens) -> String? {
    var found: String?
    for index in 0..<tokens.count {
      guard let code = names[tokens[index]] else { continue }
      let before = tokens[index - 1]
      let isNamed =
        before == "the" && tokens[index + 1] == "language"
        && ["in", "only", "using", "use"].contains(tokens[index - 2])
      let isObject =
        isNamed
        || ["in", "en", "auf", "only", "using", "into", "except", "than", "use"].contains(before)
      let isTranslation =
        (before == "to" || before == "into") && tokens.isNear(index, reach: 8, ["translate"])
      let isOnly = tokens.has("language only", at: index + 1)
      let isReply =
        isObject && tokens.isNear(index, reach: 10, replyWords)
        && !tokens.isNear(index, reach: 4, ["word", "say"])
      if isTranslation || isReply || isOnly { found = code }
    }
    return found
  }
}
