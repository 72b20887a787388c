/// Adds rows to the sums of a log-likelihood, its gradient and its information.
///
/// Loops here and in ``RowLikelihood`` run over pointers with `while`: they carry nearly all the
/// time of a fit, and this form is quick with and without optimisation (vectors written as
/// `SIMD` types are no quicker with it, and fifty times slower without).
struct DerivativeSums {
  private let width: Int
  private let shared: Int
  private let value: UnsafeMutablePointer<Double>
  private let gradient: UnsafeMutablePointer<Double>
  private let information: UnsafeMutablePointer<Double>

  /// The sums at `base`: the value, then the gradient, then the information row by row (upper
  /// triangle only); ``count(width:shared:)`` numbers in all.
  init(width: Int, shared: Int, base: UnsafeMutablePointer<Double>) {
    self.width = width
    self.shared = shared
    value = base
    gradient = base + 1
    information = base + 1 + width + shared
  }

  /// How many numbers the sums are.
  static func count(width: Int, shared: Int) -> Int {
    let size = width + shared
    return 1 + size + size * size
  }

  /// The derivatives that finished sums stand for.
  static func derivatives(_ sums: [Double], width: Int, shared: Int) -> Derivatives {
    let size = width + shared
    var matrix = Matrix(
      rowCount: size, columnCount: size, storage: Array(sums[(1 + size)...]))
    matrix.mirrorUpperTriangle()
    return Derivatives(
      value: sums[0], gradient: Array(sums[1..<1 + size]), information: matrix)
  }

  func addValue(_ contribution: Double) { value[0] += contribution }

  /// Adds `count` consecutive rows of the design, each with its slope and curvature in the
  /// linear predictor.
  func addRows(
    _ rows: UnsafePointer<Double>, count: Int, slopes: UnsafePointer<Double>,
    bends: UnsafePointer<Double>
  ) {
    RowProducts(width: width, stride: width + shared, sums: information)
      .add(rows, count: count, weights: bends)
    var row = 0
    while row < count {
      let slope = slopes[row]
      let entries = rows + row * width
      var column = 0
      while column < width {
        gradient[column] += slope * entries[column]
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
