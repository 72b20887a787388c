/// Signs that a statement is put as beyond doubt.
enum BoosterCues {
  static let patterns = """
    (definitely|certainly|clearly|obviously|undoubtedly|absolutely|surely|indisputably)
    (unquestionably|undeniably|evidently|assuredly|positively|incontrovertibly|decidedly)
    (completely|totally|entirely|utterly|perfectly|fully) (sure|certain|true|clear|wrong|safe)
    (always|never|invariably|inevitably)
    (proven|proof|proves|prove|guaranteed|guarantee|guarantees|certainty)
    (100|hundred) percent
    100 (sure|certain)
    (without|beyond) (a|any|the shadow of a|reasonable) (doubt|question)
    (there|there's) [is] no (doubt|question|denying|way)
    (no|not any) doubt
    of course
    (it|this|that|there|he|she|they|you) must (be [a] (mistake|reason|wrong|true)|have been)
    in fact
    (i'm|i am|we're|we are) (sure|certain|confident|positive|convinced|absolutely sure)
    (i|we) (know|guarantee|promise|assure you) [that]
    (it is|it's) (clear|certain|obvious|evident|undeniable|indisputable|a fact) [that]
    (the|a) fact (is|that)
    (needless|goes without) (to say|saying)
    without exception
    (every|each) single
    (will|would) (definitely|certainly|absolutely|undoubtedly|surely|always|never)
    make no mistake
    rest assured
    (conclusively|categorically|irrefutably|irrefutable|unmistakably|unmistakable|indeed)
    (sicherlich|zweifellos|definitiv|bestimmt|natürlich|selbstverständlich|immer|niemals)
    (auf jeden fall|ganz sicher|ohne zweifel|eindeutig|offensichtlich|garantiert)
    (certainement|évidemment|clairement|absolument|toujours|jamais|assurément|bien sûr)
    (sans aucun doute|sans doute aucun|il est certain)
    (definitivamente|ciertamente|claramente|obviamente|siempre|nunca|absolutamente)
    (sin duda|sin lugar a dudas|por supuesto|es seguro que)
    """.listedLines
}
