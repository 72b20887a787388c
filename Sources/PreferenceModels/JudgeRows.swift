import Preferences
import Statistics

/// The rows and columns of one judge's model.
struct JudgeRows: Sendable {
  /// What a column of the design stands for.
  enum Column: Hashable, Sendable {
    case position
    /// Index into ``FactorDifferences/columns``.
    case factor(Int)
    /// Index into ``FactorDifferences/applies``.
    case applies(Int)
  }

  /// The usable verdicts, a row each.
  let entries: [JudgedTable.Entry]
  /// Cluster of each row, as numbered in the table.
  let clusters: [Int]
  /// The pair of systems of each row, numbered in order; nil where some system is unknown.
  let systemPairs: Clusters?
  /// The columns, position first.
  let columns: [Column]
  /// Rows x columns; factors are divided by their scale, position is not.
  ///
  /// - Complexity: O(n p) where the rows were folded up: keep the result where it is used twice.
  var design: Matrix {
    switch layout {
    case .laidOut(let design): design
    case .folded(let differences):
      JudgeRows.design(
        entries, columns,
        columns.contains(.position) ? PositionColumn.values(of: entries) : [], differences)
    }
  }

  /// Where the numbers of the design are.
  private enum Layout: Sendable {
    case laidOut(Matrix)
    /// In the columns that all judges share.
    case folded(FactorDifferences)
  }

  private let layout: Layout
  /// Factors without a column.
  let omitted: [OmittedFactor]
  /// What to know about the position column.
  let positionDiagnostic: Diagnostic?

  /// A factor that differs on fewer rows than this is left out: its interval says nothing,
  /// and a few rows would decide the sign.
  static let leastDiffering = 10

  /// Number of distinct clusters.
  var clusterCount: Int { Set(clusters).count }

  /// Builds the model rows of a judge.
  ///
  /// - Parameters:
  ///   - judge: The verdicts.
  ///   - table: The study they belong to.
  ///   - differences: Columns and scales shared by all judges.
  init(
    _ judge: JudgedTable.JudgeVerdicts, in table: JudgedTable, differences: FactorDifferences
  ) {
    // Rows of weight zero say nothing; weights below zero are refused by the fitter.
    // The same list is kept once where all rows count: there may be millions.
    let isWhole = judge.entries.allSatisfy { $0.choice.isUsable && $0.weight != 0 }
    let entries =
      isWhole ? judge.entries : judge.entries.filter { $0.choice.isUsable && $0.weight != 0 }
    let position = PositionColumn(entries, in: table)
    var columns: [Column] = position.values.isEmpty ? [] : [.position]
    var omitted: [OmittedFactor] = []
    for (index, column) in differences.columns.enumerated() where column.measured > 0 {
      let differing = entries.count { column.values[$0.comparison] != 0 }
      if differing >= JudgeRows.leastDiffering || differing * 2 >= entries.count, differing > 0 {
        columns.append(.factor(index))
      } else {
        let measured = entries.count { column.isMeasured[$0.comparison] }
        omitted.append(
          JudgeRows.omission(column.factor.name, differing, measured, of: entries.count))
      }
    }
    columns += JudgeRows.applies(entries, beside: columns, differences).map { .applies($0) }
    self.init(
      entries: entries, clusters: entries.map { table.comparisons[$0.comparison].cluster },
      systemPairs: JudgeRows.systemPairs(entries, in: table), columns: columns,
      layout: .laidOut(JudgeRows.design(entries, columns, position.values, differences)),
      omitted: omitted, positionDiagnostic: position.diagnostic)
  }

  private init(
    entries: [JudgedTable.Entry], clusters: [Int], systemPairs: Clusters?, columns: [Column],
    layout: Layout, omitted: [OmittedFactor], positionDiagnostic: Diagnostic?
  ) {
    self.entries = entries
    self.clusters = clusters
    self.systemPairs = systemPairs
    self.columns = columns
    self.layout = layout
    self.omitted = omitted
    self.positionDiagnostic = positionDiagnostic
  }

  /// The marks of what applies that this judge's rows can tell apart.
  ///
  /// A mark guards a factor, so it stands only beside one of its factors; two marks that part on
  /// hardly any row would run off to either side of infinity together.
  private static func applies(
    _ entries: [JudgedTable.Entry], beside columns: [Column], _ differences: FactorDifferences
  ) -> [Int] {
    let factors = Set(
      columns.compactMap { column -> String? in
        if case .factor(let index) = column { differences.columns[index].factor.name } else { nil }
      })
    var kept: [(index: Int, values: [Double])] = []
    for (index, column) in differences.applies.enumerated()
    where column.factors.contains(where: factors.contains) {
      let values = entries.map { column.values[$0.comparison] }
      guard values.count(where: { $0 != 0 }) >= FactorDifferences.leastOneSided,
        !kept.contains(where: { FactorDifferences.isTwin($0.values, values) })
      else { continue }
      kept.append((index, values))
    }
    return kept.map(\.index)
  }

  /// The rows that a model with these columns needs to predict other data.
  static func design(
    _ entries: [JudgedTable.Entry], _ columns: [Column], _ position: [Double],
    _ differences: FactorDifferences
  ) -> Matrix {
    var design = Matrix(rowCount: entries.count, columnCount: columns.count)
    // Written in place: columns laid out side by side would be in memory twice.
    design.storage.withUnsafeMutableBufferPointer { target in
      for (place, column) in columns.enumerated() {
        let (values, scale): ([Double], Double) =
          switch column {
          case .position: (position, 1)
          case .factor(let index):
            (differences.columns[index].values, differences.columns[index].scale)
          case .applies(let index): (differences.applies[index].values, 1)
          }
        for (row, entry) in entries.enumerated() {
          let source = column == .position ? row : entry.comparison
          target[row * columns.count + place] = values[source] / scale
        }
      }
    }
    return design
  }

  /// The same model without columns that cannot be estimated beside the others.
  func without(_ aliased: [Int], because reasons: [OmittedFactor]) -> JudgeRows {
    let kept = columns.indices.filter { !aliased.contains($0) }
    return JudgeRows(
      entries: entries, clusters: clusters, systemPairs: systemPairs,
      columns: kept.map { columns[$0] },
      layout: .laidOut(design.selectingColumns(kept)), omitted: omitted + reasons,
      positionDiagnostic: positionDiagnostic)
  }

  /// The same rows with other columns; position is 0 where this judge has no such column.
  func expanded(to columns: [Column], _ differences: FactorDifferences) -> JudgeRows {
    let position =
      self.columns.contains(.position)
      ? PositionColumn.values(of: entries) : [Double](repeating: 0, count: entries.count)
    let kept = Set(columns.map { JudgeRows.name(of: $0, differences) })
    return JudgeRows(
      entries: entries, clusters: clusters, systemPairs: systemPairs, columns: columns,
      layout: .laidOut(JudgeRows.design(entries, columns, position, differences)),
      omitted: omitted.filter { !kept.contains($0.factor) },
      positionDiagnostic: positionDiagnostic)
  }

  /// The same rows with the signs of factor differences, and no other columns.
  var inSigns: JudgeRows {
    let kept = columns.indices.filter { columns[$0].isFactor }
    return JudgeRows(
      entries: entries, clusters: clusters, systemPairs: systemPairs,
      columns: kept.map { columns[$0] }, layout: .laidOut(design.selectingColumns(kept).signs),
      omitted: omitted, positionDiagnostic: positionDiagnostic)
  }

  /// The same rows with other verdicts.
  func with(_ choices: [Choice]) -> JudgeRows {
    var entries = entries
    for row in entries.indices { entries[row].choice = choices[row] }
    return JudgeRows(
      entries: entries, clusters: clusters, systemPairs: systemPairs, columns: columns,
      layout: layout, omitted: omitted, positionDiagnostic: positionDiagnostic)
  }

  /// The same model on fewer verdicts.
  func selecting(_ isKept: (JudgedTable.Entry) -> Bool) -> JudgeRows {
    selecting(rows: entries.indices.filter { isKept(entries[$0]) })
  }

  /// The same model on these rows.
  func selecting(rows kept: [Int]) -> JudgeRows {
    JudgeRows(
      entries: kept.map { entries[$0] }, clusters: kept.map { clusters[$0] },
      systemPairs: systemPairs.map { pairs in Clusters(kept.map { pairs.indices[$0] }) },
      columns: columns,
      layout: .laidOut(design.selectingRows(kept)), omitted: omitted,
      positionDiagnostic: positionDiagnostic)
  }

  /// The same rows without the numbers of the design, which are laid out when they are asked for.
  ///
  /// - Precondition: The design is that of the differences, not of their signs or multiples.
  func folded(_ differences: FactorDifferences) -> JudgeRows {
    JudgeRows(
      entries: entries, clusters: clusters, systemPairs: systemPairs, columns: columns,
      layout: .folded(differences), omitted: omitted, positionDiagnostic: positionDiagnostic)
  }

  /// What a column is divided by.
  static func scale(of column: Column, _ differences: FactorDifferences) -> Double {
    if case .factor(let index) = column { differences.columns[index].scale } else { 1 }
  }

  /// The name of a column, as messages say it.
  static func name(of column: Column, _ differences: FactorDifferences) -> String {
    switch column {
    case .position: "position"
    case .factor(let index): differences.columns[index].factor.name
    case .applies(let index):
      differences.applies[index].factors.joined(separator: ", ") + " (applies)"
    }
  }

  /// Which two systems wrote the responses, whichever is called A.
  private static func systemPairs(
    _ entries: [JudgedTable.Entry], in table: JudgedTable
  ) -> Clusters? {
    var numbers: [String: Int] = [:]
    var pairs: [SystemPair] = []
    pairs.reserveCapacity(entries.count)
    for entry in entries {
      let row = table.comparisons[entry.comparison]
      guard let a = row.systemA, let b = row.systemB else { return nil }
      let places = [a, b].map { name in
        let place = numbers[name] ?? numbers.count
        numbers[name] = place
        return place
      }
      pairs.append(
        SystemPair(first: min(places[0], places[1]), second: max(places[0], places[1])))
    }
    return Clusters(pairs)
  }

  private struct SystemPair: Hashable {
    let first: Int
    let second: Int
  }

  private static func omission(
    _ name: String, _ differing: Int, _ measured: Int, of rows: Int
  ) -> OmittedFactor {
    if measured == 0 {
      return OmittedFactor(
        factor: name, reason: .noValue, differing: 0,
        message: "has no value on any of the \(rows) pairs")
    }
    return differing == 0
      ? OmittedFactor(
        factor: name, reason: .neverDiffers, differing: 0,
        message: "never differs (0 of \(rows) pairs)")
      : OmittedFactor(
        factor: name, reason: .rarelyDiffers, differing: differing,
        message:
          "only \(differing) \(differing == 1 ? "pair differs" : "pairs differ"): interval too wide"
      )
  }
}
