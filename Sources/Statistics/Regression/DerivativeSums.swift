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

  /// Lets `body` add to the sums.
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

  func addValue(_ contribution: Double) { value[0] += contribution }

  /// Adds `count` consecutive rows of the design, each with its slope and curvature in the
  /// linear predictor.
  ///
  /// Four rows at a time: the sums of products are then read and written once for all four.
  func addRows(
    _ rows: UnsafePointer<Double>, count: Int, slopes: UnsafePointer<Double>,
    bends: UnsafePointer<Double>
  ) {
    var row = 0
    while row + 4 <= count {
      addFour(rows + row * width, slopes + row, bends + row)
      row += 4
    }
    while row < count {
      addOne(rows + row * width, slopes[row], bends[row])
      row += 1
    }
  }

  private func addFour(
    _ first: UnsafePointer<Double>, _ slopes: UnsafePointer<Double>,
    _ bends: UnsafePointer<Double>
  ) {
    let size = width + shared
    let second = first + width
    let third = second + width
    let fourth = third + width
    var row = 0
    while row < width {
      gradient[row] +=
        (slopes[0] * first[row] + slopes[1] * second[row])
        + (slopes[2] * third[row] + slopes[3] * fourth[row])
      let one = bends[0] * first[row]
      let two = bends[1] * second[row]
      let three = bends[2] * third[row]
      let four = bends[3] * fourth[row]
      let sums = information + row * size
      var column = row
      while column < width {
        sums[column] +=
          (one * first[column] + two * second[column])
          + (three * third[column] + four * fourth[column])
        column += 1
      }
      row += 1
    }
  }

  private func addOne(_ entries: UnsafePointer<Double>, _ slope: Double, _ bend: Double) {
    let size = width + shared
    var row = 0
    while row < width {
      gradient[row] += slope * entries[row]
      let scaled = bend * entries[row]
      let sums = information + row * size
      var column = row
      while column < width {
        sums[column] += scaled * entries[column]
        column += 1
      }
      row += 1
    }
  }

  /// Adds what a row says of the parameters that all rows share.
  func addShared(
    row: UnsafePointer<Double>, weight: Double, slopes: UnsafePointer<Double>,
    information curvature: UnsafePointer<Double>
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
