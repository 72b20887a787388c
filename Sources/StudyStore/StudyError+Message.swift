import Preferences

extension StudyError: CustomStringConvertible {
  /// Where, what is wrong, and what would be right.
  public var description: String {
    switch self {
    case .noStudy(let path):
      "\(path): there is no such file; expected a study made by penchant import"
    case .notAStudy(let path):
      "\(path): this file is not a study; expected one made by penchant import"
    case .newerVersion(let path, let version, let known):
      "\(path): the study has format \(version), this program knows formats up to \(known); "
        + "use a newer penchant"
    case .cannotOpen(let path, let reason):
      "\(path): the study cannot be opened (\(reason))"
    case .cannotWrite(let path, let reason):
      "\(path): the study cannot be changed (\(reason)); "
        + "check the rights of the file and of its folder"
    case .diskFull(let path):
      "\(path): no space is left; the study is as it was before; "
        + "free some space, or choose another place"
    case .busy(let path):
      "\(path): another program is writing to the study; try again when it is done"
    case .damaged(let path, let reason):
      "\(path): the study is damaged (\(reason)); import the data into a new study"
    case .alreadyPresent(let input):
      "\(input): the study already holds this input, read with the same settings; "
        + "nothing was added"
    case .judgeKind(let judge, let stored, let given):
      "judge \"\(judge)\" is \(words(for: given)) here, but \(words(for: stored)) in the study; "
        + "a name stands for one judge: rename one of them"
    case .unknownJudge(let name, let known):
      "there is no judge \"\(name)\"; the study has \(Self.list(known))"
    case .unknownScenario(let name, let known):
      "there is no scenario \"\(name)\"; the study has \(Self.list(known))"
    case .database(let path, let reason):
      "\(path): the database refused a statement (\(reason)); please report this as a bug"
    }
  }

  /// The status with which a command ends when it meets this error.
  ///
  /// 65 unusable data, 66 no input, 73 cannot write, 70 our bug, 1 nothing to do.
  public var exitCode: Int32 {
    switch self {
    case .noStudy, .cannotOpen: 66
    case .notAStudy, .newerVersion, .damaged, .judgeKind: 65
    case .cannotWrite, .diskFull, .busy: 73
    case .alreadyPresent: 1
    case .unknownJudge, .unknownScenario: 64
    case .database: 70
    }
  }

  private func words(for kind: JudgeKind) -> String {
    switch kind {
    case .human: "human"
    case .llm: "an LLM"
    case .rewardModel: "a reward model"
    case .rule: "a rule"
    }
  }

  /// Up to ten names in quotes, and how many more there are.
  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    let shown = names.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }
}
