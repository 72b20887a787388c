import Preferences

/// Chooses what the summary tells: at most five findings, at most two of a kind.
struct Findings {
  /// How many are told at most.
  static let most = 5
  private static let mostOfAKind = 2

  /// The chosen findings, most important first.
  let chosen: [Finding]

  init(view: AnalysisView, words: ReportWords) {
    let sources: [any FindingSource.Type] = [
      TopFactorFinding.self, GapFinding.self, SplitFinding.self, LengthFinding.self,
      NearestFinding.self, PositionFinding.self, FamilyFinding.self, CircularFinding.self,
      ScenarioFinding.self, TrustFinding.self, SameFinding.self, UnfittedFinding.self,
    ]
    let all = sources.flatMap { $0.init(view: view, words: words).findings }
      .filter { $0.evidence.allSatisfy { $0.holds(in: view) } }
    let ranked = all.enumerated().sorted {
      (-$0.element.score, $0.offset) < (-$1.element.score, $1.offset)
    }.map(\.element)
    var counts: [Finding.Kind: Int] = [:]
    var told: Set<String> = []
    let allowed = ranked.filter { finding in
      // One factor makes one finding: the strongest.
      let factors = Set(finding.evidence.compactMap(\.factor))
      guard told.isDisjoint(with: factors) else { return false }
      told.formUnion(factors)
      counts[finding.kind, default: 0] += 1
      return (counts[finding.kind] ?? 0) <= Self.mostOfAKind
    }
    chosen = Self.withReserved(allowed)
  }

  /// The strongest five, where trust and a bias each keep a place if they have anything
  /// to say.
  private static func withReserved(_ ranked: [Finding]) -> [Finding] {
    var taken = Array(ranked.indices.prefix(most))
    let reserved: [Set<Finding.Kind>] = [[.trust], [.position, .family, .length], [.same, .gap]]
    for kinds in reserved where !taken.contains(where: { kinds.contains(ranked[$0].kind) }) {
      guard let best = ranked.indices.first(where: { kinds.contains(ranked[$0].kind) })
      else { continue }
      // The weakest finding that holds no reserved place makes room.
      let free = taken.lastIndex { index in
        let kind = ranked[index].kind
        let same = taken.count { ranked[$0].kind == kind }
        return same > 1 || !reserved.contains { $0.contains(kind) }
      }
      if let free { taken.remove(at: free) }
      if taken.count < most { taken.append(best) }
    }
    return taken.sorted().map { ranked[$0] }
  }
}
