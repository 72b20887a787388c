import DataImport
import Preferences
import Statistics
import StudyStore

/// A clustered logistic problem, read from a table or drawn.
struct Problem {
  let design: Matrix
  let outcomes: [Double]
  let clusters: Clusters

  /// Reads a factor table the way the program does: file, study, columns.
  static func table(_ path: String) throws -> JudgedTable {
    let study = try Study.temporary()
    try study.importing { writer in
      _ = try Importer(ImportRequest(paths: [path])).run(into: writer.add)
    }
    return try study.table(TableSelection(factors: study.givenFactors()))
  }

  /// Position and the raw differences of the first judge.
  init(_ table: JudgedTable) {
    let entries = table.judges[0].entries
    let position = entries.map { $0.shownFirst == .a ? 1.0 : -1 }
    let columns = table.columns.map { column in
      entries.map { column.a[$0.comparison] - column.b[$0.comparison] }
    }
    design = Matrix(columns: [position] + columns)
    outcomes = entries.map { $0.choice.preferred == .a ? 1 : 0 }
    clusters = Clusters(entries.map { table.comparisons[$0.comparison].cluster })
  }

  /// Draws a problem: normal columns, effects from 0.5 downwards, `size` rows a cluster.
  init(rows: Int, columns: Int, size: Int = 10, seed: UInt64 = 1) {
    var generator = CounterGenerator(seed: seed)
    let effects = (0..<columns).map { 0.5 - Double($0) / Double(columns) }
    var outcomes: [Double] = []
    design = Matrix(
      rowCount: rows, columnCount: columns,
      storage: [Double](unsafeUninitializedCapacity: rows * columns) { entries, count in
        for row in 0..<rows {
          var predictor = 0.0
          for column in 0..<columns {
            let entry = generator.normal()
            entries.initializeElement(at: row * columns + column, to: entry)
            predictor += effects[column] * entry
          }
          outcomes.append(generator.uniform() < expit(predictor) ? 1 : 0)
        }
        count = rows * columns
      })
    self.outcomes = outcomes
    clusters = Clusters(indices: (0..<rows).map { $0 / size }, count: (rows + size - 1) / size)
  }

  /// One clustered fit: coefficients, and the cluster sandwich with the factor G / (G - 1).
  func fit() throws -> (fit: LogisticFit, errors: [Double]) {
    let fit = try LogisticRegression.fit(design: design, outcomes: outcomes)
    return (fit, standardErrors(Sandwich.covariance(of: fit, clusters: clusters)))
  }
}
