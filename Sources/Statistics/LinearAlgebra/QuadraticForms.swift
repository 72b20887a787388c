/// The numbers x'Mx for the rows x of a matrix, M symmetric.
///
/// Half of M is enough: its part below the diagonal is left out and the diagonal is halved, four
/// rows of it at a time.
func quadraticForms(_ matrix: Matrix, rowsOf design: Matrix) -> [Double] {
  let width = design.columnCount
  var half = matrix
  for row in 0..<width {
    for column in 0..<row { half[row, column] = 0 }
    half[row, row] *= 0.5
  }
  var forms = [Double](repeating: 0, count: design.rowCount)
  guard width > 0 else { return forms }
  withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { scratch in
    half.storage.withUnsafeBufferPointer { half in
      design.storage.withUnsafeBufferPointer { entries in
        guard let turned = scratch.baseAddress, let half = half.baseAddress,
          let entries = entries.baseAddress
        else { return }
        for row in forms.indices {
          let own = entries + row * width
          turned.initialize(repeating: 0, count: width)
          var first = 0
          while first < width {
            addMultiples(
              of: half + first * width + first, stride: width, factors: own + first,
              rowCount: min(4, width - first), to: turned + first, count: width - first)
            first += 4
          }
          forms[row] = 2 * product(own, turned, count: width)
        }
      }
    }
  }
  return forms
}
