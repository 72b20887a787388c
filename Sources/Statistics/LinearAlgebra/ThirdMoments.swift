/// Sums over rows of v x_j x_k x_l for j <= k <= l, in that order.
///
/// Rows come in packs that stay in the nearest cache: the products of two entries are made for a
/// whole pack, and the sums are read and written once for every four rows of it.
struct ThirdMoments {
  private static let packLength = 32
  private let width: Int
  /// The sums.
  private(set) var sums: [Double]

  init(width: Int) {
    self.width = width
    sums = [Double](repeating: 0, count: width * (width + 1) * (width + 2) / 6)
  }

  /// Adds the rows of `design` at `places`, each with its weight.
  mutating func add(_ design: Matrix, at places: [Int], weights: [Double]) {
    let width = width
    let length = Self.packLength
    guard width > 0 else { return }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * length * (width + 1)) { scratch in
      sums.withUnsafeMutableBufferPointer { sums in
        design.storage.withUnsafeBufferPointer { entries in
          guard let rows = scratch.baseAddress, let entries = entries.baseAddress,
            let sums = sums.baseAddress
          else { return }
          scratch.initialize(repeating: 0)
          let pack = Pack(rows: rows, width: width, length: length)
          for start in stride(from: 0, to: places.count, by: length) {
            let count = min(length, places.count - start)
            for row in 0..<count {
              pack.fill(row, from: entries + places[start + row] * width)
            }
            pack.add(weights: weights[start..<start + count], to: sums)
          }
        }
      }
    }
  }
}

/// A few rows side by side, once row by row and once column by column.
private struct Pack {
  let rows: UnsafeMutablePointer<Double>
  let width: Int
  let length: Int

  private var columns: UnsafeMutablePointer<Double> { rows + length * width }

  func fill(_ row: Int, from entries: UnsafePointer<Double>) {
    (rows + row * width).update(from: entries, count: width)
    for column in 0..<width { columns[column * length + row] = entries[column] }
  }

  func add(weights: ArraySlice<Double>, to sums: UnsafeMutablePointer<Double>) {
    let count = weights.count
    let scaled = columns + length * width
    let factors = scaled + length
    var sums = sums
    for first in 0..<width {
      let own = columns + first * length
      for (row, weight) in weights.enumerated() { scaled[row] = weight * own[row] }
      for second in first..<width {
        let other = columns + second * length
        for row in 0..<count { factors[row] = scaled[row] * other[row] }
        addMultiples(
          of: rows + second, stride: width, factors: factors, rowCount: count, to: sums,
          count: width - second)
        sums += width - second
      }
    }
  }
}
