import RealModule

/// Points of a plane turned, and mirrored if need be, onto other points.
///
/// Maps of distances have no up and no left; before two are compared, one is turned so that the
/// squared distances between matching points are smallest.
///
/// Source: Schoenemann (1966), in two dimensions, where it has a closed form.
public enum PlaneAlignment {
  /// The points after the best rotation or reflection about the origin.
  ///
  /// Both lists are taken as centred; nothing is stretched.
  public static func aligned(
    _ points: [SIMD2<Double>], to targets: [SIMD2<Double>]
  ) -> [SIMD2<Double>] {
    let plain = turned(points, targets)
    let mirrored = turned(points.map { SIMD2($0.x, -$0.y) }, targets)
    return mirrored.gain > plain.gain ? mirrored.points : plain.points
  }

  /// The rotation by the angle whose tangent is the ratio of cross and inner products.
  private static func turned(
    _ points: [SIMD2<Double>], _ targets: [SIMD2<Double>]
  ) -> (points: [SIMD2<Double>], gain: Double) {
    var inner = 0.0
    var cross = 0.0
    for (point, target) in zip(points, targets) {
      inner += point.x * target.x + point.y * target.y
      cross += point.x * target.y - point.y * target.x
    }
    let gain = Double.hypot(inner, cross)
    guard gain > 0 else { return (points, 0) }
    let (cosine, sine) = (inner / gain, cross / gain)
    return (
      points.map { SIMD2(cosine * $0.x - sine * $0.y, sine * $0.x + cosine * $0.y) }, gain
    )
  }
}
