public import Foundation

/// Files that lie beside the project, not in it: real data, reference cases, gold texts.
public enum SharedFolder {
  /// The folder `path` inside the shared folder, or nil where it is absent.
  ///
  /// An environment variable named `variable`, where given and set, wins.
  public static func url(_ path: String, variable: String? = nil) -> URL? {
    let environment = ProcessInfo.processInfo.environment
    let url =
      if let variable, let folder = environment[variable], !folder.isEmpty {
        URL(fileURLWithPath: folder)
      } else {
        root.appendingPathComponent(path)
      }
    guard FileManager.default.fileExists(atPath: url.path) else {
      print("skipped: \(url.path) is absent; these tests need it")
      return nil
    }
    return url
  }

  /// The folder of the package.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let root = package.deletingLastPathComponent().appendingPathComponent("shared")
}
