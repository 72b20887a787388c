import Testing

@testable import TextFactors

@Suite struct WordRarityFactorTests {
  private let factor = FactorProbe(WordRarityFactor())
  private let plain =
    "the man went to the house and then he came out of it with the dog and the old cat again"

  @Test func `the worked example and the laws hold`() {
    #expect(factor.exampleHolds)
    #expect(factor.brokenLaws == [])
  }

  @Test func `rare words count, common ones only where nothing is rarer`() {
    #expect(factor.isMore(plain + " and the perfidious apothecary", than: plain + " and the wife"))
    // Words of grammar change nothing.
    #expect(factor.value(plain + " of the to and it").number == factor.value(plain).number)
  }

  @Test func `a word counts once, names and numbers not at all`() {
    let once = factor.value(plain + " perfidious").number
    #expect(factor.gives(once, plain + " perfidious perfidious Perfidious PERFIDIOUS"))
    #expect(factor.gives(once, plain + " perfidious with Xanthippe in 1871"))
  }

  @Test func `an unknown word is as rare as one that was read once`() {
    #expect(factor.value(plain + " qwzzk").number > factor.value(plain + " table").number)
  }

  @Test func `other languages and short texts are null`() {
    #expect(factor.gives(.nan, "It rains."))
    let german =
      "Der Mann ging in das Haus und kam dann mit dem Hund und der alten Katze wieder heraus, "
      + "und alle haben sich sehr darüber gefreut."
    #expect(factor.gives(.nan, german))
  }
}
