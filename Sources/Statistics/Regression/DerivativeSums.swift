/// Running sums of a log-likelihood, its gradient and its information over rows.
///
/// Loops here and in ``RowLikelihood`` run over pointers with `while`: they carry nearly all the
/// time of a fit, and this form is also quick in builds without optimisation.
struct DerivativeSums {
  private let width: Int
  private let shared: Int
  /// The value, then the gradient, then the information row by row (upper triangle only).
  private var sums: [Double]

  init(width: Int, shared: Int) {
    self.width = width
    self.shared = shared
    let size = width + shared
    sums = [Double](repeating: 0, count: 1 + size + size * size)
  }

  /// Gives the sums to `body`, to which it adds with ``Accumulator/add(_:weight:value:)``.
  mutating func accumulate(_ body: (Accumulator) -> Void) {
    let width = width
    let shared = shared
    sums.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      body(Accumulator(width: width, shared: shared, base: base))
    }
  }

  /// Adds the sums of another block.
  mutating func add(_ other: DerivativeSums) {
    for index in sums.indices { sums[index] += other.sums[index] }
  }

  /// Sets every sum to zero.
  mutating func clear() {
    for index in sums.indices { sums[index] = 0 }
  }

  var derivatives: Derivatives {
    let size = width + shared
    var matrix = Matrix(
      rowCount: size, columnCount: size, storage: Array(sums[(1 + size)...]))
    matrix.mirrorUpperTriangle()
    return Derivatives(
      value: sums[0], gradient: Array(sums[1..<1 + size]), information: matrix)
  }
}

/// Adds rows to the sums of a block.
struct Accumulator {
  private let width: Int
  private let shared: Int
  private let value: UnsafeMutablePointer<Double>
  private let gradient: UnsafeMutablePointer<Double>
  private let information: UnsafeMutablePointer<Double>

  init(width: Int, shared: Int, base: UnsafeMutablePointer<Double>) {
    self.width = width
    self.shared = shared
    value = base
    gradient = base + 1
    information = base + 1 + width + shared
  }

  /// Adds the row with columns x, whose log-probability has the given derivatives in (eta,
  /// shared parameters).
  func add(
    row: UnsafePointer<Double>, weight: Double, value contribution: Double,
    gradient slopes: UnsafePointer<Double>, information curvature: UnsafePointer<Double>
  ) {
    let size = width + shared
    value[0] += weight * contribution
    let slope = weight * slopes[0]
    let bend = weight * curvature[0]
    var first = 0
    while first < width {
      let entry = row[first]
      gradient[first] += slope * entry
      let scaled = bend * entry
      let sums = information + first * size
      var second = first
      while second < width {
        sums[second] += scaled * row[second]
        second += 1
      }
      first += 1
    }
    if shared > 0 { addShared(row: row, weight: weight, slopes, curvature) }
  }

  private func addShared(
    row: UnsafePointer<Double>, weight: Double, _ slopes: UnsafePointer<Double>,
    _ curvature: UnsafePointer<Double>
  ) {
    let size = width + shared
    for index in 0..<shared {
      let mixed = weight * curvature[1 + index]
      var column = 0
      while column < width {
        information[column * size + width + index] += mixed * row[column]
        column += 1
      }
      gradient[width + index] += weight * slopes[1 + index]
      for other in index..<shared {
        information[(width + index) * size + width + other] +=
          weight * curvature[(1 + index) * (1 + shared) + 1 + other]
      }
    }
  }
}
