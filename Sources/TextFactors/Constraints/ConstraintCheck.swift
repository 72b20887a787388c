extension Constraint {
  /// Whether a response meets the requirement; `text` is the same response, as bytes.
  func holds(for response: TextReading, _ text: ResponseText, prompt: PromptReading) -> Bool {
    switch self {
    case .words(let bounds): return bounds.allow(Int(response.wordCount.rounded()))
    case .sentences(let bounds): return bounds.allow(response.sentences.count)
    case .paragraphs(let bounds): return bounds.allow(text.paragraphs.count)
    case .starredParts(let bounds): return bounds.allow(text.parts(between: "***"))
    case .bullets(let bounds): return bounds.allow(text.bulletCount)
    case .highlights(let bounds): return bounds.allow(text.highlightCount)
    case .placeholders(let bounds): return bounds.allow(text.placeholderCount)
    case .sections(let marker, let bounds):
      return bounds.allow(text.count(of: marker + " "))
    case .allCapitals: return text.cases.lower == 0
    case .noCapitals: return text.cases.upper == 0
    case .capitalWords(let bounds):
      return bounds.allow(response.words.count { $0.isWrittenInCapitals })
    case .noCommas: return !response.bytes.contains(UInt8(ascii: ","))
    case .json: return JSONSyntax.isJSON(text.withoutFence)
    case .title: return text.hasTitle
    case .postscript(let marker):
      return text.contains(marker)
        || text.contains(marker.split(separator: ".").joined(separator: ". "))
    case .twoResponses: return text.parts(between: "******") == 2
    case .repeatsPrompt: return text.startsLike(prompt)
    case .inQuotes: return text.isInQuotes
    case .endsWith(let phrase): return text.ends(with: phrase)
    case .language(let language): return response.language == language
    case .contains(let words): return words.allSatisfy(text.contains)
    case .avoids(let words): return !words.contains { text.count(ofWord: $0) > 0 }
    case .wordFrequency(let word, let bounds): return bounds.allow(text.count(of: word))
    case .letterFrequency(let letter, let bounds):
      return bounds.allow(text.lowered.count { $0 == letter })
    case .oneOf(let options): return options.contains(where: text.contains)
    case .paragraphStart(let paragraph, let word):
      return text.paragraph(paragraph, startsWith: word)
    default: return holds(for: JapaneseText(response.bytes))
    }
  }

  /// Whether a response meets a requirement that Japanese prompts make.
  private func holds(for text: JapaneseText) -> Bool {
    switch self {
    case .characters(let bounds): bounds.allow(text.characterCount)
    case .kanji(let bounds): bounds.allow(text.count(of: .kanji))
    case .onlyScript(let script): text.isOnly(script)
    case .avoidsScript(let script): text.count(of: script) == 0
    case .furigana: text.hasReadings
    case .noDigits: !text.hasDigits
    case .noFullStops: !text.contains("。")
    case .noIdeographicCommas: !text.contains("、")
    case .nounEndings(let bounds): bounds.allow(text.nounEndings)
    case .sentencesEnd(let phrase): text.allSentencesEnd(in: phrase)
    case .numberedItems(let bounds): bounds.allow(text.numberedLines)
    case .markedSpans(let open, let close, let bounds):
      bounds.allow(text.spans(from: open, to: close))
    case .inBrackets: text.isInBrackets
    default: false
    }
  }
}

extension Word {
  /// Whether the word stands in capitals; one letter alone is not enough.
  var isWrittenInCapitals: Bool { marks.contains(.allCaps) }
}
