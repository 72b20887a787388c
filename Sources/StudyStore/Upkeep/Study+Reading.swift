import Foundation
import GRDB

extension Study {
  /// Opens the study at `path` to look at it only: nothing is written, no format is changed.
  ///
  /// - Returns: The study in the format it has; ``importing(_:)`` and
  ///   ``saveValues(_:factors:)`` throw.
  /// - Throws: ``StudyError`` as ``open(path:creating:)`` does.
  public static func reading(path: String) throws -> Study {
    switch try StudyFile.examine(path) {
    case .absent: throw StudyError.noStudy(path: path)
    case .empty, .foreign: throw StudyError.notAStudy(path: path)
    case .study(let format): try checkFormat(format, path)
    }
    var configuration = Configuration()
    configuration.label = "study"
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    do {
      let queue = try DatabaseQueue(path: address(path), configuration: configuration)
      return Study(path: path, database: queue, readers: nil, isKnownSound: false)
    } catch let error as DatabaseError {
      throw StudyError(error, path: path)
    }
  }

  /// What SQLite opens for a look at the study.
  ///
  /// With a log beside it another program is at work, or was killed: then the log counts, and
  /// its files are there already. Without one the file is all there is. Saying so ("immutable")
  /// keeps SQLite from making a log of its own, which a folder may not even allow.
  private static func address(_ path: String) -> String {
    if FileManager.default.fileExists(atPath: path + "-wal") { return path }
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ";?#%")
    let absolute = URL(fileURLWithPath: path).path
    guard let escaped = absolute.addingPercentEncoding(withAllowedCharacters: allowed) else {
      return path
    }
    return "file:\(escaped)?immutable=1"
  }
}
