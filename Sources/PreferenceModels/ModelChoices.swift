/// What a model may vary; the defaults are right for most studies.
public struct ModelChoices: Hashable, Sendable {
  /// How errors are computed.
  public var errors: ErrorChoice

  /// Creates choices.
  public init(errors: ErrorChoice = .automatic) {
    self.errors = errors
  }
}
