extension DisplayList: CustomStringConvertible {
  /// The picture as text, a line per command, numbers rounded to two decimals.
  public var description: String {
    var lines: [String] = []
    for command in commands { describe(command, indent: "", into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ command: DrawCommand, indent: String, into lines: inout [String]) {
    func nest(_ head: String, _ content: [DrawCommand]) {
      lines.append(indent + head)
      for inner in content { describe(inner, indent: indent + "  ", into: &lines) }
    }
    switch command {
    case .fill(let path, let color):
      lines.append("\(indent)fill \(words(color)) \(words(path))")
    case .stroke(let path, let style):
      lines.append("\(indent)stroke \(words(style)) \(words(path))")
    case .text(let placed): lines.append(indent + words(placed))
    case .translated(let offset, let content): nest("translated \(words(offset))", content)
    case .clipped(let rectangle, let content): nest("clipped \(words(rectangle))", content)
    case .group(let info, let content):
      let data = info.data.map { " \($0.key)=\($0.value)" }.joined()
      nest("group \"\(info.title)\"\(data)", content)
    case .destination(let name, let point):
      lines.append("\(indent)destination \(name) \(words(point))")
    case .link(let rectangle, let name):
      lines.append("\(indent)link \(name) \(words(rectangle))")
    }
  }
}

private func words(_ placed: PlacedText) -> String {
  let turn = placed.rotation == 0 ? "" : " turned \(words(placed.rotation))"
  let runs = placed.text.runs.map { run in
    "\"\(run.text)\" \(words(run.style.size))/\(run.style.weight) \(words(run.style.color))"
  }
  return "text \(words(placed.point)) \(placed.anchor)\(turn) "
    + runs.joined(separator: " + ")
}

private func words(_ path: Path) -> String {
  path.elements.map { element in
    switch element {
    case .move(let point): "M\(words(point))"
    case .line(let point): "L\(words(point))"
    case .curve(let first, let second, let end):
      "C\(words(first)) \(words(second)) \(words(end))"
    case .circle(let center, let radius): "circle \(words(center)) r\(words(radius))"
    case .rectangle(let rectangle, let radius):
      radius == 0
        ? "rect \(words(rectangle))" : "rect \(words(rectangle)) r\(words(radius))"
    case .close: "Z"
    }
  }.joined(separator: " ")
}

private func words(_ style: StrokeStyle) -> String {
  let dash = style.dash.isEmpty ? "" : " dash " + style.dash.map(words).joined(separator: ",")
  let cap = style.cap == .butt ? "" : " \(style.cap)"
  return "\(words(style.color)) \(words(style.width))\(dash)\(cap)"
}

private func words(_ color: Color) -> String {
  color.hex + (color.opacity == 1 ? "" : "@\(words(color.opacity))")
}

private func words(_ point: Point) -> String { "\(words(point.x)),\(words(point.y))" }

private func words(_ rectangle: Rectangle) -> String {
  "\(words(rectangle.x)),\(words(rectangle.y)) \(words(rectangle.width))x"
    + words(rectangle.height)
}
