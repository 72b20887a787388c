extension HeatmapChart {
  /// The chart in parts that are each at most `height` high, for pages: whole groups where
  /// possible, else a group's rows with "continued" in its title.
  ///
  /// Every part repeats the columns and shares one axis, so that parts can be compared.
  /// A single row that is higher than `height` stays whole.
  public func parts(
    height: Double, width: Double, measuring: any TextMeasuring
  ) -> [HeatmapChart] {
    func fits(_ groups: [Group]) -> Bool {
      part(groups).size(width: width, measuring: measuring).height <= height
    }
    if fits(groups) { return [self] }
    var parts: [[Group]] = []
    var current: [Group] = []
    for group in groups {
      if fits(current + [group]) {
        current.append(group)
        continue
      }
      if !current.isEmpty { parts.append(current) }
      current = []
      for piece in pieces(of: group, fits: fits) {
        if !current.isEmpty { parts.append(current) }
        current = [piece]
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts.map(part)
  }

  /// A group cut into the fewest pieces that fit.
  private func pieces(of group: Group, fits: ([Group]) -> Bool) -> [Group] {
    var pieces: [Group] = []
    var rest = group.rows[...]
    while !rest.isEmpty {
      let title = pieces.isEmpty || group.title.isEmpty ? group.title : group.title + ", continued"
      var count = rest.count
      while count > 1 && !fits([Group(title: title, rows: Array(rest.prefix(count)))]) {
        count -= 1
      }
      pieces.append(Group(title: title, rows: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  private func part(_ groups: [Group]) -> HeatmapChart {
    var part = self
    part.groups = groups
    part.axis = axis ?? sharedAxis
    return part
  }

  /// The axis that covers all rows: the pooled intervals of a table, else all effects.
  private var sharedAxis: ChanceAxis {
    if layout == .table {
      return ChanceAxis(covering: groups.flatMap(\.rows).flatMap { $0.pooled.compactMap(\.self) })
    }
    return ChanceAxis(covering: effects)
  }
}
