import Preferences
import Statistics

/// Circles among the responses to one prompt, of which a judge saw every pair.
///
/// The expected share is that of verdicts drawn from the judge's model of factors, which is
/// transitive but for position and noise: `p_ij p_jk p_ki + (1 - p_ij)(1 - p_jk)(1 - p_ki)`. What
/// the factors leave out counts as noise there, so the expected share is an upper guide.
struct ResponseCircles {
  private let subject: AuditSubject
  private let material: AuditMaterial
  /// Whether each triad runs in a circle, what the model expects, and its cluster.
  private var circular: [Double] = []
  private var expected: [Double] = []
  private var clusters: [Int] = []

  /// Verdicts on two responses, seen from the one with the smaller key.
  private struct Pair {
    var balance = 0.0
    var chances: [Double] = []
  }

  private enum Item: Hashable, Comparable {
    case text(UInt64)
    case system(String)
  }

  init(_ subject: AuditSubject, _ material: AuditMaterial) {
    self.subject = subject
    self.material = material
    let chances = subject.type == .judge ? ResponseCircles.chances(subject.name, material) : [:]
    var pairs: [Int: [Item: [Item: Pair]]] = [:]
    for entry in subject.entries {
      let row = material.table.comparisons[entry.comparison]
      guard let preferred = entry.choice.preferred, entry.weight > 0,
        let a = ResponseCircles.item(row.content?.textA, row.systemA),
        let b = ResponseCircles.item(row.content?.textB, row.systemB), a != b
      else { continue }
      let isTurned = b < a
      var pair = pairs[row.cluster]?[min(a, b)]?[max(a, b)] ?? Pair()
      pair.balance += (preferred == .a) != isTurned ? entry.weight : -entry.weight
      if let chance = chances[entry.comparison] {
        pair.chances.append(isTurned ? 1 - chance : chance)
      }
      pairs[row.cluster, default: [:]][min(a, b), default: [:]][max(a, b)] = pair
    }
    for (cluster, items) in pairs.sorted(by: { $0.key < $1.key }) { add(items, cluster) }
  }

  var isEmpty: Bool { circular.isEmpty }

  private mutating func add(_ items: [Item: [Item: Pair]], _ cluster: Int) {
    let ordered = items.mapValues { $0.sorted { $0.key < $1.key } }
    for (_, seconds) in ordered.sorted(by: { $0.key < $1.key }) {
      for (place, (second, left)) in seconds.enumerated() {
        for (third, closing) in seconds[(place + 1)...] {
          guard let right = items[second]?[third], left.balance != 0, right.balance != 0,
            closing.balance != 0
          else { continue }
          let isCircle =
            (left.balance > 0) == (right.balance > 0)
            && (left.balance > 0) != (closing.balance > 0)
          circular.append(isCircle ? 1 : 0)
          clusters.append(cluster)
          let chances = [left, right, closing].compactMap { pair in
            pair.chances.isEmpty
              ? nil : pair.chances.reduce(0, +) / Double(pair.chances.count)
          }
          if chances.count == 3 {
            expected.append(
              chances[0] * chances[1] * (1 - chances[2])
                + (1 - chances[0]) * (1 - chances[1]) * chances[2])
          }
        }
      }
    }
  }

  func readings() -> [AuditReading] {
    guard
      let mean = BiasReducedMean(
        circular, clusters: Clusters(indices: clusters, count: material.clusterCount))
    else { return [] }
    let interval = mean.shareInterval()
    let noise =
      expected.count == circular.count
      ? expected.reduce(0, +) / Double(expected.count) : nil
    // Verdicts of coins run in a circle in one triad of four.
    let coin = 0.25
    let state: EffectState? = interval.map { ends in
      if let noise, ends.lower > noise { return .decided }
      return ends.upper < coin ? .indifferent : .undecided
    }
    return [
      AuditReading(
        .circularResponses, of: subject.name, subject.type, kind: subject.kind,
        estimate: mean.estimate, lower: interval?.lower, upper: interval?.upper, neutral: coin,
        expected: noise, observations: circular.count, clusters: mean.clusterCount, state: state)
    ].compactMap(\.self)
  }

  private static func item(_ text: UInt64?, _ system: String?) -> Item? {
    text.map(Item.text) ?? system.map(Item.system)
  }

  /// The chance of response A in each comparison by the judge's model, position included.
  private static func chances(_ judge: String, _ material: AuditMaterial) -> [Int: Double] {
    guard let model = material.model(judge), model.outcome.isLogitOfDecided else { return [:] }
    let predictor = model.linearPredictor(model.rows.design)
    var chances: [Int: Double] = [:]
    for (entry, value) in zip(model.rows.entries, predictor) {
      chances[entry.comparison] = expit(value)
    }
    return chances
  }
}
