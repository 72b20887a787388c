/// The words behind the grammar rules.
enum GrammarWords {
  /// Every list with its mark, in a fixed order.
  static let lists: [(GrammarMarks, [String])] = [
    (.third, "he she it".listedWords),
    (.plural, "we they you".listedWords), (.i, ["i"]),
    (.base, bases), (.thirdForm, bases.map(thirdForm) + ["has", "does", "is"]),
    (.past, pasts), (.modal, modals), (.pastModal, "could should would might must".listedWords),
    (.to, ["to"]), (.doForm, "do does did don't doesn't didn't".listedWords),
    (.badPlural, badPlurals), (.mass, mass), (.comparative, comparatives),
    (.singular, nouns), (.pluralNoun, nouns.map(plural) + irregularPlurals),
    (.manyWord, many), (.much, ["much"]), (.unmarked, unmarked), (.a, ["a"]), (.an, ["an"]),
    (.consonantSound, consonantSounds), (.vowelSound, vowelSounds), (.more, ["more"]),
    (.then, ["then"]), (.of, ["of"]), (.there, ["there"]), (.isForm, "is was".listedWords),
    (.areForm, "are were".listedWords), (.although, "although though".listedWords),
    (.but, ["but"]), (.doubled, doubled), (.bareFrame, bareFrames), (.one, ["one"]),
    (.determiner, "the my his her our their your its these those".listedWords),
    (.has, ["has"]), (.have, ["have"]), (.am, ["am"]), (.every, "every each another".listedWords),
    (.same, ["same"]), (.preposition, "in at on of for by".listedWords),
    (.subject, "i we they he she".listedWords), (.progressive, progressives),
    (.beForm, beForms), (.countable, countables), (.articleFrame, articleFrames),
    (.all, "all various".listedWords), (.quantity, "lot lots number variety".listedWords),
    (.someWord, "some many most all few several".listedWords),
    (.uncountable, uncountables), (.not, ["not"]),
    (.adverb, "always never often usually really just only mainly still even also".listedWords),
    (.plainVerb, plainVerbs), (.base, "put read cut set hit let".listedWords),
    (.pastOnly, pastsOnly), (.and, ["and", "or"]),
  ]

  /// Verbs that are not also common nouns after "it" or "he".
  private static let bases = """
    go come get make take give know think want need like love hate believe seem become begin
    understand live say tell ask try feel keep let help talk turn start show hear play run move
    pay sit stand lose meet include continue set learn change lead watch follow stop create speak
    read allow add spend grow open walk win offer remember consider appear buy wait serve die
    send expect build stay fall cut reach kill remain suggest raise pass sell require report decide
    pull eat enjoy explain prefer agree depend happen improve increase cause affect provide
    contain involve exist produce use write find work study travel drive sleep bring choose
    concentrate develop benefit gain earn teach encourage prevent reduce destroy
    """.listedWords

  private static let pasts = """
    went came got made took gave knew thought wanted needed liked loved believed seemed became
    began understood lived said told asked tried felt kept helped talked turned started showed
    heard played ran moved paid sat stood lost met included continued learned changed led watched
    followed stopped created spoke allowed added spent grew opened walked won offered remembered
    considered appeared bought waited served died sent expected built stayed fell reached killed
    remained suggested raised passed sold required decided ate enjoyed explained preferred agreed
    depended happened improved increased caused provided existed produced used wrote found worked
    studied traveled drove slept brought chose developed was were had did saw
    let read cut put set hit
    """.listedWords

  private static let modals = """
    can could will would shall should may might must can't couldn't won't wouldn't shouldn't
    cannot mustn't
    """.listedWords

  private static let badPlurals = """
    informations advices furnitures equipments homeworks knowledges luggages baggages softwares
    hardwares evidences musics traffics sceneries moneys machineries jewelries housings
    childrens mens womens peoples' sheeps feets teeths mouses gooses offsprings aircrafts staffs
    transportations educations vocabularys childs mans womans behaviours' pollutions trainings
    unemployments garbages weathers helps' feedbacks
    """.listedWords

  private static let mass = """
    information advice furniture equipment homework knowledge luggage software evidence music
    traffic money research news pollution progress education technology time water food energy
    help work stress violence transportation feedback
    """.listedWords

  private static let comparatives = """
    better worse bigger smaller larger faster slower easier harder higher lower longer shorter
    older younger cheaper richer poorer stronger weaker happier safer cleaner healthier busier
    smarter taller earlier later nicer closer deeper wider brighter simpler
    """.listedWords

  private static let nouns = """
    reason thing problem way example idea student teacher person country car product place year
    book job child friend company question family city advantage disadvantage factor effect
    method opinion fact subject activity skill parent university school advertisement machine
    computer tool animal plant house building day week month hour minute word language tourist
    trip risk goal mistake chance opportunity experience concept benefit change difference
    customer worker employee game movie song story picture point part aspect type kind
    """.listedWords

  private static let irregularPlurals = "people children men women lives sets cuts hits reads"
    .listedWords

  private static let many = """
    many several few these those both two three four five six seven eight nine ten various
    numerous
    """.listedWords

  private static let unmarked = """
    dont cant wont didnt doesnt isnt wasnt arent werent couldnt wouldnt shouldnt havent hasnt im
    ive thats whats youre theyre hes shes youve theyve lets' aint theres
    """.listedWords

  private static let consonantSounds = """
    university universities uniform unique union unit united universal use used useful user users
    usual usually useless european europe one once eu uk us usb utility ukulele unicorn unified
    unilateral unanimous uranium urologist usable usage u utopia utopian euro eulogy euphemism
    ewe uniformly uniquely unity universe ubiquitous ubiquity unicellular unicode unix ubuntu uranus
    ukrainian utensil utilitarian utilization unicycle unison unanimity urinary user's university's union's
    """.listedWords

  private static let vowelSounds = """
    hour hours hourly honest honestly honesty honor honour honorable honourable heir heiress heirs
    hourglass mba mri mp fbi sms xml html http lgbt nfl nba sql sos x-ray xray f l m n s r x
    """.listedWords

  private static let doubled = """
    that had very so no really bye ha yeah many much far long blah la oh now there more again
    is her you it in on do we out up agar
    """.listedWords

  /// Words before a pronoun after which a bare verb is right: "make it go", "did he go".
  private static let bareFrames = """
    make makes made making let lets letting help helps helped helping see saw seen watch watched
    hear heard have had did do does didn't don't doesn't can could will would shall should may
    might must can't couldn't won't wouldn't shouldn't that if lest to suggest recommend
    demand insist essential important require when cannot feel felt like than but as with
    """.listedWords

  private static let progressives = """
    going making having thinking trying getting taking giving studying looking saying knowing
    believing wanting needing becoming eating buying selling choosing wearing driving
    """.listedWords

  private static let beForms = """
    is are was were am be been isn't aren't wasn't weren't it's that's where's what's who's how's
    """.listedWords

  private static let countables = """
    student teacher country car company city child reason problem idea machine computer job tourist
    worker employee customer advertisement
    """.listedWords

  private static let articleFrames = """
    in at on for with about from is was has have had become
    """.listedWords

  private static let pastsOnly = """
    went came took gave knew became began ate wrote spoke drove chose grew fell saw did was were
    brought
    """.listedWords

  private static let plainVerbs = """
    become understand know think believe want give learn teach create provide allow explain contain
    exist happen improve prefer destroy choose develop bring write eat die try keep get go come have
    include consider
    """.listedWords

  private static let uncountables = """
    information advice furniture equipment homework luggage software evidence traffic money
    pollution progress violence transportation knowledge
    """.listedWords

  private static func thirdForm(_ verb: String) -> String {
    if verb == "go" { return "goes" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains(where: verb.hasSuffix)
    return verb + (hisses ? "es" : "s")
  }

  private static func plural(_ noun: String) -> String {
    switch noun {
    case "person", "child": return noun + "s"
    default: return thirdForm(noun)
    }
  }
}
