/// A file of pages that are drawn one after the other.
///
/// Points are in points from the top left of the page they belong to.
public protocol PagedDocument: AnyObject {
  /// Measures text as this document sets it.
  var measurer: any TextMeasuring { get }

  /// Ends the page before, if any, and returns a blank one.
  ///
  /// `name` is what readers show as the page's number; nil counts from 1. The canvas may
  /// be used until the next page begins.
  func beginPage(_ size: Size, name: String?) -> any Canvas

  /// Adds a line to the table of contents of a reader, leading to `point` of the current
  /// page.
  @discardableResult
  func addOutline(_ title: String, at point: Point, under parent: OutlineEntry?) -> OutlineEntry
}

/// A line of a document's outline, to put others under.
public struct OutlineEntry: Hashable, Sendable {
  /// The number of the line, from 1, in the order of adding.
  public let id: Int

  /// Creates a line from its number.
  public init(id: Int) {
    self.id = id
  }
}
