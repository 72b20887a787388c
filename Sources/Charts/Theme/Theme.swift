/// The colours of one appearance; figures name a role, never a colour.
///
/// Text roles keep a contrast of at least 4.5 to `paper`, primary marks at least 3.
/// `grid`, bands and tinted ticks are below: what they show is also printed.
public struct Theme: Hashable, Sendable {
  /// The page.
  public var paper: Color
  /// Panels.
  public var tint: Color
  /// Titles, row names, and the numbers that matter.
  public var ink: Color
  /// Subtitles, notes, and the names of undecided rows.
  public var secondary: Color
  /// Overlines, ticks and counts.
  public var tertiary: Color
  /// Lines behind the data, 0.5 pt.
  public var grid: Color
  /// The line of an axis and the bar of a dumbbell.
  public var axis: Color
  /// The line of indifference, 0.7 pt.
  public var reference: Color
  /// Marks of people.
  public var human: Color
  /// Marks of LLM judges.
  public var llm: Color
  /// Marks of reward models and rules.
  public var other: Color
  /// Warnings; never without a word.
  public var warn: Color
  /// The ground of a marked passage.
  public var evidence: Color
  /// The index number of a marked passage.
  public var evidenceIndex: Color
  /// The ground of a cell whose effect is not decided.
  public var quietCell: Color
  /// Less to more preferred.
  public var diverging: DivergingScale
  /// Low to high, for agreement.
  public var sequential: SequentialScale

  /// Colours on white.
  public static let light = Theme(
    paper: Color(0xFFFFFF), tint: Color(0xF6F7F9), ink: Color(0x1B1F24),
    secondary: Color(0x4B5563), tertiary: Color(0x6B7280), grid: Color(0xE5E7EB),
    axis: Color(0x9CA3AF), reference: Color(0x6B7280), human: Color(0xC2410C),
    llm: Color(0x0072B2), other: Color(0x475569), warn: Color(0xB42318),
    evidence: Color(0xFFEFC2), evidenceIndex: Color(0x92400E), quietCell: Color(0xFAFAF9),
    diverging: .light, sequential: .light)

  /// Colours on near-black.
  public static let dark = Theme(
    paper: Color(0x14181D), tint: Color(0x1C2229), ink: Color(0xE8EAED),
    secondary: Color(0xB3BAC4), tertiary: Color(0x8E97A3), grid: Color(0x2A313A),
    axis: Color(0x5B6570), reference: Color(0x8E97A3), human: Color(0xFB923C),
    llm: Color(0x58B4F0), other: Color(0xA8B3C2), warn: Color(0xF97066),
    evidence: Color(0x4A3A12), evidenceIndex: Color(0xF5C563), quietCell: Color(0x191E24),
    diverging: .dark, sequential: .dark)

  /// The text styles of this appearance.
  public var text: TypeScale { TypeScale(theme: self) }

  /// The colour that repeats what a shape says.
  public func color(of shape: MarkShape) -> Color {
    switch shape {
    case .circle: human
    case .diamond: llm
    case .square: other
    }
  }

  /// The colour of words about "less of it".
  public var less: Color { diverging.less }

  /// The colour of words about "more of it".
  public var more: Color { diverging.more }
}
