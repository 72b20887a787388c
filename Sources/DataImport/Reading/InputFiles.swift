import Glibc

/// The files that a list of paths stands for.
enum InputFiles {
  /// How the names of data files end, before an optional ".gz".
  static let endings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv"]

  /// One file to read.
  struct Found: Hashable {
    /// The path as given, or the folder as given with the file's name.
    var path: String
    /// Whether the file was found in a folder instead of being named.
    var inFolder: Bool
  }

  /// Replaces each folder by the data files in it and below, in the order of their names.
  ///
  /// Names are compared byte by byte, so that the order does not depend on the locale.
  /// Hidden files and folders are left out. A file named twice is read once.
  ///
  /// - Throws: ``ImportError/missingFile(path:)``, ``ImportError/noDataFiles(folder:)`` or
  ///   ``ImportError/unreadable(path:reason:)``.
  static func expand(_ paths: [String]) throws(ImportError) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    for path in paths {
      for file in try files(at: path) where seen.insert(file).inserted {
        found.append(Found(path: file, inFolder: file != path))
      }
    }
    return found
  }

  private static func files(at path: String) throws(ImportError) -> [String] {
    guard path != "-" else { return [path] }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missingFile(path: path) }
      throw .unreadable(path: path, reason: systemMessage())
    }
    guard isFolder(status) else { return [path] }
    let found = try walk(path)
    guard !found.isEmpty else { throw .noDataFiles(folder: path) }
    return found
  }

  private static func walk(_ folder: String) throws(ImportError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      // Links to folders are not followed: they may lead in a circle.
      guard lstat(path, &status) == 0 else { continue }
      if isFolder(status) {
        files += try walk(path)
      } else if isDataFile(name) {
        files.append(path)
      }
    }
    return files
  }

  private static func names(in folder: String) throws(ImportError) -> [String] {
    guard let handle = opendir(folder) else {
      throw .unreadable(path: folder, reason: systemMessage())
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  private static func isDataFile(_ name: String) -> Bool {
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return endings.contains { plain.hasSuffix($0) }
  }
}

/// The system's words for the last thing that went wrong.
func systemMessage() -> String { String(cString: strerror(errno)).lowercased() }
