import Charts
import Foundation

/// How a colour looks to people who lack one kind of cone, or in print without colour.
///
/// The three deficiencies are the matrices for full severity of Machado, Oliveira and
/// Fernandes, "A physiologically-based model for simulation of color vision deficiency"
/// (IEEE TVCG 15(6), 2009, table of section 4), applied to linear sRGB.
enum ColorVision: String, CaseIterable {
  case deuteranopia
  case protanopia
  case tritanopia
  case greyscale

  /// The colour as it is seen.
  func seen(_ color: Color) -> Color {
    let linear = [color.red, color.green, color.blue].map(Self.linear)
    let seen = matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    let coded = seen.map { Self.coded(min(max($0, 0), 1)) }
    return Color(red: coded[0], green: coded[1], blue: coded[2], opacity: color.opacity)
  }

  /// The picture as it is seen.
  func seen(_ picture: DisplayList) -> DisplayList { DisplayList(picture.commands.map(seen)) }

  private func seen(_ command: DrawCommand) -> DrawCommand {
    switch command {
    case .fill(let path, let color): return .fill(path, seen(color))
    case .stroke(let path, var style):
      style.color = seen(style.color)
      return .stroke(path, style)
    case .text(var placed):
      for index in placed.text.runs.indices {
        placed.text.runs[index].style.color = seen(placed.text.runs[index].style.color)
      }
      return .text(placed)
    case .translated(let offset, let content): return .translated(offset, content.map(seen))
    case .clipped(let rectangle, let content): return .clipped(rectangle, content.map(seen))
    case .group(let info, let content): return .group(info, content.map(seen))
    case .destination, .link: return command
    }
  }

  private var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    case .greyscale: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func coded(_ value: Double) -> Double {
    value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
  }
}
