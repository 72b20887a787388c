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

  func parts(_ material: AuditMaterial) -> Int { material.subjects.count }

  func audit(_ material: AuditMaterial) async -> Audit {
    let subjects = material.subjects
    let found = await concurrently(subjects.count, progress: material.report(name)) { index in
      let systems = SystemCircles(subjects[index], material)
      let responses = ResponseCircles(subjects[index], material)
      return (
        readings: systems.readings() + responses.readings(),
        obstacle: systems.obstacle.flatMap { responses.isEmpty ? $0 : nil }
      )
    }
    let readings = found.flatMap(\.readings)
    guard !readings.isEmpty else {
      return notPossible(found.lazy.compactMap(\.obstacle).first ?? "there is no decided verdict")
    }
    let circling = circling(readings)
    return Audit(
      name: name, readings: readings, limits: limits(readings, hasCircles: !circling.isEmpty),
      actions: circling.isEmpty ? [] : [AuditAction(.doNotRank, for: circling)])
  }

  /// Judges whose lack of fit holds over all judges tested, and whose circles are beyond noise:
  /// strengths may fail to fit without any circle.
  private func circling(_ readings: [AuditReading]) -> [String] {
    StudyAuditor.adjusted(readings).filter { reading in
      reading.quantity == .lackOfFit && reading.state == .decided
        && (reading.qValue ?? reading.pValue ?? 1) < 0.05
        && readings.haveCircles(of: reading.subject)
    }.map(\.subject)
  }

  private func limits(_ readings: [AuditReading], hasCircles: Bool) -> [String] {
    var limits: [String] = []
    if hasCircles {
      limits.append(
        "why choices circle: several standards that pull apart, and systems that win on some "
          + "prompts only, look alike here")
    }
    let never = readings.filter {
      $0.quantity == .circularResponses && $0.estimate == 0 && ($0.expected ?? 0) > 0.05
        && $0.observations >= CircularAudit.manyTriads
    }.map(\.subject)
    if !never.isEmpty {
      limits.append(
        "whether \(NameList.text(never)) would circle if asked about two responses at a time: "
          + "verdicts made from one ranking of several responses cannot, and none here does")
    }
    return limits
  }

  /// From this many triads on, no circle at all where noise gives more than one in twenty asks
  /// for a reason: chance alone does so in fewer than one case in a hundred.
  private static let manyTriads = 100
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

  /// One verdict of a judge, or of as many people as its weight says.
  private struct Verdict {
    let comparison: Int
    let weight: Double
    let unit: Unit
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
      return $0.choice.preferred != nil && $0.weight > 0 && row.systemA != nil && row.systemB != nil
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
    let verdicts = rows.compactMap { entry -> Verdict? in
      let row = table.comparisons[entry.comparison]
      guard let a = row.systemA.flatMap({ numbers[$0] }),
        let b = row.systemB.flatMap({ numbers[$0] })
      else { return nil }
      let isFirst = (entry.choice.preferred == .a) == (a < b)
      return Verdict(
        comparison: entry.comparison, weight: entry.weight,
        unit: Unit(
          first: min(a, b), second: max(a, b), outcome: isFirst ? 1 : 0, cluster: row.cluster))
    }
    units = SystemCircles.units(verdicts)
  }

  /// Verdicts as independent results of systems.
  ///
  /// Verdicts on the same two texts are not independent: their majority counts once. Where every two systems met in one comparison only, the systems are the texts
  /// and each verdict counts.
  private static func units(_ verdicts: [Verdict]) -> [Unit] {
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
        verdict.weight * (verdict.unit.outcome * 2 - 1)
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
