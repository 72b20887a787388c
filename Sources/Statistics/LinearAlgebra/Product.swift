/// The sum of the products of matching entries, in two interleaved halves.
///
/// Two running sums let the processor work on the next product before the last is added; their
/// order is fixed, so the result has the same bits everywhere.
@inline(__always)
func product(
  _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int
) -> Double {
  var even = 0.0
  var odd = 0.0
  var index = 0
  while index + 2 <= count {
    even += left[index] * right[index]
    odd += left[index + 1] * right[index + 1]
    index += 2
  }
  if index < count { even += left[index] * right[index] }
  return even + odd
}
