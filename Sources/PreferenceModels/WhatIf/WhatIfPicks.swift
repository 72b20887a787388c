import Preferences

/// A verdict for one of the two responses, in a few bytes.
struct DecidedVerdict: Sendable {
  let comparison: Int32
  let picksA: Bool
  /// 1 where A was shown first, -1 where B was, 0 where it is not known.
  let order: Int8

  /// The decision of an entry; nil for a tie or an abstention.
  init?(_ entry: JudgedTable.Entry) {
    guard let preferred = entry.choice.preferred else { return nil }
    comparison = Int32(entry.comparison)
    picksA = preferred == .a
    order = entry.shownFirst.map { $0 == .a ? 1 : -1 } ?? 0
  }
}

/// What a model picks on every comparison, in each order that some verdict was given in.
struct WhatIfPicks {
  /// Log-odds by order: B first, not known, A first; nil where no verdict has the order.
  private let logOdds: [[Double]?]

  /// Works out the picks that these verdicts are held against.
  init(_ model: WhatIfPredictor, _ comparisons: Range<Int>, for verdicts: [[DecidedVerdict]]) {
    logOdds = [-1, 0, 1].map { order in
      guard verdicts.contains(where: { $0.contains { $0.order == order } }) else { return nil }
      return model.linearPredictor(comparisons: comparisons, order: Double(order))
    }
  }

  /// 1 where the model picks what the verdict picks, one half at an even chance.
  func hits(_ verdicts: [DecidedVerdict]) -> [Double] {
    verdicts.map { verdict in
      let value = logOdds[Int(verdict.order) + 1]?[Int(verdict.comparison)] ?? 0
      return value == 0 ? 0.5 : ((value > 0) == verdict.picksA ? 1 : 0)
    }
  }
}
