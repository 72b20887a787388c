import RealModule

/// The graph of pairs that met, prepared for many sets of results on the same pairs.
struct PairGraph {
  /// More triangles than this are not split into curl and rest; the projection grows with their
  /// square.
  static let mostTriangles = 800

  private let counts: PairCounts
  private let weights: [Double]
  /// Pseudo-inverse of the weighted Laplacian: divergence to potential.
  private let potentials: Matrix
  /// The triangles as pairs of edge and sign of going around.
  private let triangles: [[(edge: Int, sign: Double)]]
  /// Circulation around triangles to strength of each; nil where there are too many.
  private let strengths: Matrix?
  /// Edges minus items plus connected parts.
  let circleCount: Int

  init(_ counts: PairCounts) {
    self.counts = counts
    weights = counts.pairs.map(\.total)
    let met = Set(counts.pairs.flatMap { [$0.first, $0.second] })
    circleCount = counts.pairs.count - met.count + Self.partCount(counts)
    guard circleCount > 0 else {
      potentials = Matrix(rowCount: 0, columnCount: 0)
      triangles = []
      strengths = nil
      return
    }
    var laplacian = Matrix(rowCount: counts.itemCount, columnCount: counts.itemCount)
    for (pair, weight) in zip(counts.pairs, weights) {
      laplacian[pair.first, pair.first] += weight
      laplacian[pair.second, pair.second] += weight
      laplacian[pair.first, pair.second] -= weight
      laplacian[pair.second, pair.first] -= weight
    }
    potentials = Self.pseudoInverse(laplacian)
    let triangles = Self.triangles(counts)
    self.triangles = triangles
    strengths =
      triangles.count <= Self.mostTriangles
      ? Self.pseudoInverse(Self.products(triangles, weights)) : nil
  }

  /// How many triads have three majorities, and how many of them run in a circle.
  func triads(_ wins: [Double], _ totals: [Double]) -> (all: Int, circular: Int, share: Double) {
    var all = 0
    var circular = 0
    for triangle in triangles {
      var around = 0.0
      var isDecided = true
      for side in triangle {
        let balance = 2 * wins[side.edge] - totals[side.edge]
        guard balance != 0 else {
          isDecided = false
          break
        }
        around += balance > 0 ? side.sign : -side.sign
      }
      guard isDecided else { continue }
      all += 1
      if abs(around) == 3 { circular += 1 }
    }
    return (all, circular, all > 0 ? Double(circular) / Double(all) : 0)
  }

  /// The shares of the energy of mean verdicts outside any potential, and around triangles.
  func energies(_ wins: [Double], _ totals: [Double]) -> (cyclic: Double, curl: Double?) {
    let flow = wins.indices.map { 2 * wins[$0] / totals[$0] - 1 }
    var divergence = [Double](repeating: 0, count: counts.itemCount)
    for (index, pair) in counts.pairs.enumerated() {
      divergence[pair.first] += weights[index] * flow[index]
      divergence[pair.second] -= weights[index] * flow[index]
    }
    let potential = potentials * divergence
    var total = 0.0
    var cyclic = 0.0
    var rest = flow
    for (index, pair) in counts.pairs.enumerated() {
      rest[index] -= potential[pair.first] - potential[pair.second]
      total += weights[index] * flow[index] * flow[index]
      cyclic += weights[index] * rest[index] * rest[index]
    }
    guard total > 0 else { return (0, strengths == nil ? nil : 0) }
    guard let strengths else { return (cyclic / total, nil) }
    let circulation = triangles.map { triangle in
      triangle.reduce(0) { $0 + $1.sign * rest[$1.edge] }
    }
    // The energy of the projection is the product of circulation and strength.
    return (
      cyclic / total, triangles.isEmpty ? 0 : dot(circulation, strengths * circulation) / total
    )
  }

  /// The log-likelihood when every pair has its own share.
  static func saturated(_ wins: [Double], _ totals: [Double]) -> Double {
    var sum = 0.0
    for (won, total) in zip(wins, totals) {
      if won > 0 { sum += won * Double.log(won / total) }
      if won < total { sum += (total - won) * Double.log((total - won) / total) }
    }
    return sum
  }

  private static func partCount(_ counts: PairCounts) -> Int {
    var parts = Array(0..<counts.itemCount)
    func root(_ item: Int) -> Int {
      var item = item
      while parts[item] != item { item = parts[item] }
      return item
    }
    for pair in counts.pairs { parts[root(pair.first)] = root(pair.second) }
    let met = Set(counts.pairs.flatMap { [$0.first, $0.second] })
    return Set(met.map(root)).count
  }

  private static func triangles(_ counts: PairCounts) -> [[(edge: Int, sign: Double)]] {
    var edges = [Int](repeating: -1, count: counts.itemCount * counts.itemCount)
    var later = [[(item: Int, edge: Int)]](repeating: [], count: counts.itemCount)
    for (index, pair) in counts.pairs.enumerated() {
      edges[pair.first * counts.itemCount + pair.second] = index
      later[pair.first].append((pair.second, index))
    }
    var triangles: [[(edge: Int, sign: Double)]] = []
    for (index, pair) in counts.pairs.enumerated() {
      for next in later[pair.second] {
        let closing = edges[pair.first * counts.itemCount + next.item]
        if closing >= 0 { triangles.append([(index, 1), (next.edge, 1), (closing, -1)]) }
      }
    }
    return triangles
  }

  private static func products(
    _ triangles: [[(edge: Int, sign: Double)]], _ weights: [Double]
  ) -> Matrix {
    var byEdge = [[(triangle: Int, sign: Double)]](repeating: [], count: weights.count)
    for (index, triangle) in triangles.enumerated() {
      for side in triangle { byEdge[side.edge].append((index, side.sign)) }
    }
    var products = Matrix(rowCount: triangles.count, columnCount: triangles.count)
    for (edge, members) in byEdge.enumerated() {
      for one in members {
        for other in members {
          products[one.triangle, other.triangle] += one.sign * other.sign / weights[edge]
        }
      }
    }
    return products
  }

  private static func pseudoInverse(_ matrix: Matrix) -> Matrix {
    guard matrix.rowCount > 0 else { return matrix }
    let eigen = SymmetricEigen(matrix)
    let floor = 1e-10 * (eigen.values.last ?? 0)
    return eigen.applying { $0 > floor ? 1 / $0 : 0 }
  }
}
