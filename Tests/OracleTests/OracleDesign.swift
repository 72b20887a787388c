import Statistics

/// The columns of an analysis, raw and divided by their root mean squares.
struct OracleDesign {
  let names: [String]
  let raw: Matrix
  let scaled: Matrix
  /// Factors are divided by their root mean square; position and the like are not scaled.
  let scales: [Double]
  let outcomes: [Double]
  let weights: [Double]?
  let clusters: Clusters?

  init(_ analysis: OracleAnalysis, _ table: DataTable) throws {
    names = try analysis.texts("x")
    raw = try table.matrix(names)
    let sizes = rootMeanSquares(raw)
    scales = zip(names, sizes).map { Self.isFactor($0) ? $1 : 1 }
    scaled = raw.scalingColumns(by: scales.map { 1 / $0 })
    outcomes = try analysis.roles["y"]?.text.map { try table.numbers($0) } ?? []
    weights = try analysis.roles["weight"]?.text.map { try table.numbers($0) }
    clusters = try analysis.roles["cluster"]?.text.map { Clusters(try table.texts($0)) }
  }

  static func isFactor(_ name: String) -> Bool { name.hasPrefix("d_") }

  /// The positions of the factor columns.
  var factors: [Int] { names.indices.filter { Self.isFactor(names[$0]) } }

  /// The positions of the other columns.
  var others: [Int] { names.indices.filter { !Self.isFactor(names[$0]) } }

  func fit() throws -> LogisticFit {
    try LogisticRegression.fit(design: scaled, outcomes: outcomes, weights: weights)
  }
}
