/// A Japanese prompt cut into clauses, with its quotations apart.
struct JapanesePrompt {
  /// A part of the prompt up to its full stop, quotations not cut.
  struct Clause {
    /// The clause without what is quoted; each quotation leaves ``placeholder``.
    var text: [Unicode.Scalar] = []
    /// What stands in brackets or quotation marks, in order.
    var quotes: [String] = []
    /// Where each quotation stood in `text`.
    var quotePlaces: [Int] = []
  }

  /// Stands for a quotation.
  static let placeholder: Unicode.Scalar = "\u{FFFC}"

  private static let longestClause = 500

  private(set) var clauses: [Clause] = []

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "「": "」", "『": "』", "“": "”", "\"": "\"", "《": "》",
  ]

  init(_ text: String) {
    var clause = Clause()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let close = Self.closing[scalar],
        let end = scalars[(index + 1)...].prefix(200).firstIndex(of: close)
      {
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[(index + 1)..<end])
        clause.quotePlaces.append(clause.text.count)
        clause.quotes.append(String(quote))
        clause.text.append(scalar)
        clause.text.append(Self.placeholder)
        index = end + 1
        continue
      }
      index += 1
      // A clause that never ends is cut, so that long prompts take linear time.
      if "。！？!?\n；;".unicodeScalars.contains(scalar) || clause.text.count >= Self.longestClause {
        clauses.append(clause)
        clause = Clause()
      } else {
        clause.text.append(Self.plain(scalar))
      }
    }
    clauses.append(clause)
    clauses.removeAll { $0.text.isEmpty }
  }

  /// Full-width digits and Latin letters as ASCII, Latin letters in lower case.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    let isUpper = (0x41...0x5A).contains(narrow.value)
    return isUpper ? Unicode.Scalar(narrow.value + 0x20) ?? narrow : narrow
  }
}

extension JapanesePrompt.Clause {
  /// The first place of a phrase at or after `start`.
  func place(of phrase: String, from start: Int = 0) -> Int? {
    let wanted = Array(phrase.unicodeScalars)
    guard !wanted.isEmpty, text.count - start >= wanted.count else { return nil }
    return (start...(text.count - wanted.count)).first {
      text[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Whether any of the phrases stands in the clause, at or after `start`.
  func has(_ phrases: String..., from start: Int = 0) -> Bool {
    phrases.contains { place(of: $0, from: start) != nil }
  }

  /// Whether what stands at `place` is forbidden within the next `reach` characters.
  func isDenied(from place: Int, reach: Int = 30) -> Bool {
    let end = min(text.count, place + reach)
    let part = JapanesePrompt.Clause(text: Array(text[min(place, end)..<end]))
    return part.has(
      "使わない", "使わず", "使用しない", "使用せず", "用いない", "用いず", "含めない", "含めず", "含まない",
      "含まず", "入れない", "入れず", "書かない", "出力しない", "言及しない", "避け", "禁止", "使ってはいけ",
      "使ってはなら", "使用してはいけ", "使用してはなら", "含めてはいけ", "含めてはなら", "なしで", "使用は控え")
  }
}
