import Glibc

/// The files that a list of paths stands for.
enum InputFiles {
  /// How the names of data files end, before an optional ".gz" or ".xz".
  static let endings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv"]

  /// One file to read.
  struct Found: Hashable {
    /// The path as given, or the folder as given with the file's name.
    var path: String
    /// Whether the file was found in a folder or archive instead of being named.
    var inFolder: Bool
  }

  /// Replaces each folder and archive by the data files in it and below, in the order of names.
  ///
  /// Names are compared byte by byte, so that the order does not depend on the locale.
  /// Hidden files and folders are left out. A file named twice is read once.
  ///
  /// - Throws: ``ImportError/missingFile(path:)``, ``ImportError/noDataFiles(folder:)`` or
  ///   ``ImportError/unreadable(path:reason:)``.
  static func expand(
    _ paths: [String]
  ) throws(ImportError) -> (files: [Found], opener: InputOpener) {
    var found: [Found] = []
    var opener = InputOpener()
    var seen: Set<String> = []
    for path in paths {
      for file in try files(at: path) where seen.insert(file).inserted {
        if DuckDBSource.reads(file) { opener.origins[file] = .duckDB }
        guard TarArchive.isArchive(file) else {
          found.append(Found(path: file, inFolder: file != path))
          continue
        }
        let archive = try TarArchive(path: file, isWanted: isMember)
        guard !archive.members.isEmpty else { throw .noDataFiles(folder: file) }
        for member in archive.members.sorted(by: {
          $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }) {
          let inner = file + "/" + member.name
          opener.origins[inner] = .member(archive, member)
          found.append(Found(path: inner, inFolder: true))
        }
      }
    }
    return (found, opener)
  }

  /// Whether a file of an archive is read: a data file without a hidden name on its path.
  private static func isMember(_ name: String) -> Bool {
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
    return isDataFile(String(last)) && !TarArchive.isArchive(name) && !DuckDBSource.reads(name)
  }

  private static func files(at path: String) throws(ImportError) -> [String] {
    guard path != "-", !path.contains("://") else { return [path] }
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
    let plain = uncompressedName(name)
    return endings.contains { plain.hasSuffix($0) } || name.hasSuffix(".parquet")
      || TarArchive.isArchive(name)
  }
}

/// The system's words for the last thing that went wrong.
func systemMessage() -> String { String(cString: strerror(errno)).lowercased() }
