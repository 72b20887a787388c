extension CanvasFileError: CustomStringConvertible {
  /// The error in words: where, what, and what would help.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)); "
        + "name a file in a folder that exists and that you may write to"
    case .cannotDraw(let path, let reason):
      "\(path): the picture could not be drawn (\(reason)); nothing was written"
    }
  }
}
