extension PromptReading {
  /// The kinds of requirements found in the prompt, each once, as IFEval names them, such as
  /// "length_constraints:number_words".
  public var requirementKinds: [String] {
    var kinds: [String] = []
    for constraint in constraints where !kinds.contains(constraint.kind) {
      kinds.append(constraint.kind)
    }
    return kinds
  }
}

extension Constraint {
  /// The kind, in the names of IFEval and M-IFEval.
  var kind: String {
    switch self {
    case .words: "length_constraints:number_words"
    case .sentences: "length_constraints:number_sentences"
    case .paragraphs, .starredParts: "length_constraints:number_paragraphs"
    case .bullets: "detectable_format:number_bullet_lists"
    case .highlights: "detectable_format:number_highlighted_sections"
    case .placeholders: "detectable_content:number_placeholders"
    case .sections: "detectable_format:multiple_sections"
    case .allCapitals: "change_case:capital"
    case .noCapitals: "change_case:lowercase"
    case .capitalWords: "change_case:capital_word_frequency"
    case .noCommas: "punctuation:no_comma"
    case .json: "detectable_format:json_format"
    case .title: "detectable_format:title"
    case .postscript: "detectable_content:postscript"
    case .twoResponses: "combination:two_responses"
    case .repeatsPrompt: "combination:repeat_prompt"
    case .inQuotes: "startend:quotation"
    case .endsWith: "startend:end_checker"
    case .language: "language:response_language"
    case .contains: "keywords:existence"
    case .avoids: "keywords:forbidden_words"
    case .wordFrequency: "keywords:frequency"
    case .letterFrequency: "keywords:letter_frequency"
    case .oneOf: "detectable_format:constrained_response"
    case .paragraphStart: "length_constraints:nth_paragraph_first_word"
    case .characters: "length_constraints:number_letters"
    case .kanji: "letters:kanji"
    case .onlyScript(let script): "letters:\(script)_only"
    case .avoidsScript(let script): "letters:no_\(script)"
    case .furigana: "letters:furigana"
    case .noDigits: "letters:kansuuji"
    case .noFullStops: "punctuation:no_period"
    case .noIdeographicCommas: "punctuation:no_comma"
    case .nounEndings: "detectable_format:nominal_ending"
    case .sentencesEnd: "startend:sentence_unified_end"
    case .numberedItems: "detectable_format:number_numbered_lists"
    case .markedSpans(let open, _, _):
      open == "『" ? "detectable_format:title" : "detectable_format:number_highlighted_sections"
    case .inBrackets: "startend:quotation"
    }
  }
}
