import Preferences

extension CompareText {
  /// One row for each pair of judges and factor; tests and similarity repeat on each.
  static func csv(_ document: CompareDocument) -> String {
    var text = CSVText([
      "first", "second", "factor", "first_chance", "first_lower", "first_upper", "second_chance",
      "second_lower", "second_upper", "points", "points_lower", "points_upper", "log_odds",
      "log_odds_lower", "log_odds_upper", "standard_error", "p_value", "q_value", "decided",
      "equality_p", "proportionality_p", "pearson", "spearman", "cosine", "shared", "agreement",
      "kappa", "clusters",
    ])
    for pair in document.pairs {
      let alike = document.similarity?.pairs.first {
        $0.first == pair.first && $0.second == pair.second
      }
      let votes = document.agreement?.pairs.first {
        $0.first == pair.first && $0.second == pair.second
      }
      let tail =
        [
          pair.equality?.pValue, pair.proportionality?.pValue, alike?.pearson?.value,
          alike?.spearman?.value, alike?.cosine?.value,
        ].map(CSVText.number)
        + ["\(votes?.comparisons ?? 0)"]
        + [votes?.share?.value, votes?.kappa?.value].map(CSVText.number) + ["\(pair.clusters)"]
      if pair.gaps.isEmpty {
        text.add([pair.first, pair.second] + [String](repeating: "", count: 17) + tail)
      }
      for gap in pair.gaps {
        text.add(
          [pair.first, pair.second, gap.factor]
            + [gap.first, gap.second, gap.points, gap.logOdds].flatMap { estimate in
              [estimate.value, estimate.lower, estimate.upper].map(CSVText.number)
            }
            + [gap.standardError, gap.pValue, gap.qValue].map(CSVText.number)
            + [gap.decided ? "true" : "false"] + tail)
      }
    }
    return text.text
  }
}
