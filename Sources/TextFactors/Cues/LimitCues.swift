/// Signs that the writer says what it cannot know or do.
enum LimitCues {
  /// A program speaking of itself.
  static let selfReference = """
    (as|i'm|i am|being) [just|only|merely] (an ai|a language model|a large language model)
    (as|i'm|i am|being) [just|only|merely] an (artificial intelligence|ai language model)
    (as|i'm|i am|being) [just|only|merely] a (machine|computer program|chatbot|bot|virtual *)
    (i'm|i am) (not a (human|person|real person)|an assistant|an ai assistant)
    (an|as an) ai (language model|assistant|model|system)
    (als ki|als sprachmodell|ich bin (eine ki|ein sprachmodell|ein ki-modell))
    (en tant (qu'ia|que modèle|qu'intelligence artificielle|qu'assistant))
    (como (modelo de lenguaje|ia|una ia|inteligencia artificial|asistente))
    """.listedLines

  static let patterns = selfReference + english + other

  private static let english = """
    i (don't|do not|cannot|can't) have [any|direct|real-time|current] (access|the ability)
    i (don't|do not) have [any|enough|sufficient|specific|up-to-date|current|personal] *
    i (don't|do not|can't|cannot) (know|remember|recall|browse|access|see|hear|verify|confirm)
    i (don't|do not) [actually|really|personally] (know|have|experience|eat|sleep|feel|read)
    i (can't|cannot|am unable to|am not able to) (access|browse|see|view|verify|predict|confirm)
    i (can't|cannot|could not|couldn't) (be (sure|certain)|guarantee|say for (sure|certain))
    (i'm|i am) (unable|not able) to (access|verify|browse|see|view|confirm|predict|provide real)
    (i'm|i am) not (sure|certain|aware|familiar|a (doctor|lawyer|professional|expert|human))
    (i'm|i am) not an expert
    (i'm|i am) not a (medical|legal|financial|licensed|mental|qualified) *
    (i|we) [may|might] [have] (made|make) [a|an] (mistake|mistakes|error|errors)
    (i|my) (was|were|previous answer was) (wrong|mistaken|incorrect)
    my (knowledge|training|data|information) [data] (cutoff|cut-off|is limited|only goes|was last)
    my (mistake|bad|error|apologies for the confusion)
    my (knowledge|training) (cutoff|cut|ends|end|data|stops|is) [*]
    (knowledge|training) (cutoff|cut-off|cut off)
    my (last|latest) (update|knowledge update|training)
    as of my (last|latest|most recent|knowledge|training|current)
    (not|n't) have (enough|sufficient) (information|context|data|detail|details|knowledge)
    (isn't|is not|not|wasn't|without) enough (information|context|data|detail|details)
    (can't|cannot|hard to|impossible to|difficult to) (say|tell|know) [for] [sure] [without]
    (not enough|insufficient|no) (information|context|data) (to|is|about|available|provided)
    without (more|further|additional) (information|context|details|data)
    (my|have|with|only|given|to|is|are) [the|this] limited (information|knowledge|ability|data|access)
    (my|have|with|based on|given) [a|an|the] (incomplete|limited) (information|understanding|data)
    (beyond|outside) [of] my (knowledge|expertise|capabilities|abilities|scope|ability|area)
    (i|my) (lack|lacks) [the|any|sufficient|enough] (knowledge|information|ability|expertise)
    my (limitations|limits|limitation|capabilities are|abilities are)
    (i'm|i am) (only|just) able to
    i (have|has) no (way|knowledge|information|access|idea|means|memory|ability|personal)
    (may|might) (not be|be) (accurate|up to date|up-to-date|outdated|inaccurate|wrong|complete)
    (you should|please) (verify|double-check|double check) [this|that|the] *
    """.listedLines

  private static let other = """
    ich (weiß|kann|habe) [das|es|leider] (nicht|keinen zugriff|keine informationen|nicht sicher)
    (ich bin|bin ich) (mir) (nicht sicher|unsicher)
    keinen zugriff auf
    (liegen mir keine|habe ich keine) *
    je (ne sais pas|n'ai pas accès|ne suis pas sûr|n'ai pas (assez|suffisamment))
    no (sé|tengo acceso|estoy seguro|tengo suficiente|dispongo de)
    """.listedLines
}
