public import Preferences
import Statistics

/// A study laid out so that one what-if judge after the other can be tried.
///
/// What the judges' own models predict is worked out once. Agreement is the share of a judge's
/// decided verdicts that the what-if judge picks too, in the order that the judge saw. A flip
/// is a comparison on which the pick of the log-odds changes, the order left out.
public struct WhatIfBench: Sendable {
  /// One judge of the study.
  private struct Place: Sendable {
    let judge: Judge
    let decided: [DecidedVerdict]
    let clusters: Clusters
    /// Hits of the judge's own model on the decided verdicts; nil without a model.
    let hits: [Double]?
    /// The model's log-odds on every comparison; nil without a model.
    let logOdds: [Double]?
  }

  private let study: FittedStudy
  private let places: [Place]

  /// Works out what the judges' own models predict.
  ///
  /// - Throws: ``WhatIfError`` where a fitted weight is not finite.
  public init(_ study: FittedStudy) throws(WhatIfError) {
    self.study = study
    let comparisons = study.table.comparisons.indices
    var places: [Place] = []
    for verdicts in study.table.judges {
      let decided = verdicts.entries.compactMap(DecidedVerdict.init)
      var model: WhatIfPredictor?
      if study.fitted.contains(where: { $0.judge.name == verdicts.judge.name }) {
        model = try WhatIfPredictor(
          study.whatIfJudge(basedOn: verdicts.judge.name), differences: study.differences)
      }
      places.append(
        Place(
          judge: verdicts.judge, decided: decided,
          clusters: Clusters(
            decided.map { study.table.comparisons[Int($0.comparison)].cluster }),
          hits: model.map { WhatIfPicks($0, comparisons, for: [decided]).hits(decided) },
          logOdds: model?.linearPredictor(comparisons: comparisons)))
    }
    self.places = places
  }

  /// What a what-if judge would pick, beside every judge of the study.
  ///
  /// - Throws: ``WhatIfError`` for weights that this study cannot use.
  public func result(of judge: WhatIfJudge) throws(WhatIfError) -> WhatIfResult {
    let comparisons = study.table.comparisons.indices
    let predictor = try WhatIfPredictor(judge, differences: study.differences)
    let after = predictor.linearPredictor(comparisons: comparisons)
    let picks = WhatIfPicks(predictor, comparisons, for: places.map(\.decided))
    let base = places.first { $0.judge.name == judge.basedOn && $0.logOdds != nil }
    return WhatIfResult(
      run: study.analysis.run, judge: judge, comparisons: study.table.comparisons.count,
      agreements: onAllCores(places.count) { agreement(with: places[$0], picks, after) },
      base: base?.judge.name, flips: base?.logOdds.map { changes(from: $0, to: after) } ?? [])
  }

  /// Rows of the comparisons on which the pick changes from the model of `basedOn`.
  ///
  /// - Throws: ``WhatIfError`` for weights that this study cannot use.
  public func flippedRows(of judge: WhatIfJudge) throws(WhatIfError) -> [Int] {
    let after = try WhatIfPredictor(judge, differences: study.differences)
      .linearPredictor(comparisons: study.table.comparisons.indices)
    guard let before = places.first(where: { $0.judge.name == judge.basedOn })?.logOdds else {
      return []
    }
    return before.indices.filter { before[$0].picksOther(than: after[$0]) }
  }

  /// Chance of response A by the model of `basedOn` and by the what-if judge, the order left out;
  /// nil where the study has no such model.
  ///
  /// - Throws: ``WhatIfError`` for weights that this study cannot use.
  public func chances(
    of judge: WhatIfJudge, comparison row: Int
  ) throws(WhatIfError) -> (before: Double, after: Double)? {
    guard let before = places.first(where: { $0.judge.name == judge.basedOn })?.logOdds else {
      return nil
    }
    let after = try WhatIfPredictor(judge, differences: study.differences)
      .linearPredictor(comparisons: row..<(row + 1))
    return (expit(before[row]), expit(after[0]))
  }

  private func agreement(
    with place: Place, _ picks: WhatIfPicks, _ after: [Double]
  ) -> WhatIfResult.Agreement {
    let hits = picks.hits(place.decided)
    let difference = place.hits.map { own in hits.indices.map { hits[$0] - own[$0] } }
    return WhatIfResult.Agreement(
      judge: place.judge.name, kind: place.judge.kind, verdicts: place.decided.count,
      clusters: place.clusters.count, agreement: share(hits, place.clusters, within: 0...1),
      ownModel: place.hits.flatMap { share($0, place.clusters, within: 0...1) },
      difference: difference.flatMap { share($0, place.clusters, within: -1...1) },
      flips: place.logOdds.map { before in
        before.indices.count { before[$0].picksOther(than: after[$0]) }
      })
  }

  private func share(
    _ hits: [Double], _ clusters: Clusters, within range: ClosedRange<Double>
  ) -> WhatIfResult.Share? {
    guard !hits.isEmpty else { return nil }
    let interval = ClusteredMean(hits, clusters: clusters).interval
    return WhatIfResult.Share(
      share: hits.reduce(0, +) / Double(hits.count),
      lower: interval.map { max(range.lowerBound, $0.lower) },
      upper: interval.map { min(range.upperBound, $0.upper) })
  }

  /// The comparisons whose pick changes, the largest change of the chance first.
  private func changes(from before: [Double], to after: [Double]) -> [WhatIfResult.Flip] {
    study.table.comparisons.indices
      .filter { before[$0].picksOther(than: after[$0]) }
      .map { row in
        WhatIfResult.Flip(
          comparison: study.table.comparisons[row].id, before: expit(before[row]),
          after: expit(after[row]))
      }
      .sorted { left, right in
        (abs(right.after - right.before), left.comparison)
          < (abs(left.after - left.before), right.comparison)
      }
  }
}

extension Double {
  /// Whether two log-odds pick different responses; an even chance picks neither.
  fileprivate func picksOther(than other: Double) -> Bool {
    (self > 0) != (other > 0) || (self < 0) != (other < 0)
  }
}
