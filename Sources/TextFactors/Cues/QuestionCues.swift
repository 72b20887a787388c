/// Signs of asking the reader for what is missing, and of merely offering more.
enum QuestionCues {
  static let request = """
    (could|can|would|will) you [please|kindly|perhaps] (clarify|specify|provide|tell|explain)
    (could|can|would|will) you [please|kindly|perhaps] (share|give|elaborate|describe|confirm)
    (could|can|would|will) you [please|kindly|perhaps] (rephrase|let|be more specific|say more)
    (please|kindly) (clarify|specify|provide [me|us] [with] (more|the|some|additional|further))
    (please|kindly) (tell|let) (me|us) [know] [(more|what|which|if|about|where|how|who)]
    (please|kindly) (share|give) [me] [(more|the|some|additional|further|your)]
    (more|additional|further) (information|details|detail|context|specifics|specific)
    (what|which|who|where|when|how) [*] [*] (do|did|are|were|would|is) you [*] (mean|referring)
    (do|did|are|were) you (mean|referring|looking|asking|interested|want|prefer|need|trying)
    (what|which) [*] [*] (are|would|do) you [like|want] [to]
    (what|which) (kind|type|sort|version|part|aspect|specific|exactly|language|platform)
    (i|we) (need|require|would need|'d need|will need) [*] (more|additional|further|to know)
    (i'd|i'll) need [*] (more|additional|further|to know)
    (can|could) you be (more|a bit more|a little more) *
    (what|which) (is|are|'s) (your|the (purpose|context|topic|goal))
    (what's) (your|the (purpose|context|topic|goal))
    (könnten|können|könntest|kannst) (sie|du) [mir|bitte] [bitte] [*] [*] (mehr|genauer|sagen)
    (welche|welches|welchen|was genau|meinst du|meinen sie)
    (pourriez|pouvez) vous [*] (préciser|clarifier|fournir|donner)
    (podrías|puedes|podría|puede) [*] (aclarar|especificar|proporcionar|darme|decirme)
    """.listedLines

  static let offer = """
    (anything|something) else
    (any|more|other|further) (questions|help|assistance)
    (how (can|may) i (help|assist) [you])
    (would|do) you (like|want) (me to|to (know|hear|learn|see) more|more (information|details))
    (would|do) you (like|want) (help|assistance|some)
    (can|may|shall|should|could) i (help|assist|continue|go on|offer|suggest)
    (sound|sounds|look|looks) (good|right|ok|okay)
    (does|did) (that|this) (help|make sense|answer|work)
    (you know|right|isn't it|don't you think)
    """.listedLines
}
