/// Signs that a statement is not vouched for: modals, adverbs, verbs, nouns, phrases.
enum HedgeCues {
  static let patterns = english + german + french + spanish

  private static let english = """
    may
    might
    could [(well|possibly|also|potentially)]
    (may|might|could) not
    (perhaps|maybe|possibly|probably|presumably|supposedly|allegedly|reportedly|arguably)
    (likely|unlikely|seemingly|apparently|potentially|conceivably|plausibly|putatively)
    (roughly|approximately|somewhat|relatively|fairly|partially|partly|largely|mostly|mainly)
    (generally|typically|usually|often|sometimes|occasionally|frequently|tentatively)
    (seem|seems|seemed|seeming)
    (appear|appears|appeared) [not] to
    (appear|appears|appeared) that
    it (appears|appeared) as
    (suggest|suggests|suggested|suggesting) [(that|the|a)]
    (suspect|suspects|suspected|speculate|speculates|speculated|speculation|speculative)
    (hypothesize|hypothesized|hypothesis|hypotheses|hypothetically|hypothetical|postulated)
    (assume|assumes|assumed|assumption|assumptions|presume|presumed|estimate|estimates)
    (i|we) (think|believe|guess|suppose|imagine|feel|reckon|gather|expect)
    (i|we) (would|'d) (think|guess|say|argue|suggest|imagine)
    (i'd|we'd) (think|guess|say|argue|suggest|imagine)
    (is|are|was|were|been) (thought|believed|considered|assumed|said|reported|estimated) to
    (to|in) my (knowledge|understanding|opinion|view|mind|experience)
    from my (perspective|understanding|experience)
    to the best of my (knowledge|understanding|recollection|memory)
    as far as i (know|can tell|am aware|understand)
    (i'm|i am|we're|we are) not (sure|certain|entirely sure|completely sure|quite sure)
    (i'm|i am) (unsure|uncertain)
    (not|un) (entirely|completely|necessarily|fully|quite) (clear|certain|sure|true)
    (unclear|unsure|uncertain|uncertainty|uncertainties|inconclusive|ambiguous|debatable)
    (remains|remain) (unclear|unknown|uncertain|[to be] (seen|determined|established))
    (possible|possibility|possibilities|probable|probability|likelihood|plausible|potential)
    (indicate|indicates|indicated|indicating|imply|implies|implied) that
    (can|cannot|can't|could) (not be|be) (ruled out|excluded)
    (raise|raises|raised|raising) the (possibility|question|hypothesis)
    (sort|kind) of
    more or less
    or so
    in (some|certain|many|most) (cases|ways|instances|respects|circumstances|situations)
    to (some|a certain|a large|a great) (extent|degree)
    (depending|depends|depend) on
    it (is|'s) (possible|likely|unlikely|conceivable|plausible|arguable|unclear)
    (it's|its) (possible|likely|unlikely|conceivable|plausible|hard to say|difficult to say)
    (tend|tends|tended) to
    (whether|if) or not
    (no|little|limited|weak|insufficient) (clear|conclusive|direct|strong|firm) evidence
    (not|never) been (determined|established|proven|confirmed|elucidated)
    (should|would) (probably|likely|presumably|perhaps|generally|usually)
    would (seem|appear|suggest|imply|indicate)
    if (i remember|memory serves|i recall) [correctly]
    (about|around) (half|a third|a quarter)
    """.listedLines

  private static let german = """
    (vielleicht|möglicherweise|wahrscheinlich|vermutlich|eventuell|wohl|womöglich|anscheinend)
    (scheinbar|offenbar|ungefähr|etwa|tendenziell|gegebenenfalls|teilweise|meist|meistens)
    (könnte|könnten|dürfte|dürften|möglich|denkbar|unklar|unsicher|ungewiss)
    (ich|wir) (glaube|denke|vermute|meine|glauben|denken|vermuten|nehme an)
    (scheint|scheinen|schien)
    soweit ich weiß
    meiner meinung nach
    in (der regel|manchen fällen|einigen fällen)
    """.listedLines

  private static let french = """
    (probablement|possiblement|vraisemblablement|apparemment|généralement|environ|parfois)
    (pourrait|pourraient|semble|semblent|sembler|paraît|devrait|devraient)
    (peut-être|il se peut|il est possible|il est probable)
    peut être
    (je|nous) (pense|crois|suppose|pensons|croyons|supposons)
    à mon avis
    """.listedLines

  private static let spanish = """
    (quizás|quizá|probablemente|posiblemente|aparentemente|generalmente|normalmente|acaso)
    (podría|podrían|parece|parecen|parecería|suele|suelen|aproximadamente)
    tal vez
    (es|sea) (posible|probable) que
    (creo|pienso|supongo) que
    a veces
    en mi opinión
    """.listedLines
}
