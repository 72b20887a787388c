/// What a full stop after a word means when the word is an abbreviation.
enum Abbreviation: UInt8, Sendable {
  case none
  /// Something always follows: "Dr.", "e.g."
  case beforeName
  /// An abbreviation only before a number: "No. 5", "p. 12".
  case beforeNumber
  /// May end a sentence: then a capital follows: "etc.", "Inc."
  case anywhere

  /// The words of each kind, without their full stop.
  static let lists: [(Abbreviation, [String])] = [
    (
      .beforeName,
      """
      mr mrs ms mx dr prof rev hon pres gov sen rep gen col capt cmdr lt maj sgt cpl pvt adm
      supt insp fr st mt ft messrs mme mlle e.g i.e eg ie viz cf vs v approx ca esp incl
      resp al dept est z.b d.h bzw u.a vgl evtl ggf usw nr sog hr p.ej sra srta dra ud uds
      mgr lic ing sig jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur
      thurs fri
      """.listedWords
    ),
    (.beforeNumber, "no nos p pp vol vols ch sec fig figs eq art para n nr § c".listedWords),
    (
      .anywhere,
      """
      etc inc jr sr ltd co corp bros llc plc a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a b.sc
      m.sc ave blvd rd esq ed eds trans min max avg sat sun
      """.listedWords
    ),
  ]
}
