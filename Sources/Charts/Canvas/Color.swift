/// A colour in sRGB with opacity; components from 0 to 1.
public struct Color: Hashable, Sendable {
  /// Red component.
  public var red: Double
  /// Green component.
  public var green: Double
  /// Blue component.
  public var blue: Double
  /// Opacity; 1 is solid.
  public var opacity: Double

  /// Creates a colour from its components.
  public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Creates a colour from 24 bits, such as `0xC2410C`.
  public init(_ hex: UInt32, opacity: Double = 1) {
    red = Double((hex >> 16) & 0xFF) / 255
    green = Double((hex >> 8) & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
    self.opacity = opacity
  }

  /// The same colour with another opacity.
  public func withOpacity(_ opacity: Double) -> Color {
    Color(red: red, green: green, blue: blue, opacity: opacity)
  }
}
