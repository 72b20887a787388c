import Foundation

/// What a file looks like before SQLite touches it.
enum StudyFile {
  case absent
  case empty
  /// A study whose header says this format.
  case study(format: Int)
  case foreign

  /// Reads the header of the file at `path`.
  ///
  /// The layout of the header: sqlite.org/fileformat2.html, section 1.3. The user version stands
  /// at byte 60, the application id at byte 68, most significant byte first.
  static func examine(_ path: String) throws -> StudyFile {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .absent
    }
    guard !isFolder.boolValue else {
      throw StudyError.cannotOpen(path: path, reason: "it is a folder")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StudyError.cannotOpen(path: path, reason: "no right to read it")
    }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard !header.isEmpty else { return .empty }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      return .foreign
    }
    func number(at offset: Int) -> Int32 {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
    }
    guard number(at: 68) == StudySchema.applicationID else { return .foreign }
    return .study(format: Int(number(at: 60)))
  }

  /// Whether the file and its folder let a log be kept beside it and a change be made.
  static func isWritable(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return FileManager.default.isWritableFile(atPath: path)
      && FileManager.default.isWritableFile(atPath: folder)
  }
}
