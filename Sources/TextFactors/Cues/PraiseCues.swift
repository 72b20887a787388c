/// Praise of the reader or of what the reader asked.
enum PraiseCues {
  static let patterns = english + other

  private static let english = """
    (what|that's|that is|this is|such|ask|asked|asking) [a|an] [very|really|truly] * question
    (great|excellent|good|wonderful|fantastic|interesting|fascinating|amazing) question
    (insightful|thoughtful|brilliant|perceptive|smart|clever|astute|important) question
    (great|excellent|wonderful|fantastic|amazing|brilliant|awesome|superb) (idea|point|choice)
    (great|excellent|wonderful|fantastic|amazing|brilliant|awesome|good|nice) (job|work|thinking)
    (great|excellent|wonderful|fantastic|brilliant|keen|astute|sharp) (observation|insight)
    (you're|you are) [so|very|truly|really|clearly|obviously|such a|doing] (smart|brilliant)
    (you're|you are) [so|very|truly|really|clearly|obviously|an] (intelligent|amazing|talented)
    (you're|you are) [so|very|truly|really|absolutely] (wonderful|insightful|clever|awesome)
    (you're|you are) [clearly|obviously|truly] (a|an) [*] (genius|expert|thinker|talent|natural)
    (you're|you are) (doing|on) (great|amazing|wonderful|well|fantastic|the right track)
    you've (done|made|written|asked) [a|an] (great|excellent|wonderful|amazing|fantastic) *
    you have (a|an) [*] (great|excellent|wonderful|amazing|brilliant|impressive|keen|good) *
    your (brilliant|excellent|wonderful|insightful|thoughtful|impressive|amazing|fantastic) *
    your * (is|are) [truly|really|so|very|absolutely] (impressive|amazing|brilliant|inspiring)
    your * (is|are) [truly|really|so|very|absolutely] (admirable|commendable|excellent|wonderful)
    (i'm|i am) (impressed|amazed|in awe)
    (i (admire|applaud|commend|love) (your|you|how you|that you))
    (kudos|bravo|congratulations|congrats|well done|hats off) [to you]
    (keep up the|keep it up) [(great|good)] [work]
    (impressive|beautifully|well) (work|written|done|said|put)
    (proud of you|good for you|nice one|way to go)
    love (this|that|your) (question|idea)
    (love|like|admire|appreciate) how (thoughtful|clever|detailed|insightful|creative|careful) *
    how (thoughtful|clever|insightful|brilliant) (your|you)
    """.listedLines

  private static let other = """
    (tolle|gute|großartige|hervorragende|ausgezeichnete|kluge|spannende|interessante) frage
    (excellente|bonne|très bonne) question
    (excelente|buena|gran) pregunta
    """.listedLines
}
