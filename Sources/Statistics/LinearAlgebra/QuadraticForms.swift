import CKernels

/// The numbers x'Mx for the rows x of a matrix, M symmetric.
///
/// Half of M is enough: its part below the diagonal is left out and the diagonal is halved. Eight
/// rows are done side by side.
func quadraticForms(_ matrix: Matrix, rowsOf design: Matrix) -> [Double] {
  let width = design.columnCount
  var half = matrix
  for row in 0..<width { half[row, row] *= 0.5 }
  var forms = [Double](repeating: 0, count: design.rowCount)
  guard width > 0 else { return forms }
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 8 * width) { columns in
    half.storage.withUnsafeBufferPointer { half in
      design.storage.withUnsafeBufferPointer { entries in
        forms.withUnsafeMutableBufferPointer { forms in
          guard let columns = columns.baseAddress, let half = half.baseAddress,
            let entries = entries.baseAddress, let forms = forms.baseAddress
          else { return }
          penchant_quadratic_forms(entries, design.rowCount, width, half, columns, forms)
        }
      }
    }
  }
  return forms
}
