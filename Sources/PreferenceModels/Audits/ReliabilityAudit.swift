import Preferences
import Statistics

/// Asks how often a judge picks what all judges together point to.
///
/// The one-coin form of Dawid and Skene's model: one true winner a comparison, judge g right with
/// probability a_g, independently of the others given the truth. There is no truth in the data:
/// the number is how well a judge fits the common core of these judges.
struct ReliabilityAudit: StudyAudit {
  let name = AuditName.reliability

  /// With two judges on a comparison nothing tells which of them errs.
  static let leastJudges = 3
  /// Fewer comparisons than this with three judges say too little.
  static let leastComparisons = 20
  /// A judge with fewer decided verdicts on shared comparisons gets no number.
  static let leastVerdicts = 10

  func audit(_ material: AuditMaterial) async -> Audit {
    let judges = material.table.judges
    guard judges.count >= ReliabilityAudit.leastJudges else {
      return notPossible(
        "\(counted(judges.count, "judge")): with fewer than three nothing tells who errs")
    }
    let shared = shared(material.table)
    guard shared.items.count >= ReliabilityAudit.leastComparisons else {
      return notPossible(
        "\(counted(shared.items.count, "comparison")) decided by three judges or more; "
          + "\(ReliabilityAudit.leastComparisons) are needed")
    }
    let clusters = Clusters(indices: shared.clusters, count: material.clusterCount)
    guard let fit = try? OneCoin(shared.items, judgeCount: judges.count, clusters: clusters) else {
      return notPossible("the model of judges' errors did not settle")
    }
    var counts = [Int](repeating: 0, count: judges.count)
    for verdicts in shared.items {
      for verdict in verdicts { counts[verdict.judge] += 1 }
    }
    var tooFew: [String] = []
    var readings: [AuditReading] = []
    for (index, judge) in judges.enumerated() {
      guard counts[index] >= ReliabilityAudit.leastVerdicts else {
        tooFew.append(judge.judge.name)
        continue
      }
      readings += [reading(judge.judge, fit, index, counts[index])].compactMap(\.self)
    }
    var limits = [
      "who is right: the truth here is what these judges have in common; judges that share "
        + "mistakes, such as LLMs of one family, look better than they are"
    ]
    if !tooFew.isEmpty {
      limits.append(
        "\(NameList.text(tooFew)): fewer than \(ReliabilityAudit.leastVerdicts) decided verdicts "
          + "on comparisons that three judges decided")
    }
    let weak = readings.filter { ($0.lower ?? 0) <= 0.5 && ($0.upper ?? 1) < 0.7 }.map(\.subject)
    return Audit(
      name: name, readings: readings, limits: limits,
      actions: weak.isEmpty ? [] : [AuditAction(.askAgain, for: weak)])
  }

  private func reading(
    _ judge: Judge, _ fit: OneCoin, _ index: Int, _ count: Int
  ) -> AuditReading? {
    let accuracy = fit.accuracies[index]
    let interval = WaldInterval(
      estimate: logit(accuracy), standardError: fit.standardErrors[index],
      degreesOfFreedom: Double(max(fit.clusterCount - 1, 1)))
    let lower = expit(interval.lower)
    let upper = expit(interval.upper)
    return AuditReading(
      .accuracy, of: judge.name, .judge, kind: judge.kind, estimate: accuracy, lower: lower,
      upper: upper, pValue: interval.pValue, neutral: 0.5, observations: count,
      clusters: fit.clusterCount,
      state: lower.isFinite ? EffectState(chanceLower: lower, chanceUpper: upper) : nil)
  }

  /// Decided verdicts on comparisons that three judges decided, a judge's repeats as one.
  private func shared(
    _ table: JudgedTable
  ) -> (items: [[OneCoin.Verdict]], clusters: [Int]) {
    var sides = [[(judge: Int, balance: Int)]](repeating: [], count: table.comparisons.count)
    for (index, judge) in table.judges.enumerated() {
      for entry in judge.entries {
        guard let preferred = entry.choice.preferred else { continue }
        let step = preferred == .a ? 1 : -1
        if let last = sides[entry.comparison].last, last.judge == index {
          sides[entry.comparison][sides[entry.comparison].count - 1].balance += step
        } else {
          sides[entry.comparison].append((index, step))
        }
      }
    }
    var items: [[OneCoin.Verdict]] = []
    var clusters: [Int] = []
    for (comparison, judged) in sides.enumerated() {
      let verdicts = judged.filter { $0.balance != 0 }.map {
        OneCoin.Verdict(judge: $0.judge, side: $0.balance > 0 ? 1 : -1)
      }
      guard verdicts.count >= ReliabilityAudit.leastJudges else { continue }
      items.append(verdicts)
      clusters.append(table.comparisons[comparison].cluster)
    }
    return (items, clusters)
  }
}
