import Dispatch

/// Rows cut into blocks of a fixed length, for sums that do not depend on how many cores share
/// the work.
///
/// Each block is summed by itself in the order of its rows, and the sums of the blocks are added
/// in the order of the blocks. Which core takes which block, and when, changes no bit.
struct RowBlocks {
  let rowCount: Int
  /// Whether other cores may help.
  var isShared = true

  /// Rows per block: short enough for partial sums to keep their digits.
  static let length = 1024
  /// Fewer blocks than this are not worth waking another core for.
  static let leastShared = 4

  var count: Int { (rowCount + Self.length - 1) / Self.length }

  /// The rows of a block.
  func rows(_ block: Int) -> Range<Int> {
    let start = block * Self.length
    return start..<min(start + Self.length, rowCount)
  }

  /// Calls `body` once for every block; calls must not touch each other's data.
  func perform(_ body: (_ block: Int, _ rows: Range<Int>) -> Void) {
    guard isShared, count >= Self.leastShared else {
      for block in 0..<count { body(block, rows(block)) }
      return
    }
    withoutActuallyEscaping(body) { body in
      // Blocks share no data, and all calls have returned when this one does.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: count) { body($0, rows($0)) }
    }
  }

  /// The sums of `size` numbers over all rows; `add` adds a block's rows to sums of its own,
  /// which start at zero.
  func sums(
    _ size: Int, add: (_ rows: Range<Int>, _ sums: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    var total = [Double](repeating: 0, count: size)
    let parts = UnsafeMutablePointer<Double>.allocate(capacity: size * count)
    defer { parts.deallocate() }
    parts.initialize(repeating: 0, count: size * count)
    perform { block, rows in add(rows, parts + block * size) }
    total.withUnsafeMutableBufferPointer { total in
      for block in 0..<count {
        let sums = parts + block * size
        var index = 0
        while index < size {
          total[index] += sums[index]
          index += 1
        }
      }
    }
    return total
  }
}
