public import Preferences

/// A number read off a response, with its entry in the catalogue.
///
/// A factor never sees the other response or a verdict, so swapping the two responses of a
/// comparison swaps their values and changes nothing else.
public protocol TextFactor: Sendable {
  /// What the factor is, in words: its definition, range, limits and a worked example.
  var entry: FactorEntry { get }

  /// Measures one response.
  ///
  /// The same reading gives the same value, on every machine and number of cores. The value
  /// is finite, or null with its reason.
  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue

  /// The places in the response that the value rests on, as ranges of UTF-8 offsets.
  ///
  /// Sorted and inside the text. Empty for factors that count everything.
  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>]
}

extension TextFactor {
  /// No places to point at.
  public func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] { [] }

  /// The factor as the models know it.
  public var factor: Factor { entry.factor }

  /// The factor's name in the catalogue.
  public var name: String { entry.factor.name }
}
