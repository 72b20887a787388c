/// Running sums of a log-likelihood, its gradient and its information over rows.
struct DerivativeSums {
  private let width: Int
  private let shared: Int
  private var value = 0.0
  private var gradient: [Double]
  /// The upper triangle is summed; the lower one is filled in at the end.
  private var information: [Double]

  init(width: Int, shared: Int) {
    self.width = width
    self.shared = shared
    let size = width + shared
    gradient = [Double](repeating: 0, count: size)
    information = [Double](repeating: 0, count: size * size)
  }

  /// Adds the row with columns x, whose log-probability has the given derivatives in (eta,
  /// shared parameters).
  mutating func add(
    row: UnsafeBufferPointer<Double>, weight: Double, value: Double,
    gradient slopes: UnsafePointer<Double>, information curvature: UnsafePointer<Double>
  ) {
    let size = width + shared
    self.value += weight * value
    let slope = weight * slopes[0]
    let bend = weight * curvature[0]
    gradient.withUnsafeMutableBufferPointer { gradient in
      information.withUnsafeMutableBufferPointer { sums in
        for first in 0..<width {
          let entry = row[first]
          gradient[first] += slope * entry
          let scaled = bend * entry
          let start = first * size
          for second in first..<width { sums[start + second] += scaled * row[second] }
          for index in 0..<shared {
            sums[start + width + index] += weight * curvature[1 + index] * entry
          }
        }
        for first in 0..<shared {
          gradient[width + first] += weight * slopes[1 + first]
          for second in first..<shared {
            sums[(width + first) * size + width + second] +=
              weight * curvature[(1 + first) * (1 + shared) + 1 + second]
          }
        }
      }
    }
  }

  /// Adds the sums of another block.
  mutating func add(_ other: DerivativeSums) {
    value += other.value
    for index in gradient.indices { gradient[index] += other.gradient[index] }
    for index in information.indices { information[index] += other.information[index] }
  }

  /// Sets every sum to zero.
  mutating func clear() {
    value = 0
    for index in gradient.indices { gradient[index] = 0 }
    for index in information.indices { information[index] = 0 }
  }

  var derivatives: Derivatives {
    let size = width + shared
    var matrix = Matrix(rowCount: size, columnCount: size, storage: information)
    matrix.mirrorUpperTriangle()
    return Derivatives(value: value, gradient: gradient, information: matrix)
  }
}
