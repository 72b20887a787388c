/// Finds the requirements of a Japanese prompt that can be checked, clause by clause.
struct JapaneseConstraintReader {
  private let prompt: JapanesePrompt
  private var constraints: [Constraint] = []

  /// The requirements of a prompt, in a fixed order.
  static func constraints(in text: String) -> [Constraint] {
    var reader = JapaneseConstraintReader(prompt: JapanesePrompt(text))
    for (index, clause) in reader.prompt.clauses.enumerated() {
      reader.readCounts(clause)
      reader.readScripts(clause)
      reader.readMarks(clause)
      reader.readFormats(clause)
      reader.readWords(clause)
      reader.readEnds(clause, next: index + 1)
    }
    return reader.constraints
  }

  private init(prompt: JapanesePrompt) { self.prompt = prompt }

  private mutating func add(_ constraint: Constraint) {
    if !constraints.contains(constraint) { constraints.append(constraint) }
  }

  private typealias Clause = JapanesePrompt.Clause

  // MARK: Counts

  private mutating func readCounts(_ clause: Clause) {
    for count in JapaneseCount.all(in: clause) {
      switch count.unit {
      case "文字", "字": readCharacters(count, in: clause)
      case "番目の段落":
        if clause.has("始め", "始ま", "最初", "書き出"), let word = clause.quotes.last {
          add(.paragraphStart(paragraph: count.value, word: word))
        }
      case "段落", "パラグラフ":
        let isStarred = prompt.clauses.contains { $0.has("***") && !$0.has("******") }
        add(isStarred ? .starredParts(count.bounds) : .paragraphs(count.bounds))
      case "文": if !clause.has("文字") { add(.sentences(count.bounds)) }
      case "回", "度": readFrequency(count, in: clause)
      default: readItems(count, in: clause)
      }
    }
  }

  private mutating func readCharacters(_ count: JapaneseCount, in clause: Clause) {
    // "not one character of": small numbers speak of something else.
    let isKanji = clause.place(of: "漢字").map { $0 < count.place } ?? false
    if isKanji, count.value > 1 {
      add(.kanji(count.bounds))
    } else if count.value >= 20 {
      add(.characters(count.bounds))
    }
  }

  private mutating func readFrequency(_ count: JapaneseCount, in clause: Clause) {
    if clause.has("体言止め") {
      add(.nounEndings(count.bounds))
    } else if let place = clause.quotePlaces.lastIndex(where: { $0 < count.place }) {
      add(.wordFrequency(clause.quotes[place], count.bounds))
    }
  }

  private mutating func readItems(_ count: JapaneseCount, in clause: Clause) {
    guard ["個", "つ", "項目", "点", "箇所", "か所", "カ所", "セクション", "箇条"].contains(count.unit)
    else { return }
    if clause.has("番号付", "番号つき", "ナンバリング", "番号リスト") {
      add(.numberedItems(count.bounds))
    } else if clause.has("箇条") {
      add(.bullets(count.bounds))
    } else if clause.has("《", "》", "強調", "ハイライト") {
      add(.markedSpans(open: "《", close: "》", Bounds(minimum: count.bounds.minimum)))
    } else if clause.has("プレースホルダ", "角括弧") {
      add(.placeholders(Bounds(minimum: count.bounds.minimum)))
    } else if clause.has("セクション"), let marker = clause.quotes.last ?? clause.latinWord {
      let name = marker.split(separator: " ").first.map(String.init) ?? marker
      add(.sections(marker: name, Bounds(minimum: count.bounds.minimum)))
    }
  }

  // MARK: Letters

  private mutating func readScripts(_ clause: Clause) {
    for (name, script) in [
      ("ひらがな", JapaneseScript.hiragana), ("平仮名", .hiragana), ("カタカナ", .katakana),
      ("片仮名", .katakana), ("漢字", .kanji),
    ] {
      guard let place = clause.place(of: name) else { continue }
      let end = place + name.unicodeScalars.count
      let next = Clause(text: Array(clause.text[end...].prefix(6)))
      if next.has("だけ", "のみ") {
        add(.onlyScript(script))
      } else if !next.has("以外"), !clause.has("ふりがな", "振り仮名", "ルビ"),
        clause.isDenied(from: end, reach: 18)
      {
        add(.avoidsScript(script))
      } else if next.has("以外"), clause.isDenied(from: end, reach: 18) {
        add(.onlyScript(script))
      }
    }
    if clause.has("ふりがな", "振り仮名", "振りがな", "ルビ"), clause.has("漢字") { add(.furigana) }
    if clause.has("漢数字") { add(.noDigits) }
  }

  private mutating func readMarks(_ clause: Clause) {
    if let place = clause.place(of: "句点"), clause.isDenied(from: place) { add(.noFullStops) }
    if let place = clause.place(of: "句読点"), clause.isDenied(from: place) {
      add(.noFullStops)
      add(.noIdeographicCommas)
    }
    if let place = clause.place(of: "読点"), clause.isDenied(from: place) {
      add(.noIdeographicCommas)
    }
    if clause.has("体言止め"), !constraints.contains(where: \.isAboutNounEndings) {
      add(.nounEndings(Bounds(minimum: 1)))
    }
  }

  // MARK: Formats

  private mutating func readFormats(_ clause: Clause) {
    if clause.has("json"), clause.has("形式", "フォーマット", "で") { add(.json) }
    if clause.has("タイトル", "題名", "表題"), clause.has("二重鉤括弧", "二重かぎ括弧", "二重カギ括弧", "『") {
      add(.markedSpans(open: "『", close: "』", Bounds(minimum: 1)))
    }
    if clause.has("p.p.s", "p. p. s") {
      add(.postscript("p.p.s"))
    } else if clause.has("p.s", "p. s") {
      add(.postscript("p.s"))
    }
    if clause.has("******") { add(.twoResponses) }
    if clause.has("繰り返", "くり返", "復唱"),
      clause.has("プロンプト", "質問", "リクエスト", "依頼", "要求", "指示", "問い", "文")
    {
      add(.repeatsPrompt)
    }
    if clause.has("全体", "回答を", "応答を", "答えを", "出力を"), clause.has("囲", "括っ", "くくっ") {
      if clause.has("鉤括弧", "かぎ括弧", "カギ括弧", "「") {
        add(.inBrackets)
      } else if clause.has("引用符", "クォーテーション", "クオーテーション", "\"") {
        add(.inQuotes)
      }
    }
    if let language = JapaneseLanguageNames.asked(in: clause) { add(.language(language)) }
  }

  // MARK: Words

  private mutating func readWords(_ clause: Clause) {
    guard let first = clause.quotePlaces.first, let last = clause.quotePlaces.last else { return }
    if clause.has("次の", "以下の", "から"), clause.quotes.count >= 2,
      clause.has("いずれか", "どれか", "どちらか", "から一つ", "から1つ", "選ん", "選択")
    {
      add(.oneOf(clause.quotes))
      return
    }
    let isCounted = JapaneseCount.all(in: clause).contains { $0.unit == "回" || $0.unit == "度" }
    if isCounted || Self.isAboutEnds(clause) || clause.text[last] == "『" || clause.text[last] == "《"
    {
      return
    }
    if clause.isDenied(from: last) {
      add(.avoids(clause.quotes))
    } else if clause.has("キーワード", "単語", "言葉", "語句", "という語", "フレーズ"),
      clause.has("含め", "含ん", "使っ", "使用し", "用い", "入れ", "盛り込", "登場")
    {
      add(.contains(clause.quotes))
    } else if clause.has("を含め", "を必ず", from: first), clause.has("含め", "使っ", "入れ") {
      add(.contains(clause.quotes))
    }
  }

  private static func isAboutEnds(_ clause: Clause) -> Bool {
    clause.has("語尾", "文末", "最後", "末尾", "終わり", "締めくく", "始め", "段落", "囲")
  }

  private mutating func readEnds(_ clause: Clause, next: Int) {
    let isUnified = clause.has("語尾", "文末", "文の終わり", "文の最後")
    if isUnified, clause.has("統一", "全て", "すべて", "必ず"), let ending = clause.quotes.last {
      add(.sentencesEnd(ending))
      return
    }
    guard clause.has("最後", "末尾", "終わり", "締めくく"), !isUnified,
      clause.has("フレーズ", "言葉", "文", "出力", "終え", "終わ", "締め", "書い", "付け")
    else { return }
    if let phrase = clause.quotes.last {
      if phrase.unicodeScalars.count >= 4 { add(.endsWith(phrase)) }
    } else if prompt.clauses.indices.contains(next), prompt.clauses[next].quotePlaces.first == 0 {
      // The phrase stands on a line of its own.
      add(.endsWith(prompt.clauses[next].quotes[0]))
    }
  }
}

extension JapanesePrompt.Clause {
  /// The first run of Latin letters, in lower case as the clause has it.
  fileprivate var latinWord: String? {
    let isLatin = { (scalar: Unicode.Scalar) in (0x61...0x7A).contains(scalar.value) }
    guard let start = text.firstIndex(where: isLatin) else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: text[start...].prefix(while: isLatin))
    return String(word)
  }
}
