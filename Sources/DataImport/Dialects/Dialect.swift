/// One published format of comparisons.
protocol Dialect: Sendable {
  /// The name that `--dialect` takes.
  var name: String { get }
  /// One line for a list of dialects.
  var summary: String { get }
  /// How surely a file with these fields is in this dialect; nil when it is not.
  func recognise(_ layout: Layout) -> Recognition?
  /// A reader for the rows of one file.
  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader
}

/// Turns the rows of one file into comparisons and verdicts.
protocol DialectReader {
  /// What a row holds.
  func read(_ record: Record) throws(RowProblem) -> DraftRow
  /// Sentences about how the file was read.
  var notes: [String] { get }
  /// What the whole file leaves open.
  var question: ImportQuestion? { get }
  /// The columns that were found for roles, as `--map` would name them.
  var mapping: [ColumnRole: String] { get }
}

extension DialectReader {
  var notes: [String] { [] }
  var question: ImportQuestion? { nil }
  var mapping: [ColumnRole: String] { [:] }
}

/// How surely a file is in a dialect, and what part of the data it holds.
struct Recognition {
  /// Higher wins; see ``Strength``.
  var strength: Int
  /// The file with the texts, when this file has only verdicts.
  var needs: String?
  /// What the file holds.
  var part = Part.comparisons
  /// What the fields leave open, where a reader must not guess.
  var question: ImportQuestion?

  /// What a file holds of the data.
  enum Part {
    /// Comparisons, or verdicts on comparisons of another file.
    case comparisons
    /// Comparisons whose texts are in files of the same dialect, described in a few words.
    case comparisonsOf(texts: String)
    /// Questions or answers.
    case texts
  }

  /// Usual strengths.
  enum Strength {
    /// Any table with two responses and a verdict.
    static let generic = 10
    /// Fields that several formats share.
    static let shared = 50
    /// Fields that only this format has.
    static let specific = 90
  }

  init(
    _ strength: Int, needs: String? = nil, part: Part = .comparisons,
    question: ImportQuestion? = nil
  ) {
    self.strength = strength
    self.needs = needs
    self.part = part
    self.question = question
  }
}

/// The list of dialects: a new one is a file in this folder and a line here.
enum Dialects {
  static let all: [any Dialect] = [
    PandaLM(), AlpacaEval(), OpinPref(), LLMFAO(), AdParaphrase(), QAFeedback(),
    Arena(), KaggleArena(), JudgeBench(), LLMComparator(), AnnotatedPairs(),
    HelpSteer.version2, HelpSteer.version3, AutoJ.dialect, SHP.dialect,
    SummarizeFromFeedback.dialect, SafeRLHF.dialect, WebGPT(), FastChat(), FastChatReviews(),
    ArenaHard(), LLMBar(), UltraFeedback(), Nectar(), HelpSteerRatings(), PRISM(), LabelStudio(),
    ComparIA(), LFQA.dialect, Rankings.ranks, Rankings.order, NamedColumns(), ChosenRejected(),
    FactorTable(), ModelAnswers(), PairTable(),
  ]

  /// The dialect of this name.
  static func named(_ name: String) throws(ImportError) -> any Dialect {
    guard let dialect = all.first(where: { $0.name == name.lowercased() }) else {
      throw .unknownDialect(name: name, known: all.map(\.name))
    }
    return dialect
  }

  /// The dialect that knows these fields best; the earlier one of the list among equals.
  static func recognise(_ layout: Layout) -> (any Dialect, Recognition)? {
    var best: (any Dialect, Recognition)?
    for dialect in all {
      guard let recognition = dialect.recognise(layout) else { continue }
      if recognition.strength > best?.1.strength ?? 0 { best = (dialect, recognition) }
    }
    return best
  }
}
