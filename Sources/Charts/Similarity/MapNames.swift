/// Finds room for names beside marks: the first of the places around a mark that covers no
/// other mark and no other name.
struct MapNames {
  /// Where a name stands.
  struct Spot {
    /// The left end of its baseline.
    var baseline: Point
    /// The end of a thin line from the mark, where the name stands away from it.
    var lead: Point?
  }

  private let width: Double
  private let height: Double
  private let marks: [Point]
  private let radius: Double
  private var taken: [Rectangle] = []

  init(width: Double, height: Double, marks: [Point], radius: Double) {
    self.width = width
    self.height = height
    self.marks = marks
    self.radius = radius
  }

  /// Keeps names out of a rectangle.
  mutating func block(_ rectangle: Rectangle) { taken.append(rectangle) }

  /// A place for a name, taken by it from now on; nil where there is none.
  mutating func place(width wide: Double, size: Double, beside mark: Point) -> Spot? {
    let high = 0.94 * size
    for (distance, isFar) in [(3.0, false), (9.0, true), (18.0, true), (30.0, true)] {
      let gap = radius + distance
      for (across, down) in Self.directions {
        let left = mark.x + across * gap + (across - 1) / 2 * wide
        let top = mark.y + down * gap + (down - 1) / 2 * high
        let box = Rectangle(x: left, y: top, width: wide, height: high)
        guard isFree(box) else { continue }
        taken.append(box)
        let lead = Point(
          min(max(mark.x, left - 1), left + wide + 1),
          min(max(mark.y, top - 0.5), top + high + 0.5))
        return Spot(
          baseline: Point(left, top + 0.74 * size), lead: isFar ? lead : nil)
      }
    }
    return nil
  }

  /// Right, left, above, below, then the corners.
  private static let directions: [(Double, Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (0.8, 0.8), (-0.8, -0.8), (-0.8, 0.8),
  ]

  private func isFree(_ box: Rectangle) -> Bool {
    guard box.x >= 3, box.y >= 3, box.maxX <= width - 3, box.maxY <= height - 3 else {
      return false
    }
    let clash = taken.contains { other in
      box.x < other.maxX + 2 && other.x < box.maxX + 2 && box.y < other.maxY + 0.8
        && other.y < box.maxY + 0.8
    }
    return !clash
      && !marks.contains { mark in
        box.x - radius < mark.x && mark.x < box.maxX + radius
          && box.y - radius < mark.y && mark.y < box.maxY + radius
      }
  }
}
