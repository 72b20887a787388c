import Preferences
import Statistics

/// Asks whether choices run in circles: A over B, B over C, yet C over A.
///
/// Noise alone makes circles, so every reading stands beside what noise gives: for systems, data
/// drawn from the fitted Bradley-Terry model; for responses to one prompt, verdicts drawn from
/// the judge's model of factors.
struct CircularAudit: StudyAudit {
  let name = AuditName.circular
  let isBrief = true

  func audit(_ material: AuditMaterial) async -> Audit {
    let subjects = material.subjects
    var parts = [[AuditReading]](repeating: [], count: subjects.count)
    var obstacles = [String?](repeating: nil, count: subjects.count)
    await withTaskGroup(of: (Int, [AuditReading], String?).self) { group in
      for (index, subject) in subjects.enumerated() {
        group.addTask {
          let systems = SystemCircles(subject, material)
          let responses = ResponseCircles(subject, material)
          return (
            index, systems.readings() + responses.readings(),
            systems.obstacle.flatMap { responses.isEmpty ? $0 : nil }
          )
        }
      }
      for await (index, readings, obstacle) in group {
        parts[index] = readings
        obstacles[index] = obstacle
      }
    }
    let readings = parts.flatMap(\.self)
    guard !readings.isEmpty else {
      return notPossible(obstacles.compactMap(\.self).first ?? "there is no decided verdict")
    }
    return Audit(
      name: name, readings: readings,
      limits: [
        "why choices circle: several standards that pull apart, and systems that win on some "
          + "prompts only, look alike here"
      ], actions: actions(readings))
  }

  private func actions(_ readings: [AuditReading]) -> [AuditAction] {
    let circling = readings.filter {
      $0.quantity == .lackOfFit && $0.state == .decided
    }.map(\.subject)
    return circling.isEmpty ? [] : [AuditAction(.doNotRank, for: circling)]
  }
}

/// Circles among the systems that wrote the responses.
struct SystemCircles {
  /// Systems among which circles are looked for: the cost grows with the cube of their number,
  /// and with more of them hardly any three have met.
  static let mostSearched = 200

  /// One verdict on two systems: of one comparison, or of one judge where each pair of systems
  /// met in one comparison only.
  private struct Unit {
    let first: Int
    let second: Int
    let outcome: Double
    let cluster: Int
  }

  /// More systems than this are not searched for a plane of circles.
  static let mostSystems = 25
  static let foldCount = 5

  private let subject: AuditSubject
  private let material: AuditMaterial
  private let systems: [String]
  private let units: [Unit]

  init(_ subject: AuditSubject, _ material: AuditMaterial) {
    self.subject = subject
    self.material = material
    let table = material.table
    let rows = subject.entries.filter {
      let row = table.comparisons[$0.comparison]
      return $0.choice.preferred != nil && row.systemA != nil && row.systemB != nil
        && row.systemA != row.systemB
    }
    let names = Set(
      rows.flatMap { entry in
        [table.comparisons[entry.comparison].systemA, table.comparisons[entry.comparison].systemB]
          .compactMap(\.self)
      }
    ).sorted()
    systems = names
    let numbers = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    let verdicts = rows.compactMap { entry -> (comparison: Int, unit: Unit)? in
      let row = table.comparisons[entry.comparison]
      guard let a = row.systemA.flatMap({ numbers[$0] }),
        let b = row.systemB.flatMap({ numbers[$0] })
      else { return nil }
      let isFirst = (entry.choice.preferred == .a) == (a < b)
      return (
        entry.comparison,
        Unit(
          first: min(a, b), second: max(a, b), outcome: isFirst ? 1 : 0, cluster: row.cluster)
      )
    }
    units = SystemCircles.units(verdicts)
  }

  /// Verdicts as independent results of systems.
  ///
  /// Verdicts on the same two texts are not independent: their majority counts once. Where every two systems met in one comparison only, the systems are the texts
  /// and each verdict counts.
  private static func units(_ verdicts: [(comparison: Int, unit: Unit)]) -> [Unit] {
    var comparisons: [[Int]: Set<Int>] = [:]
    for verdict in verdicts {
      comparisons[[verdict.unit.first, verdict.unit.second], default: []]
        .insert(verdict.comparison)
    }
    guard comparisons.values.contains(where: { $0.count > 1 }) else {
      return verdicts.map(\.unit)
    }
    var balances: [Int: (unit: Unit, balance: Double)] = [:]
    for verdict in verdicts {
      balances[verdict.comparison, default: (verdict.unit, 0)].balance +=
        verdict.unit.outcome * 2 - 1
    }
    return balances.sorted { $0.key < $1.key }.compactMap { _, value in
      value.balance == 0
        ? nil
        : Unit(
          first: value.unit.first, second: value.unit.second,
          outcome: value.balance > 0 ? 1 : 0, cluster: value.unit.cluster)
    }
  }

  /// Why circles among systems cannot be looked for; nil where they can.
  var obstacle: String? {
    guard !units.isEmpty else { return "the systems that wrote the responses are not in the data" }
    guard systems.count <= SystemCircles.mostSearched else {
      return "\(counted(systems.count, "system")) wrote the responses: circles are looked for "
        + "among at most \(SystemCircles.mostSearched)"
    }
    guard counts.map({ CircularityTest($0, draws: 0, seed: 0).circleCount }) == 0 else {
      return nil
    }
    return "the systems were compared along a tree (\(counted(systems.count, "system")), "
      + "\(counted(counts?.pairs.count ?? 0, "pair")) of them met): a circle needs three that "
      + "met each other"
  }

  private var counts: PairCounts? {
    units.isEmpty
      ? nil
      : PairCounts(
        first: units.map(\.first), second: units.map(\.second), outcomes: units.map(\.outcome),
        itemCount: systems.count)
  }

  func readings() -> [AuditReading] {
    guard let counts, systems.count <= SystemCircles.mostSearched else { return [] }
    let test = CircularityTest(
      counts, draws: material.settings.draws, seed: material.settings.seed)
    let triads = test.circularShare.map {
      reading(.circularSystems, $0, observations: test.triadCount)
    }
    let rest: [(AuditQuantity, CircularityTest.Statistic?)] = [
      (.lackOfFit, test.lackOfFit), (.cyclicEnergy, test.cyclicEnergy),
      (.curlEnergy, SystemCircles.possible(test.curlEnergy)),
      (.harmonicEnergy, SystemCircles.possible(test.harmonicEnergy)),
    ]
    return
      ([triads].compactMap(\.self)
      + rest.compactMap { quantity, statistic in
        statistic.map { reading(quantity, $0, observations: units.count) }
      } + [plane(test)]).compactMap(\.self)
  }

  /// A part of the energy, where the graph has circles of its kind at all: without triangles
  /// nothing runs around them, and where every two systems met no circle is longer.
  private static func possible(
    _ statistic: CircularityTest.Statistic?
  ) -> CircularityTest.Statistic? {
    statistic.flatMap { $0.observed < 1e-9 && $0.upper < 1e-9 ? nil : $0 }
  }

  private func reading(
    _ quantity: AuditQuantity, _ statistic: CircularityTest.Statistic, observations: Int
  ) -> AuditReading? {
    AuditReading(
      quantity, of: subject.name, subject.type, kind: subject.kind, estimate: statistic.observed,
      pValue: statistic.pValue, expected: statistic.expected, expectedLower: statistic.lower,
      expectedUpper: statistic.upper, observations: observations,
      clusters: Set(units.map(\.cluster)).count,
      state: statistic.pValue < 0.05 ? .decided : .undecided)
  }

  /// What a plane of circles adds on verdicts that it has not seen.
  private func plane(_ test: CircularityTest) -> AuditReading? {
    guard !material.settings.isBrief, test.circleCount > 0,
      systems.count <= SystemCircles.mostSystems, units.count >= 10 * systems.count
    else { return nil }
    let clusters = Clusters(units.map(\.cluster))
    let keys = clusters.count >= SystemCircles.foldCount ? clusters.indices : Array(units.indices)
    let folds = Folds.grouped(
      clusterKeys: keys.map { "\($0)" }, count: SystemCircles.foldCount,
      seed: material.settings.seed)
    guard
      let gain = try? PlaneGain(
        first: units.map(\.first), second: units.map(\.second), outcomes: units.map(\.outcome),
        folds: folds, itemCount: systems.count, seed: material.settings.seed),
      let mean = BiasReducedMean(
        gain.gains, clusters: clusters.count > 1 ? clusters : Clusters.singletons(units.count))
    else { return nil }
    let interval = mean.interval
    return AuditReading(
      .planeGain, of: subject.name, subject.type, kind: subject.kind, estimate: mean.estimate,
      lower: interval.lower, upper: interval.upper, pValue: interval.pValue, neutral: 0,
      observations: units.count, clusters: mean.clusterCount,
      state: interval.lower > 0 || interval.upper < 0 ? .decided : .undecided)
  }
}
