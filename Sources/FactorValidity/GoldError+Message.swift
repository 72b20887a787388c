extension GoldError: CustomStringConvertible {
  /// What is wrong, and on a second line what would help.
  public var description: String {
    switch self {
    case .noFolder(let path):
      "\(path): there is no such folder of gold data\n"
        + "fix: name a folder with --gold or PENCHANT_GOLD"
    case .noFiles(let path):
      "\(path): the folder holds no gold data; they are files named TASK.jsonl or TASK.jsonl.gz\n"
        + "fix: name another folder with --gold or PENCHANT_GOLD"
    case .unreadable(let path, let line):
      "\(path):\(line): the line cannot be read; each line is one JSON object\n"
        + "fix: get the file anew, or take it out of the folder"
    }
  }
}
