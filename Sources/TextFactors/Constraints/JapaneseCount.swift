/// A number with what is counted and how it bounds.
struct JapaneseCount {
  var unit: String
  var bounds: Bounds
  /// Where the number begins in the clause.
  var place: Int
  var value: Int

  /// What can be counted, longest first.
  private static let units = [
    "番目の段落", "パラグラフ", "セクション", "プレースホルダ", "文字", "項目", "段落", "単語", "箇所", "か所", "カ所",
    "種類", "字", "回", "個", "つ", "文", "度", "点", "箇条",
  ]

  /// The counts of a clause in their order.
  static func all(in clause: JapanesePrompt.Clause) -> [JapaneseCount] {
    var found: [JapaneseCount] = []
    var index = 0
    while index < clause.text.count {
      guard let (value, end) = number(in: clause.text, at: index) else {
        index += 1
        continue
      }
      if let unit = units.first(where: { clause.place(of: $0, from: end) == end }) {
        let after = end + unit.unicodeScalars.count
        found.append(
          JapaneseCount(
            unit: unit, bounds: bounds(value, in: clause, before: index, after: after),
            place: index, value: value))
      }
      index = end
    }
    return found
  }

  private static func bounds(
    _ value: Int, in clause: JapanesePrompt.Clause, before: Int, after: Int
  ) -> Bounds {
    let next = JapanesePrompt.Clause(text: Array(clause.text[after...].prefix(7)))
    let last = JapanesePrompt.Clause(text: Array(clause.text[..<before].suffix(8)))
    if next.has("以上") {
      // "not used four times or more"
      return clause.isDenied(from: after, reach: 14)
        ? Bounds(maximum: value - 1) : Bounds(minimum: value)
    }
    if next.has("以下", "以内", "まで") { return Bounds(maximum: value) }
    if next.has("未満") { return Bounds(maximum: value - 1) }
    if next.has("より多", "を超え", "超") { return Bounds(minimum: value + 1) }
    if next.has("より少") { return Bounds(maximum: value - 1) }
    if last.has("少なくとも", "最低") { return Bounds(minimum: value) }
    if last.has("多くとも", "最大", "最高") { return Bounds(maximum: value) }
    // "use three times at least" in the particle alone: 3回は
    if next.text.first == "は" { return Bounds(minimum: value) }
    if next.has("程度", "ほど", "くらい", "ぐらい", "前後") {
      return Bounds(minimum: value * 4 / 5, maximum: value * 6 / 5)
    }
    return Bounds(minimum: value, maximum: value)
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The number that begins at `start`, in digits or in Chinese numerals below 1,000.
  private static func number(in text: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
    var (index, value) = (start, 0)
    while index < text.count, index - start < 7, let digit = Int(String(text[index])),
      text[index].isASCII
    {
      value = value * 10 + digit
      index += 1
    }
    if index > start { return (value, index) }
    var (total, ones) = (0, 0)
    while index < text.count {
      let scalar = text[index]
      if let digit = digits[scalar] {
        ones = digit
      } else if scalar == "十" || scalar == "百" {
        total += max(1, ones) * (scalar == "十" ? 10 : 100)
        ones = 0
      } else {
        break
      }
      index += 1
    }
    return index > start ? (total + ones, index) : nil
  }
}
