import Preferences
import Statistics

/// Asks whether the longer response wins, and by how much at equal content.
///
/// The share of decided verdicts for the longer response is what happened. The curve is the
/// chance of the longer one by the model, other factors and position equal:
/// `expit(b log r)` for r times the words, b the coefficient of the log ratio.
struct LengthAudit: StudyAudit {
  let name = AuditName.length
  let isBrief = true

  /// The factor that holds length at equal content.
  static let factor = "length.words"
  /// Ratios of lengths on the curve.
  static let ratios: [Double] = [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4]

  func audit(_ material: AuditMaterial) async -> Audit {
    let rows = material.table.comparisons
    let share = VerdictShare(material: material, quantity: .picksLonger, gap: .picksLongerGap) {
      entry in
      let row = rows[entry.comparison]
      guard let preferred = entry.choice.preferred, let a = row.charactersA,
        let b = row.charactersB, a != b
      else { return nil }
      return (a > b) == (preferred == .a) ? 1 : 0
    }
    var readings: [AuditReading] = []
    var curves: [AuditCurve] = []
    let subjects = material.subjects
    for subject in subjects {
      readings += [share.reading(subject)].compactMap(\.self)
      if let slope = slope(subject, material) {
        curves.append(curve(subject, slope))
        readings += [doubled(subject, slope)].compactMap(\.self)
      }
    }
    if let people = material.people {
      for subject in subjects where subject.kind != .human {
        guard let difference = share.difference(subject, people) else { continue }
        readings += [share.reading(subject, against: people, difference)].compactMap(\.self)
      }
    }
    guard !readings.isEmpty else {
      return notPossible(
        "no lengths are known: there are no texts, and no two responses that differ in length")
    }
    var limits = [
      "whether longer responses are better: length at equal content is what no other "
        + "measured factor explains"
    ]
    if curves.isEmpty {
      limits.append("what length does at equal content: \(LengthAudit.factor) is in no model")
    }
    return Audit(
      name: name, readings: readings, curves: curves, limits: limits, actions: actions(readings))
  }

  /// The effect of the logarithm of the ratio, with its interval.
  private struct Slope {
    let estimate: Double
    let lower: Double
    let upper: Double
    let pValue: Double
    let differing: Int
    let clusters: Int
  }

  private func slope(_ subject: AuditSubject, _ material: AuditMaterial) -> Slope? {
    if subject.type == .judge {
      guard let fit = material.fit(subject.name),
        let row = fit.coefficients.first(where: { $0.factor == LengthAudit.factor })
      else { return nil }
      return Slope(
        estimate: row.perUnit, lower: row.lower / row.scale, upper: row.upper / row.scale,
        pValue: row.pValue, differing: row.differing, clusters: fit.clusters)
    }
    guard let kinds = material.study.analysis.kinds,
      let gap = kinds.gaps.first(where: { $0.factor == LengthAudit.factor }),
      let column = material.study.differences.columns.first(where: {
        $0.factor.name == LengthAudit.factor
      })
    else { return nil }
    let effect = subject.kind == .human ? gap.people : gap.llms
    let scale = material.study.options.model.scale == .unit ? 1 : column.scale
    let interval = WaldInterval(
      estimate: effect.estimate / scale, standardError: effect.standardError / scale,
      degreesOfFreedom: Double(max(kinds.clusters - 1, 1)))
    return Slope(
      estimate: effect.estimate / scale, lower: interval.lower, upper: interval.upper,
      pValue: interval.pValue, differing: column.differing, clusters: kinds.clusters)
  }

  private func curve(_ subject: AuditSubject, _ slope: Slope) -> AuditCurve {
    AuditCurve(
      subject: subject.name, subjectType: subject.type, judgeKind: subject.kind,
      points: LengthAudit.ratios.map { ratio in
        let step = logOfRatio(ratio)
        return AuditCurve.Point(
          ratio: ratio, chance: expit(slope.estimate * step), lower: expit(slope.lower * step),
          upper: expit(slope.upper * step))
      })
  }

  private func doubled(_ subject: AuditSubject, _ slope: Slope) -> AuditReading? {
    let step = logOfRatio(2)
    let lower = expit(slope.lower * step)
    let upper = expit(slope.upper * step)
    return AuditReading(
      .doubleLengthChance, of: subject.name, subject.type, kind: subject.kind,
      estimate: expit(slope.estimate * step), lower: lower, upper: upper, pValue: slope.pValue,
      neutral: 0.5, observations: slope.differing, clusters: slope.clusters,
      state: EffectState(chanceLower: lower, chanceUpper: upper))
  }

  /// The logarithm of a ratio of lengths, as the factor's transform has it for long texts.
  private func logOfRatio(_ ratio: Double) -> Double { logRatio(ratio - 1, 0) }

  /// Judges that reward length far beyond people at equal content, or beyond doubt without any.
  private func actions(_ readings: [AuditReading]) -> [AuditAction] {
    let gaps = readings.filter {
      $0.quantity == .picksLongerGap && $0.subjectType == .judge && $0.state == .decided
        && abs($0.estimate) > 5
    }
    let hasPeople = readings.contains { $0.quantity == .picksLongerGap }
    let alone = readings.filter {
      $0.quantity == .doubleLengthChance && $0.subjectType == .judge && $0.kindIsMachine
        && $0.state == .decided && abs($0.estimate - 0.5) > 0.05
    }
    let names = (hasPeople ? gaps : alone).map(\.subject)
    return names.isEmpty ? [] : [AuditAction(.matchLengths, for: names)]
  }
}
