import Glibc

/// Memory of this process in bytes, from the kernel.
enum Memory {
  /// The largest resident size since the last reset.
  static var peak: Double { field("VmHWM:") }
  /// The resident size now.
  static var current: Double { field("VmRSS:") }

  /// Makes the peak start anew at the current size.
  static func resetPeak() {
    let file = open("/proc/self/clear_refs", O_WRONLY)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = write(file, "5", 1)
  }

  private static func field(_ name: String) -> Double {
    guard let file = fopen("/proc/self/status", "r") else { return .nan }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        .split { $0 == " " || $0 == "\t" }
      if words.first.map(String.init) == name, words.count > 1, let size = Double(words[1]) {
        return size * 1024
      }
    }
    return .nan
  }
}
