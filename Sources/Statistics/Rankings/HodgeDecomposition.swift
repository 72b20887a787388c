import RealModule

/// How much of a table of pairwise results a ranking explains.
///
/// The flow Y on each edge (i, j) splits into a gradient `s_i - s_j`, a curl that runs around
/// triangles, and a harmonic rest that runs around longer cycles only. Energies `sum w f^2` add
/// up. Noise alone makes curl; compare with the curl of simulated transitive data.
///
/// Source: Jiang, Lim, Yao & Ye (2011).
public struct HodgeDecomposition: Sendable, Equatable {
  /// What flows along an edge.
  public enum Flow: String, Sendable, Codable {
    /// The mean verdict (wins - losses) / comparisons.
    case meanVerdict
    /// The log-odds `log((wins + ties/2 + 1/2) / (losses + ties/2 + 1/2))`.
    case logOdds

    func value(_ pair: PairCounts.Pair) -> Double {
      switch self {
      case .meanVerdict: (pair.wins - pair.losses) / pair.total
      case .logOdds:
        Double.log(
          (pair.wins + 0.5 * pair.ties + 0.5) / (pair.losses + 0.5 * pair.ties + 0.5))
      }
    }
  }

  /// The potential of each item, with mean zero in every connected part.
  public let potential: [Double]
  /// The gradient along each pair.
  public let gradient: [Double]
  /// The curl along each pair.
  public let curl: [Double]
  /// The rest along each pair.
  public let harmonic: [Double]
  /// The energy of the flow, its gradient, its curl, and its rest.
  public let energies: Energies
  /// The number of triangles of pairs that all met.
  public let triangleCount: Int

  /// The energies of a flow and its parts.
  public struct Energies: Sendable, Equatable {
    /// Of the whole flow.
    public let total: Double
    /// Of the gradient.
    public let gradient: Double
    /// Of the curl.
    public let curl: Double
    /// Of the rest.
    public let harmonic: Double
  }

  /// Decomposes a flow; edges weigh 1 or, with `weighted`, their number of comparisons.
  ///
  /// - Complexity: O(n^3 + t^3) for n items and t triangles.
  public init(_ counts: PairCounts, flow: Flow, weighted: Bool) {
    let pairs = counts.pairs.filter { $0.total > 0 }
    let values = pairs.map(flow.value)
    let weights = pairs.map { weighted ? $0.total : 1 }
    let potential = Self.potential(pairs, values, weights, counts.itemCount)
    self.potential = potential
    gradient = pairs.map { potential[$0.first] - potential[$0.second] }
    let rest = zip(values, gradient).map { $0 - $1 }
    let triangles = Self.triangles(pairs)
    triangleCount = triangles.count
    curl = Self.curl(rest, weights, triangles)
    harmonic = zip(rest, curl).map { $0 - $1 }
    func energy(_ part: [Double]) -> Double {
      zip(part, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }
    energies = Energies(
      total: energy(values), gradient: energy(gradient), curl: energy(curl),
      harmonic: energy(harmonic))
  }

  private static func potential(
    _ pairs: [PairCounts.Pair], _ values: [Double], _ weights: [Double], _ count: Int
  ) -> [Double] {
    var laplacian = Matrix(rowCount: count, columnCount: count)
    var divergence = [Double](repeating: 0, count: count)
    for (index, pair) in pairs.enumerated() {
      laplacian[pair.first, pair.first] += weights[index]
      laplacian[pair.second, pair.second] += weights[index]
      laplacian[pair.first, pair.second] -= weights[index]
      laplacian[pair.second, pair.first] -= weights[index]
      divergence[pair.first] += weights[index] * values[index]
      divergence[pair.second] -= weights[index] * values[index]
    }
    return pseudoInverse(laplacian) * divergence
  }

  /// The part of `rest` that circulates around triangles.
  private static func curl(
    _ rest: [Double], _ weights: [Double], _ triangles: [[(edge: Int, sign: Double)]]
  ) -> [Double] {
    var products = Matrix(rowCount: triangles.count, columnCount: triangles.count)
    for (first, left) in triangles.enumerated() {
      for (second, right) in triangles.enumerated() {
        for one in left {
          for other in right where one.edge == other.edge {
            products[first, second] += one.sign * other.sign / weights[one.edge]
          }
        }
      }
    }
    let circulation = triangles.map { triangle in
      triangle.reduce(0) { $0 + $1.sign * rest[$1.edge] }
    }
    let strengths = pseudoInverse(products) * circulation
    var curl = [Double](repeating: 0, count: rest.count)
    for (triangle, strength) in zip(triangles, strengths) {
      for side in triangle { curl[side.edge] += side.sign * strength / weights[side.edge] }
    }
    return curl
  }

  /// The triangles, each as its edges with the sign of going around i, j, k.
  private static func triangles(_ pairs: [PairCounts.Pair]) -> [[(edge: Int, sign: Double)]] {
    var edges: [[Int]: Int] = [:]
    for (index, pair) in pairs.enumerated() { edges[[pair.first, pair.second]] = index }
    var triangles: [[(edge: Int, sign: Double)]] = []
    for (index, pair) in pairs.enumerated() {
      for (other, next) in pairs.enumerated() where next.first == pair.second {
        if let closing = edges[[pair.first, next.second]] {
          triangles.append([(index, 1), (other, 1), (closing, -1)])
        }
      }
    }
    return triangles
  }

  private static func pseudoInverse(_ matrix: Matrix) -> Matrix {
    let eigen = SymmetricEigen(matrix)
    let floor = 1e-10 * (eigen.values.last ?? 0)
    return eigen.applying { $0 > floor ? 1 / $0 : 0 }
  }
}
