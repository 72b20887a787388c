import Foundation

/// Compares text with a committed file beside the test.
public enum Snapshot {
  /// Why a snapshot does not hold.
  public struct Difference: Error, CustomStringConvertible {
    /// What differs, and the command that renews the file.
    public var description: String
  }

  /// Compares `text` with `Snapshots/name` beside `file`.
  ///
  /// With `RECORD_SNAPSHOTS=1` the file is written, and the test still fails once so that
  /// a recording run cannot pass by accident. A mismatch writes an ignored sibling.
  ///
  /// - Throws: ``Difference`` when the file is missing or differs.
  public static func check(_ text: String, named name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let url = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      throw Difference(description: "recorded \(name); run again without RECORD_SNAPSHOTS")
    }
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      throw Difference(
        description: "no snapshot \(name); record it with RECORD_SNAPSHOTS=1 swift test")
    }
    guard expected != text else { return }
    let stem = url.deletingPathExtension().lastPathComponent
    let changed = folder.appendingPathComponent("\(stem)-changed.\(url.pathExtension)")
    try Data(text.utf8).write(to: changed)
    throw Difference(
      description:
        "\(name) differs; compare it with \(changed.lastPathComponent), "
        + "renew with RECORD_SNAPSHOTS=1 swift test")
  }
}
