/// Words that carry grammar rather than matter.
enum FunctionWords {
  /// English function words, contractions included.
  static let english = """
    a an the this that these those each every either neither some any no none all both half
    few many much more most several such what which whose who whom whoever whatever whichever
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
    himself she her hers herself it its itself they them their theirs themselves one ones
    oneself someone anyone everyone nobody somebody anybody everybody nothing something
    anything everything
    and or but nor so yet for if then else than because since although though while whereas
    unless until when whenever where wherever after before once as whether how why however
    therefore thus hence moreover furthermore also too
    of in on at by to from with without within into onto upon over under above below between
    among through throughout during about against toward towards across along around behind
    beside besides beyond near off out up down per via like unlike despite except
    am is are was were be been being isn't aren't wasn't weren't do does did done doing don't
    doesn't didn't have has had having haven't hasn't hadn't will would shall should can could
    may might must ought won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't
    i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll
    we're we've we'll we'd they're they've they'll they'd that's there's here's what's who's
    let's not n't very just only even still already again there here now own same other others
    another rather quite almost else get gets got
    """.listedWords
}
