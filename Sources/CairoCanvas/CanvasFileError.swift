/// Why a picture could not be made into a file.
public enum CanvasFileError: Error, Hashable, Sendable {
  /// The system refuses to write `path`; `reason` is its word for why.
  case cannotWrite(path: String, reason: String)
  /// Cairo stopped drawing; `reason` is its word for why.
  case cannotDraw(path: String, reason: String)
}
