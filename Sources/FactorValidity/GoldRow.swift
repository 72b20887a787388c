public import Foundation
import Preferences
public import TextFactors

/// A row of a gold file: an item, and what people or other programs say of it.
public struct GoldRow: Sendable {
  /// The response with its prompt, reference and source.
  public let item: MeasurementItem
  /// Rows that belong together; resampled together.
  public let group: String
  /// Fields that hold text, such as `lang` and `subset`.
  public let fields: [String: String]
  /// Fields that hold numbers, such as `label` and `score`.
  public let numbers: [String: Double]
  /// Fields that hold lists of whole numbers, such as accepted counts of syllables.
  public let counts: [String: [Int]]
  /// Fields that hold lists of text, such as the requirements of a prompt.
  public let lists: [String: [String]]
  /// For each requirement of the prompt, whether it was followed.
  public let followed: [Bool]

  /// The row of one JSON line, or nil for one that is no object.
  public init?(_ line: Data) {
    guard let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any] else {
      return nil
    }
    let string = { (key: String) in object[key] as? String }
    let text = string("text") ?? ""
    item = MeasurementItem(
      text: text,
      prompt: Prompt(
        text: string("prompt") ?? "", reference: string("reference"), source: string("source")))
    group = string("group") ?? (text.isEmpty ? string("prompt") ?? "" : text)
    fields = object.compactMapValues { $0 as? String }
    numbers = object.compactMapValues { ($0 as? NSNumber)?.doubleValue }
    counts = object.compactMapValues { $0 as? [Int] }
    lists = object.compactMapValues { $0 as? [String] }
    followed = (object["followed"] as? [Bool]) ?? []
  }
}
