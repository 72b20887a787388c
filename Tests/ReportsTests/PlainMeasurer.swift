import Charts

/// A measurer that needs no fonts.
enum PlainMeasurer {
  static func make() -> any TextMeasuring { FixedWidthMeasurer() }
}
