/// Signs of apologising.
enum ApologyCues {
  static let patterns = """
    (sorry|apologize|apologise|apologizes|apologized|apologies|apology|apologizing)
    (i|we|please) (regret|forgive|pardon) [me|us|that|the|to|any]
    (my|our) (bad|mistake|apologies|sincere apologies)
    (excuse|forgive|pardon) (me|us|my|the|any)
    (entschuldigung|entschuldige|entschuldigen|verzeihung|verzeihen|verzeih|bedaure)
    tut mir [sehr|wirklich|so] leid
    (bedauern|bedauere|bedauerlicherweise)
    (désolé|désolée|désolés|pardon|excusez|excuse|excuses|regrette|regrettons|pardonnez)
    (lamento|lamentamos|perdón|perdona|perdone|disculpa|disculpas|disculpe|disculpen)
    lo (siento|sentimos)
    """.listedLines
}
