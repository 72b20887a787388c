/// Names of languages in Japanese prompts.
enum JapaneseLanguageNames {
  private static let names: [(name: String, code: String)] = [
    ("英語", "en"), ("日本語", "ja"), ("中国語", "zh"), ("韓国語", "ko"), ("フランス語", "fr"),
    ("ドイツ語", "de"), ("スペイン語", "es"), ("イタリア語", "it"), ("ポルトガル語", "pt"),
    ("ロシア語", "ru"), ("アラビア語", "ar"), ("ヒンディー語", "hi"), ("タイ語", "th"),
    ("ベトナム語", "vi"), ("インドネシア語", "id"), ("オランダ語", "nl"), ("トルコ語", "tr"),
  ]

  /// The language that a clause asks the response to be in: "英語で答えて", "全て英語のみで".
  static func asked(in clause: JapanesePrompt.Clause) -> String? {
    for (name, code) in names {
      guard let place = clause.place(of: name) else { continue }
      let end = place + name.unicodeScalars.count
      let next = JapanesePrompt.Clause(text: Array(clause.text[end...].prefix(5)))
      let isMeans = next.has("で", "だけ", "のみ", "を使っ", "に翻訳", "に訳")
      let rest = JapanesePrompt.Clause(text: Array(clause.text[end...].prefix(30)))
      let isReply = rest.has(
        "答え", "回答", "応答", "書い", "書き", "出力", "説明", "返答", "返信", "翻訳", "訳し", "記述", "教えて",
        "作成", "述べ")
      if isMeans && isReply { return code }
    }
    return nil
  }
}
