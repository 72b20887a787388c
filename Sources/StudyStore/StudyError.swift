public import Preferences

/// Why a study could not be opened, read or changed.
///
/// The words are in ``StudyError/description``; cases carry the facts.
public enum StudyError: Error, Hashable, Sendable {
  /// There is no file at `path`.
  case noStudy(path: String)
  /// The file is something else: another database, or no database at all.
  case notAStudy(path: String)
  /// The file was made by a version of the program that knows more than this one.
  case newerVersion(path: String, version: Int, known: Int)
  /// The system does not let the file be opened.
  case cannotOpen(path: String, reason: String)
  /// The system does not let the file be changed.
  case cannotWrite(path: String, reason: String)
  /// There is no room left for the file.
  case diskFull(path: String)
  /// Another process has been writing to the file for longer than the study waits.
  case busy(path: String)
  /// The file contradicts itself.
  case damaged(path: String, reason: String)
  /// An input with the same bytes was imported before, with the same settings.
  case alreadyPresent(input: String)
  /// One name stands for judges of two kinds.
  case judgeKind(judge: String, stored: JudgeKind, given: JudgeKind)
  /// A selection names a judge that the study does not hold.
  case unknownJudge(String, known: [String])
  /// A selection names a scenario that the study does not hold.
  case unknownScenario(String, known: [String])
  /// The database refused a statement of ours.
  case database(path: String, reason: String)
}
