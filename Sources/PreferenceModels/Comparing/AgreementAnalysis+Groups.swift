import Preferences
import Statistics

extension AgreementAnalysis {
  /// Agreement of all judges, then of each kind with two judges or more.
  func reliability() async -> [JudgeAgreement.Reliability] {
    let kinds: [JudgeKind?] =
      [nil] + JudgeKind.allCases.filter { kind in judges.count { $0.judge.kind == kind } > 1 }
    // A single kind says the same as all judges.
    let shown = Set(judges.map(\.judge.kind)).count == 1 ? [nil] : kinds
    return await concurrently(shown.count) { place in
      let members = judges.indices.filter {
        shown[place] == nil || judges[$0].judge.kind == shown[place]
      }
      return reliability(shown[place], members)
    }
  }

  private func reliability(_ kind: JudgeKind?, _ members: [Int]) -> JudgeAgreement.Reliability {
    let items = clusters.indices.compactMap { row -> (row: Int, given: [VerdictShares.Shares])? in
      let given = members.compactMap { judges[$0].shares[row] }
      return given.count > 1 ? (row, given) : nil
    }
    let hasTies = items.contains { $0.given.contains { $0.tie > 0 } }
    let units = ClusteredItems(items.map { clusters[$0.row] }, count: clusterCount)
    let tables = coincidences(items.map(\.given), units)
    let complete = items.filter { $0.given.count == members.count }
    return JudgeAgreement.Reliability(
      kind: kind, judges: members.count, comparisons: items.count,
      nominal: krippendorff(tables, .nominal),
      ordinal: hasTies ? krippendorff(tables, .ordinal) : nil,
      fleiss: fleiss(complete.map(\.given), complete.map { clusters[$0.row] }),
      complete: complete.count)
  }

  /// Coincidences of each occupied cluster, averaged over both names of the responses.
  private func coincidences(
    _ items: [[VerdictShares.Shares]], _ units: ClusteredItems
  ) -> [Matrix] {
    var tables = [Matrix](
      repeating: Matrix(rowCount: 3, columnCount: 3), count: units.occupied)
    for (item, given) in items.enumerated() {
      let total = given.reduce(into: [0.0, 0, 0]) { sum, shares in
        for (place, value) in vector(shares).enumerated() { sum[place] += value }
      }
      let weight = 0.5 / Double(given.count - 1)
      for first in 0..<3 {
        for second in 0..<3 {
          let own = given.reduce(0) { $0 + vector($1)[first] * vector($1)[second] }
          let count = weight * (total[first] * total[second] - own)
          tables[units.places[item]][first, second] += count
          tables[units.places[item]][2 - first, 2 - second] += count
        }
      }
    }
    return tables
  }

  private func vector(_ shares: VerdictShares.Shares) -> [Double] {
    [shares.a, shares.tie, shares.b]
  }

  private func krippendorff(_ tables: [Matrix], _ level: Krippendorff.Level) -> Estimate? {
    func coefficient(_ multiplicities: [Double]?) -> Double {
      var sum = Matrix(rowCount: 3, columnCount: 3)
      for (cluster, table) in tables.enumerated() {
        let factor = multiplicities?[cluster] ?? 1
        if factor == 0 { continue }
        for place in 0..<9 { sum.storage[place] += factor * table.storage[place] }
      }
      return Krippendorff.coefficient(
        coincidences: sum, categories: [-1, 0, 1], level: level)
    }
    let value = coefficient(nil)
    guard value.isFinite else { return nil }
    guard tables.count > 1 else { return Estimate(value) }
    let replicates = (0..<AgreementAnalysis.replicates).map {
      coefficient(
        ClusterBootstrap.multiplicities(clusterCount: tables.count, replicate: $0, seed: seed))
    }.filter(\.isFinite)
    guard replicates.count * 10 >= AgreementAnalysis.replicates * 9 else {
      return Estimate(value)
    }
    let interval = BootstrapInterval(estimate: value, replicates: replicates).percentile
    return Estimate(value, lower: interval.lower, upper: interval.upper)
  }

  private func fleiss(_ items: [[VerdictShares.Shares]], _ clusters: [Int]) -> Estimate? {
    let found = SymmetricKappa(
      items.map { given in
        let count = Double(given.count)
        var sum = 0.0
        for first in given.indices {
          for second in given.indices where second != first {
            sum += given[first].agreement(with: given[second])
          }
        }
        let decided = given.reduce(0) { $0 + $1.decided } / count
        // With equal shares for both sides, Cohen's formula is Fleiss'.
        return SymmetricKappa.Item(
          agreement: sum / (count * (count - 1)), firstDecided: decided, secondDecided: decided)
      })
    guard let found, found.kappa.isFinite else { return nil }
    return ClusteredItems(clusters, count: clusterCount)
      .estimate(found.kappa, influences: found.kappaInfluences, within: -1...1)
  }

  /// How well people predict each other.
  func ceiling() -> JudgeAgreement.Ceiling? {
    let people = judges.indices.filter { judges[$0].judge.kind == .human }
    guard people.count > 1 else { return nil }
    let attainable = majorityAgreement(of: people, among: people)
    var values: [Double] = []
    var units: [Int] = []
    for row in clusters.indices {
      let given = people.compactMap { judges[$0].shares[row] }
      guard given.count > 1 else { continue }
      let sums = totals(given)
      values.append((sums.max() ?? 0) / Double(given.count))
      units.append(clusters[row])
    }
    guard let reached = attainable.estimate,
      let optimistic = ClusteredItems(units, count: clusterCount).mean(values)
    else { return nil }
    return JudgeAgreement.Ceiling(
      judges: people.count, comparisons: values.count, attainable: reached,
      optimistic: optimistic)
  }

  /// The share of verdicts of `places` that agree with the majority of the others in `group`.
  func majorityAgreement(
    of places: [Int], among group: [Int]
  ) -> (estimate: Estimate?, comparisons: Int) {
    var values: [Double] = []
    var units: [Int] = []
    var rows = 0
    for row in clusters.indices {
      let all = totals(group.compactMap { judges[$0].shares[row] })
      var isCounted = false
      for place in places {
        guard let own = judges[place].shares[row] else { continue }
        let others = zip(all, vector(own)).map { $0 - $1 }
        guard others.reduce(0, +) > 0.5, let largest = others.max() else { continue }
        let top = others.indices.filter { others[$0] >= largest - 1e-9 }
        values.append(top.reduce(0) { $0 + vector(own)[$1] } / Double(top.count))
        units.append(clusters[row])
        isCounted = true
      }
      rows += isCounted ? 1 : 0
    }
    return (ClusteredItems(units, count: clusterCount).mean(values), rows)
  }

  private func totals(_ given: [VerdictShares.Shares]) -> [Double] {
    given.reduce(into: [0.0, 0, 0]) { sum, shares in
      sum[0] += shares.a
      sum[1] += shares.tie
      sum[2] += shares.b
    }
  }
}
