/// A number with its 95 % interval.
public struct Estimate: Hashable, Sendable, Codable {
  /// The number.
  public var value: Double
  /// Lower end of the 95 % interval; null where there is none, such as for imported weights.
  @Nullable public var lower: Double?
  /// Upper end of the 95 % interval; null where there is none.
  @Nullable public var upper: Double?

  /// Creates an estimate; ends that are not finite count as none.
  public init(_ value: Double, lower: Double? = nil, upper: Double? = nil) {
    let isBounded = (lower?.isFinite ?? false) && (upper?.isFinite ?? false)
    self.value = value
    self.lower = isBounded ? lower : nil
    self.upper = isBounded ? upper : nil
  }
}
