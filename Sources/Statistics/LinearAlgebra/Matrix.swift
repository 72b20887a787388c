/// A dense matrix of doubles, stored row by row.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The entries, row by row: entry (i, j) is at `i * columnCount + j`.
  public var storage: [Double]

  /// A matrix filled with one value.
  public init(rowCount: Int, columnCount: Int, repeating value: Double = 0) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    storage = [Double](repeating: value, count: rowCount * columnCount)
  }

  /// A matrix of entries listed row by row.
  public init(rowCount: Int, columnCount: Int, storage: [Double]) {
    precondition(
      storage.count == rowCount * columnCount,
      "\(storage.count) entries for a \(rowCount) by \(columnCount) matrix")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.storage = storage
  }

  /// A matrix of equally long rows.
  public init(rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    var storage: [Double] = []
    storage.reserveCapacity(rows.count * width)
    for row in rows { storage += row }
    self.init(rowCount: rows.count, columnCount: width, storage: storage)
  }

  /// A matrix of equally long columns.
  public init(columns: [[Double]]) {
    let width = columns.count
    let height = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == height }, "columns of different lengths")
    self.init(rowCount: height, columnCount: width)
    storage.withUnsafeMutableBufferPointer { target in
      for (index, column) in columns.enumerated() {
        column.withUnsafeBufferPointer { entries in
          var row = 0
          var place = index
          while row < height {
            target[place] = entries[row]
            row += 1
            place += width
          }
        }
      }
    }
  }

  /// The matrix with `values` on the diagonal and zeros elsewhere.
  public static func diagonal(_ values: [Double]) -> Matrix {
    var result = Matrix(rowCount: values.count, columnCount: values.count)
    for (index, value) in values.enumerated() { result[index, index] = value }
    return result
  }

  /// The identity matrix of a size.
  public static func identity(_ size: Int) -> Matrix {
    diagonal([Double](repeating: 1, count: size))
  }

  /// The entry in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { storage[row * columnCount + column] }
    set { storage[row * columnCount + column] = newValue }
  }

  /// The entries of a row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    storage[index * columnCount..<(index + 1) * columnCount]
  }

  /// The entries of a column.
  public func column(_ index: Int) -> [Double] {
    precondition((0..<columnCount).contains(index), "column \(index) of \(columnCount)")
    return [Double](unsafeUninitializedCapacity: rowCount) { column, count in
      storage.withUnsafeBufferPointer { entries in
        var row = 0
        var position = index
        while row < rowCount {
          column.initializeElement(at: row, to: entries[position])
          row += 1
          position += columnCount
        }
      }
      count = rowCount
    }
  }

  /// The entries on the diagonal.
  public var diagonal: [Double] {
    (0..<min(rowCount, columnCount)).map { self[$0, $0] }
  }

  /// The rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    storage.withUnsafeBufferPointer { entries in
      result.storage.withUnsafeMutableBufferPointer { target in
        var position = 0
        var row = 0
        while row < rowCount {
          var place = row
          while place < target.count {
            target[place] = entries[position]
            position += 1
            place += rowCount
          }
          row += 1
        }
      }
    }
    return result
  }

  /// The matrix of the columns at `indices`, in that order.
  public func selectingColumns(_ indices: [Int]) -> Matrix {
    var entries: [Double] = []
    entries.reserveCapacity(rowCount * indices.count)
    for row in 0..<rowCount {
      let start = row * columnCount
      for index in indices { entries.append(storage[start + index]) }
    }
    return Matrix(rowCount: rowCount, columnCount: indices.count, storage: entries)
  }

  /// The matrix of the rows at `indices`, in that order.
  public func selectingRows(_ indices: [Int]) -> Matrix {
    var entries: [Double] = []
    entries.reserveCapacity(columnCount * indices.count)
    for index in indices { entries.append(contentsOf: row(index)) }
    return Matrix(rowCount: indices.count, columnCount: columnCount, storage: entries)
  }

  /// The square block of the rows and columns at `indices`.
  public func block(_ indices: [Int]) -> Matrix {
    selectingRows(indices).selectingColumns(indices)
  }

  /// The matrix with column j multiplied by `factors[j]`.
  public func scalingColumns(by factors: [Double]) -> Matrix {
    precondition(factors.count == columnCount, "\(factors.count) factors, \(columnCount) columns")
    var result = self
    result.storage.withUnsafeMutableBufferPointer { entries in
      var position = 0
      while position < entries.count {
        for column in 0..<columnCount {
          entries[position] *= factors[column]
          position += 1
        }
      }
    }
    return result
  }

  /// The square matrix with entry (j, k) multiplied by `factors[j] * factors[k]`.
  public func scalingRowsAndColumns(by factors: [Double]) -> Matrix {
    precondition(factors.count == rowCount, "\(factors.count) factors, \(rowCount) rows")
    var result = scalingColumns(by: factors)
    result.storage.withUnsafeMutableBufferPointer { entries in
      var position = 0
      for factor in factors {
        for _ in 0..<columnCount {
          entries[position] *= factor
          position += 1
        }
      }
    }
    return result
  }
}
