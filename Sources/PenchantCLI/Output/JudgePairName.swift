/// The names of two judges in one column.
enum JudgePairName {
  /// "first · second", both cut alike where they do not fit.
  static func text(_ first: String, _ second: String, width: Int) -> String {
    let joined = first + " · " + second
    guard ColumnWidth.of(joined) > width else { return joined }
    let half = (width - 3) / 2
    return [first, second].map { name in
      guard ColumnWidth.of(name) > half else { return name }
      return String(ColumnWidth.fit(name, half).reversed().drop { $0 == " " }.reversed())
    }.joined(separator: " · ")
  }
}
