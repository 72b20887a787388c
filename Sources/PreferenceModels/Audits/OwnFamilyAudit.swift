import Preferences
import Statistics

/// Asks whether an LLM favours responses of its own family.
///
/// A column is +1 where response A alone is of the judge's family and -1 where B alone is. Held
/// equal are position, the judge's factors, and what judges of other families decided on the
/// pair (their margin), since a family may simply write better responses. The same coefficient
/// for those other judges, on the same rows, is what a judge without a stake shows; the
/// difference of the two is the reading to trust.
///
/// Source: Panickssery et al. (2024); Zheng et al. (2023).
struct OwnFamilyAudit: StudyAudit {
  let name = AuditName.ownFamily
  let isBrief = true

  /// Fewer verdicts on the own family than this say too little.
  static let leastVerdicts = 20

  func audit(_ material: AuditMaterial) async -> Audit {
    let systems = OwnFamilyAudit.systems(material.table)
    guard systems.count > 1 else {
      return notPossible("the systems that wrote the responses are not in the data")
    }
    let stakes = material.table.judges.compactMap { judge -> FamilyStake? in
      guard judge.judge.kind != .human else { return nil }
      let own =
        material.settings.families[judge.judge.name]
        ?? FamilyNames.systems(of: judge.judge.name, among: systems)
      return own.isEmpty
        ? nil : FamilyStake(judge: judge, systems: Set(own), material: material)
    }
    guard !stakes.isEmpty else {
      return notPossible(
        "no judge's name belongs to the family of a system (\(NameList.text(systems))); name "
          + "one with --family JUDGE=SYSTEM")
    }
    var readings: [AuditReading] = []
    var limits: [String] = []
    for stake in stakes {
      let names = NameList.text(systems.filter(stake.systems.contains))
      limits.append("the family of \(stake.judge.judge.name) is taken to be \(names)")
      guard stake.rowCount >= OwnFamilyAudit.leastVerdicts else {
        limits.append(
          "\(stake.judge.judge.name): only \(counted(stake.rowCount, "decided verdict")) on its "
            + "own family against another; \(OwnFamilyAudit.leastVerdicts) are needed")
        continue
      }
      readings += stake.readings()
      limits += stake.limits
    }
    guard !readings.isEmpty else {
      return notPossible(
        "no judge has \(OwnFamilyAudit.leastVerdicts) decided verdicts on a response of its own "
          + "family against one of another (\(NameList.text(stakes.map(\.judge.judge.name)))); "
          + "name families with --family JUDGE=SYSTEM where names mislead")
    }
    return Audit(
      name: name, readings: readings, limits: limits, actions: actions(readings))
  }

  /// The systems of a table, sorted.
  static func systems(_ table: JudgedTable) -> [String] {
    var names: Set<String> = []
    for row in table.comparisons {
      if let a = row.systemA { names.insert(a) }
      if let b = row.systemB { names.insert(b) }
    }
    return names.sorted()
  }

  private func actions(_ readings: [AuditReading]) -> [AuditAction] {
    let favouring = readings.filter {
      ($0.quantity == .ownFamilyGap) && $0.state == .decided && $0.estimate > 0
    }
    return favouring.isEmpty
      ? [] : [AuditAction(.leaveOutOwnFamily, for: favouring.map(\.subject))]
  }
}

/// One judge with responses of its own family.
struct FamilyStake {
  let judge: JudgedTable.JudgeVerdicts
  let systems: Set<String>
  let material: AuditMaterial
  /// Judges of other families.
  let others: [JudgedTable.JudgeVerdicts]

  init(judge: JudgedTable.JudgeVerdicts, systems: Set<String>, material: AuditMaterial) {
    self.judge = judge
    self.systems = systems
    self.material = material
    let all = OwnFamilyAudit.systems(material.table)
    let family = FamilyNames.family(of: judge.judge.name)
    others = material.table.judges.filter { other in
      guard other.judge.name != judge.judge.name else { return false }
      if let named = material.settings.families[other.judge.name] {
        return systems.isDisjoint(with: named)
      }
      guard other.judge.kind != .human else { return true }
      return systems.isDisjoint(with: FamilyNames.systems(of: other.judge.name, among: all))
        && (family == nil || FamilyNames.family(of: other.judge.name) != family)
    }
  }

  /// +1 where response A alone is of the family, -1 where B alone is, 0 otherwise.
  func side(_ comparison: Int) -> Double {
    let row = material.table.comparisons[comparison]
    let isA = row.systemA.map(systems.contains) ?? false
    let isB = row.systemB.map(systems.contains) ?? false
    return (isA ? 1 : 0) - (isB ? 1 : 0)
  }

  /// Decided verdicts on the own family against another.
  var rowCount: Int {
    judge.entries.count { $0.choice.preferred != nil && side($0.comparison) != 0 }
  }

  /// What the data leave open.
  var limits: [String] {
    let name = judge.judge.name
    if others.isEmpty {
      return [
        "\(name): nobody of another family judged these pairs, so a family that writes better "
          + "looks like a family that is favoured"
      ]
    }
    return []
  }

  func readings() -> [AuditReading] {
    let margins = margins()
    let plain = regression(judge, controls: false, margins: margins)
    let held = regression(judge, controls: true, margins: margins)
    var readings = [
      plain.flatMap { reading(.ownFamilyPlain, $0) }, held.flatMap { reading(.ownFamily, $0) },
    ]
    if let held { readings.append(gap(held, margins)) }
    return readings.compactMap(\.self)
  }

  /// The mean verdict of judges of other families on each comparison, from -1 (B) to 1 (A).
  private func margins() -> [Margin] {
    var margins = [Margin](repeating: Margin(), count: material.table.comparisons.count)
    for other in others {
      for entry in other.entries {
        guard let preferred = entry.choice.preferred else { continue }
        margins[entry.comparison].balance += preferred == .a ? 1 : -1
        margins[entry.comparison].count += 1
      }
    }
    return margins
  }

  struct Margin {
    var balance = 0.0
    var count = 0.0

    /// The mean without one verdict of a judge among them.
    func mean(without own: Side?) -> Double {
      let left = count - (own == nil ? 0 : 1)
      return left > 0 ? (balance - (own.map { $0 == .a ? 1 : -1 } ?? 0)) / left : 0
    }
  }

  /// The family's column first, then what is held equal.
  private func regression(
    _ verdicts: JudgedTable.JudgeVerdicts, controls: Bool, margins: [Margin]
  ) -> AuditRegression? {
    let isOther = verdicts.judge.name != judge.judge.name
    guard controls, let model = material.model(verdicts.judge.name) else {
      return controls ? nil : plain(verdicts)
    }
    var rows = AuditRegression.Rows()
    let design = model.rows.design
    for (index, entry) in model.rows.entries.enumerated() {
      let own = isOther ? entry.choice.preferred : nil
      rows.add(
        [side(entry.comparison), margins[entry.comparison].mean(without: own)]
          + Array(design.row(index)), entry,
        cluster: material.table.comparisons[entry.comparison].cluster)
    }
    return AuditRegression(rows.withoutZeroColumns, clusterCount: material.clusterCount)
  }

  private func plain(_ verdicts: JudgedTable.JudgeVerdicts) -> AuditRegression? {
    var rows = AuditRegression.Rows()
    for entry in verdicts.entries {
      rows.add(
        [side(entry.comparison)], entry,
        cluster: material.table.comparisons[entry.comparison].cluster)
    }
    return AuditRegression(rows, clusterCount: material.clusterCount)
  }

  private func reading(
    _ quantity: AuditQuantity, _ fit: AuditRegression
  ) -> AuditReading? {
    let interval = fit.interval(0)
    let points = [fit.coefficients[0], interval.lower, interval.upper]
      .map { 100 * (expit($0) - 0.5) }
    return AuditReading(
      quantity, of: judge.judge.name, .judge, kind: judge.judge.kind, estimate: points[0],
      lower: points[1], upper: points[2], pValue: interval.pValue, neutral: 0,
      observations: rowCount, clusters: fit.clusterCount,
      state: EffectState(pointsLower: points[1], pointsUpper: points[2]))
  }

  /// The judge's own coefficient minus the mean of the others', in points of chance.
  ///
  /// The error is that of the joint influences, enlarged as the few-clusters correction enlarges
  /// the own coefficient's, with its degrees of freedom.
  private func gap(_ own: AuditRegression, _ margins: [Margin]) -> AuditReading? {
    let fits = others.filter { other in
      other.entries.count { $0.choice.preferred != nil && side($0.comparison) != 0 }
        >= OwnFamilyAudit.leastVerdicts
    }.compactMap { regression($0, controls: true, margins: margins) }
    guard !fits.isEmpty else { return nil }
    let count = Double(fits.count)
    let mean = fits.reduce(0) { $0 + $1.coefficients[0] } / count
    var sums = [Double](repeating: 0, count: material.clusterCount)
    for fit in fits { fit.influence.forEach(0) { sums[$0] += $1 } }
    let ownInfluence = own.influence.column(0)
    let difference = ClusteredDifference(
      estimate: own.coefficients[0] - mean,
      influence: zip(ownInfluence, sums).map { $0 - $1 / count })
    let alone = ClusteredDifference(
      estimate: own.coefficients[0], influence: ownInfluence)
    let enlarged = own.covariance[0, 0].squareRoot() / alone.standardError
    let interval = WaldInterval(
      estimate: difference.estimate, standardError: difference.standardError * enlarged,
      degreesOfFreedom: own.degreesOfFreedom[0])
    let points = [difference.estimate, interval.lower, interval.upper]
      .map { 100 * (expit(mean + $0) - expit(mean)) }
    return AuditReading(
      .ownFamilyGap, of: judge.judge.name, .judge, kind: judge.judge.kind,
      against: counted(fits.count, "judge of another family", "judges of other families"),
      estimate: points[0], lower: points[1], upper: points[2], pValue: interval.pValue,
      neutral: 0, observations: rowCount, clusters: difference.clusterCount,
      state: EffectState(pointsLower: points[1], pointsUpper: points[2]))
  }
}

extension AuditRegression.Rows {
  /// The rows without columns that are zero throughout, the first kept.
  var withoutZeroColumns: AuditRegression.Rows {
    guard let width = design.first?.count else { return self }
    let kept = (0..<width).filter { column in
      column == 0 || design.contains { $0[column] != 0 }
    }
    var rows = self
    rows.design = design.map { row in kept.map { row[$0] } }
    return rows
  }
}
