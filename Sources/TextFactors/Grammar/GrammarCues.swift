/// Phrases that English does not have, in the notation of ``CuePattern``: what learners and hasty
/// writers put for the usual ones.
enum GrammarCues {
  static let patterns = frames + commas + verbs + numbers

  /// Wrong little words in fixed phrases.
  private static let frames = """
    (despite|inspite|in despite) of
    (discuss|discusses|discussed|discussing) about
    (emphasize|emphasizes|emphasise) on
    (depend|depends) (of|from)
    interested (on|about)
    (in|by|from) the other hand
    (in|on|by) other hand
    ^ other hand
    in nowadays
    (in|with) (another|an other|others) words
    ^ (as|on) conclusion
    in my point of view
    according (with|from|for)
    even thought
    (more|less|rather|other|better|worse) then (i|you|he|she|it|we|they|the|a|an|to|just|one)
    same than
    the most of (the|people|them|us|time)
    a lots of
    (are|is|have|has|had|get|with|was|were) lot of
    (explain|explains|explained|suggest|suggested) (me|us|him)
    (said|say|says) (me|him|us)
    (arrive|arrived|arriving) to
    (go|went|going|goes) to (abroad|there|shopping|downtown)
    (listen|listening|listens|listened) (music|him|her|them|me)
    because of (they|he|we|i)
    for to (make|get|go|have|be|do|take|see|learn|help)
    """.listedLines

  /// Sentences that begin with a connecting phrase and no comma after it.
  private static let commas = """
    ^ [and|but|so] (for (example|instance)|in (addition|conclusion)) (i|you|he|she|it|we|they)
    ^ (for (example|instance)|in (addition|conclusion)) (the|this|these|there|people|my|if|when|a)
    ^ in (my opinion|other words|general|short|summary) (i|you|he|she|it|we|they|the|there|people)
    ^ on the (other hand|contrary) (i|you|he|she|it|we|they|the|there|people|if|when|some|this)
    ^ (however|moreover|furthermore|besides that) (i|he|she|it|we|they|the|there|this|people)
    ^ (nevertheless|first of all|in contrast|to sum up|in fact) (i|you|he|she|it|we|they|the|there)
    ^ (firstly|secondly|thirdly|third|also) (i|he|she|it|we|they|the|there|people)
    ^ (as a (result|consequence)|all in all|to conclude) (i|you|he|she|it|we|they|the|there|people)
    """.listedLines

  /// Wrong forms of verbs.
  private static let verbs = """
    (it|he|she|there) (don't|do not|haven't)
    there have (a|many|lots|some|no|more|several|few|any)
    (they|we|you|people) (doesn't|does not|isn't|wasn't|hasn't)
    (everyone|everybody|someone|somebody|nobody|everything|nothing|something) (are|don't|haven't)
    (young|old|older|many|most|some|these|because|if|when) people (is|was|has|does|needs|wants)
    people (thinks|goes|needs|wants|likes|believes|lives|gets|makes|says|knows|uses|buys)
    (are|were|am|i'm|they're|we're|he's|she's) (agree|depend|believe|think|understand|give|make)
    (are|were|am|i'm|they're|we're|he's|she's) (take|happen|improve|prefer|allow|provide|contain)
    (are|were|am|i'm|they're|we're|he's|she's) (exist|produce|write|choose|develop|destroy|reduce)
    (are|were|am|i'm|they're|we're|he's|she's) (create|speak|seem|begin|teach|learn|know|want|go)
    (are|were|am|i'm|they're|we're|he's|she's) (use|buy|sell|eat|increase|spend)
    (is|was|it's) (agree|depend|believe|seem|exist|happen|contain|consist|belong|prefer)
    (will|would|can|could|must|should|may|might|to|not) be (decrease|increase|happen|exist|improve)
    (will|would|can|could|must|should|may|might|to|not) be (disappear|develop|make|take|have|learn)
    (will|would|can|could|must|should|may|might|to|not) be (know|understand|die|depend|agree|give)
    (have|has|had|having|haven't|hasn't|hadn't) (went|took|gave|knew|ate|wrote|chose|began|saw|did)
    (have|has|had|having|haven't|hasn't|hadn't) (spoke|fell|grew|drove|go|take|give|know|think)
    (have|has|had|having|haven't|hasn't|hadn't) (develop|improve|learn|see|understand|produce)
    (have|has|had|having|haven't|hasn't|hadn't) (happen|believe|create|destroy|teach|write|choose)
    (by|without|about|from|with|instead of|for) (give|learn|know|think|understand|become|get|take)
    (by|without|about|from|with|instead of|for) (choose|write|develop|improve|provide|create|sell)
    (by|without|about|from|with|instead of|for) (prevent|reduce|destroy|explain|encourage|teach)
    (by|without|about|from|with|instead of|for) (buy|eat|see|have|be|believe|speak|make|do)
    (in|of|at) (learn|know|think|understand|become|develop|improve|provide|create|be|have|believe)
    (want|wants|wanted|need|needs|tried|try|able|order) to (going|making|doing|having|getting|being)
    (want|wants|wanted|need|needs|tried|try|able|order) to (taking|giving|learning|using|living)
    (can|could|should|would|must|will) (can|able|could|should|would|must)
    (could|should|would|must) (is|are|was|were|am|been|has|does)
    """.listedLines

  /// Wrong numbers and comparisons.
  private static let numbers = """
    most of (people|students|children|teachers|companies|countries|products|advertisements)
    (some|many|each|few|several|one) of (people|students|children|teachers|companies|countries)
    another (people|students|children|things|countries|ways|reasons|products|problems|examples)
    (every|each) (people|peoples|times)
    this (people|peoples|things|kinds|reasons|ideas|students|children|countries|products|days)
    these (kind|type|sort) of
    (a|an) (good|big|new|great|bad|small|important|special|nice) (people|things|students|children)
    (a|an) (good|big|new|great|bad|small|important|special|nice) (ideas|reasons|problems|products)
    (a|an) (good|big|new|great|bad|small|important|special|nice) (ways|changes|advantages|effects)
    (a|one) different (things|ways|ideas|countries|reasons|kinds|types)
    more (easy|cheap) (than|to|for|and)
    much more (easy|cheap|big|fast|old|strong|happy)
    most (best|biggest|easiest|cheapest|greatest|largest|fastest|worst)
    less (people|students|cars|things|problems|children|products)
    """.listedLines
}
