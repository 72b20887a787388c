/// Numbers inside the sentences of diagnostics.
enum Rounded {
  /// The number to three digits after the point.
  static func text(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }
}
