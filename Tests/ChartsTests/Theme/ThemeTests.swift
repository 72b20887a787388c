import Charts
import Testing

struct ThemeTests {
  @Test(arguments: [Theme.light, .dark])
  func `text is readable on paper and panels`(_ theme: Theme) {
    for paper in [theme.paper, theme.tint] {
      for text in [theme.ink, theme.secondary, theme.warn] {
        #expect(text.contrast(to: paper) >= 4.5)
      }
    }
    #expect(theme.tertiary.contrast(to: theme.paper) >= 4.5)
    #expect(theme.tertiary.contrast(to: theme.quietCell) >= 4.5)
    #expect(theme.less.contrast(to: theme.paper) >= 4.5)
    #expect(theme.more.contrast(to: theme.paper) >= 4.5)
    #expect(theme.ink.contrast(to: theme.evidence) >= 4.5)
    #expect(theme.evidenceIndex.contrast(to: theme.evidence) >= 4.5)
  }

  @Test(arguments: [Theme.light, .dark])
  func `primary marks stand out from the paper`(_ theme: Theme) {
    for shape in MarkShape.allCases {
      #expect(theme.color(of: shape).contrast(to: theme.paper) >= 4.5)
    }
    #expect(theme.reference.contrast(to: theme.paper) >= 3)
  }

  // Contrasts on paper printed beside the tokens of the design.
  @Test func `the contrasts are those the tokens were chosen for`() {
    let theme = Theme.light
    for (color, expected) in [
      (theme.ink, 16.6), (theme.secondary, 7.6), (theme.tertiary, 4.8), (theme.human, 5.2),
      (theme.llm, 5.2), (theme.other, 7.6),
    ] {
      #expect(abs(color.contrast(to: theme.paper) - expected) < 0.06)
    }
  }

  @Test(arguments: [Theme.light, .dark])
  func `numbers in cells of any colour are readable`(_ theme: Theme) {
    for step in -30...30 {
      let ground = theme.diverging.color(logOdds: Double(step) / 20)
      #expect(ground.readableText.contrast(to: ground) >= 4.5)
    }
    for step in 0...20 {
      let ground = theme.sequential.color(Double(step) / 20)
      #expect(ground.readableText.contrast(to: ground) >= 4.5)
    }
  }

  @Test func `no text style is smaller than 6.3 points`() {
    let text = Theme.light.text
    for style in [
      text.overline, text.denseName, text.tick, text.note, text.remark, text.legend,
      text.columnTitle, text.columnUnit, text.cell,
    ] {
      #expect(style.size >= 6.3)
    }
  }
}

struct ColorScalesTests {
  @Test func `the diverging scale has its stops at equal log-odds`() {
    let scale = DivergingScale.light
    #expect(scale.color(logOdds: 0) == Color(0xF4F3F1))
    #expect(scale.color(logOdds: -1.15) == Color(0x63429C))
    #expect(scale.color(logOdds: 1.15) == Color(0x0B6432))
    let quarter = scale.color(logOdds: 1.15 / 4)
    #expect(abs(quarter.red - Color(0xADCEB5).red) < 1e-9)
  }

  @Test func `beyond its limit the colour stays`() {
    let scale = DivergingScale.light
    #expect(scale.color(logOdds: 9) == scale.more)
    #expect(scale.color(logOdds: -.infinity) == scale.less)
    #expect(scale.color(logOdds: .nan) == scale.color(logOdds: 0))
  }

  @Test(arguments: [SequentialScale.light, .dark])
  func `the sequential scale moves away from its paper`(_ scale: SequentialScale) {
    let start = scale.color(0).luminance
    let distances = (0...20).map { abs(scale.color(Double($0) / 20).luminance - start) }
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `contrast of black and white is 21 either way`() {
    #expect(abs(Color(0).contrast(to: Color(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Color(0xFFFFFF).contrast(to: Color(0)) - 21) < 1e-9)
  }
}
