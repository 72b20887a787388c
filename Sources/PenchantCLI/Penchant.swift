/// Facts about the program.
enum Penchant {
  /// The version, as in the changelog.
  static let version = "0.1.0"
}
