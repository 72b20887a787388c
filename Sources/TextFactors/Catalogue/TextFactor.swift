public import Preferences

/// A number read off a response, with its entry in the catalogue.
///
/// A factor never sees the other response or a verdict, so swapping the two responses of a
/// comparison swaps their values and changes nothing else.
public protocol TextFactor: Sendable {
  /// What the factor is, in words: its definition, range, limits and a worked example.
  var entry: FactorEntry { get }

  /// A number that changes with what the factor rests on besides the code and the data of this
  /// target: files of the machine, the definition of a user.
  var fingerprint: UInt64 { get }

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

  /// Nothing but code and data.
  public var fingerprint: UInt64 { 0 }

  /// A number that changes whenever the factor's values may: with the code and the data of all
  /// factors, and with its ``fingerprint``.
  ///
  /// It is no order: equal numbers say that stored values may be used again, nothing else.
  public var version: UInt64 {
    Fingerprint.of("\(factorCodeHash) \(fingerprint)")
  }

  /// The factor as the models know it.
  public var factor: Factor { entry.factor }

  /// The factor's name in the catalogue.
  public var name: String { entry.factor.name }
}
