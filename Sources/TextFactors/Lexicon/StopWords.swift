/// Frequent words by language: votes for the language of a text.
enum StopWords {
  /// Languages in a fixed order, which breaks ties; the first is English.
  static let languages: [(code: String, words: [String])] = [
    ("en", english), ("es", spanish), ("fr", french), ("de", german), ("it", italian),
    ("pt", portuguese), ("nl", dutch), ("sv", swedish), ("da", danish), ("fi", finnish),
    ("pl", polish), ("cs", czech), ("ro", romanian), ("hu", hungarian), ("tr", turkish),
    ("vi", vietnamese), ("id", indonesian), ("sw", swahili), ("ru", russian),
    ("uk", ukrainian), ("bg", bulgarian), ("ar", arabic), ("fa", persian), ("ur", urdu),
    ("hi", hindi), ("ne", nepali), ("mr", marathi),
  ]

  private static let english = """
    the of and to in is that it for was on are as with be this have from or by not but what
    all were we when your can there an which their if will how about she he they you his her
    would been has who more do i my me so than them could these its also into only some a an
    here don't it's i'm that's you're doesn't should because while where such about yes very
    our out up over after then well just like make any may much most does did had am
    """.listedWords
  private static let spanish = """
    el la los las de del que y en un una por con para se su sus es son al lo como más pero
    este esta estos estas fue ser ha han está están muy sin sobre también entre hasta desde
    cuando donde porque yo tú usted ellos nos qué cómo sí ya hay si o no me le les hola gracias
    tengo tiene puede pueden hacer bien todo todos esto eso muchas cada así otra otro
    """.listedWords
  private static let french = """
    le la les de des du et est en un une que qui dans pour pas sur au aux avec ce cette ces il
    elle ils elles nous vous je tu on se sa son ses leur leurs ne plus par sont être a été mais
    ou où comme tout tous aussi peut c'est d'un d'une qu'il n'est l'on très sans entre y
    """.listedWords
  private static let german = """
    der die das und ist in zu den von mit sich des auf für nicht ein eine einen einem einer
    als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum
    zur haben oder aber vor bis mehr durch man sein wurde ich du wir ihr wenn kann im vom mir
    mich dich dein deine mein meine meinen liebe lieber viele grüße kannst bitte habe hast war
    waren gern gerne gut sehr heute jetzt hier dann weil ob damit schon immer uns euch
    """.listedWords
  private static let italian = """
    il lo la gli le di del della dei delle che e è un una in per con non si da dal dalla sono
    come più ma anche al alla nel nella questo questa ha hanno essere su o se molto suo sua
    loro io tu noi voi ho era tra degli quando dove perché ci mi ti ciao cara caro mia mio tua
    tuo nostra nostro abbiamo avete hai sei siamo stato fatto fare andare bene grazie tutti tutto
    tutta giorni giorno oggi poi dopo prima ora sempre mai ancora già così cosa vado subito
    """.listedWords
  private static let portuguese = """
    o a os as de do da dos das que e é em um uma para com não se por mais como mas foi ao
    ele ela seu sua ou ser quando muito há nos já está eu também só pelo pela até isso entre
    depois sem mesmo aos ter seus você são na no nas
    """.listedWords
  private static let dutch = """
    de het een en van in is dat op te zijn voor met die niet aan er om ook als maar door dan
    bij of uit nog naar heeft hij ze je ik wij worden wordt werd kan meer deze dit wat over
    zo hebben had geen tot
    """.listedWords
  private static let swedish = """
    och att det i en på är som för av med den till inte om ett han har de var jag men vi hon
    så kan från eller när här där man skulle ska vara mycket också detta alla sig sin
    """.listedWords
  private static let danish = """
    og at det i en på er som for af med den til ikke om et han har de var jeg men vi hun så
    kan fra eller når her der man skulle skal være meget også dette alle sig sin
    """.listedWords
  private static let finnish = """
    ja on ei se että hän oli mutta kun niin minä sinä myös joka ovat olla tai kuin tämä vain
    jos mitä sen hänen ole voi sekä mukaan jo
    """.listedWords
  private static let polish = """
    i w na z do nie się jest to że jak ale po za od o dla przez tak jego co czy lub być są
    był była ten ta które który tym tego może już tylko oraz także
    """.listedWords
  private static let czech = """
    a v je se na že to s z do o i ve si ale jako za by po pro jsem jsou být jeho který která
    které bylo nebo už jen co tak když má od při mě mi jsme ten tato více jsi jste byla byl bych
    bude budou mám máš máme moje můj tvůj její jejich mu ji ho ona on oni ty vy já kdy kde kdo nic
    něco moc velmi dobře dobrý ahoj děkuji děkuju prosím taky také tam tady ještě ani proto
    protože než před přes bez pod nad mezi není nemá aby ke ze ve čas
    """.listedWords
  private static let romanian = """
    și în de la cu pe un o este nu că a din care mai se să pentru sunt ca dar sau prin fi
    fost după acest această lui ei noi
    """.listedWords
  private static let hungarian = """
    a az és hogy nem is egy van meg de ez volt ha csak már mint vagy azt ki el lehet kell
    nagyon minden még mert ezt
    """.listedWords
  private static let turkish = """
    ve bir bu da de için ile çok ne daha gibi var ben o ama olarak kadar olan sonra değil
    mi en her ya ki olduğu
    """.listedWords
  private static let vietnamese = """
    và của là có không một các cho được người trong đã với những này tôi để khi ra đến cũng
    như về nhưng thì bạn rất sẽ từ trên
    """.listedWords
  private static let indonesian = """
    yang dan di untuk dengan ini itu dari dalam tidak pada adalah akan ke juga oleh saya
    anda atau bisa lebih sebagai ada mereka dapat kita karena telah
    """.listedWords
  private static let swahili = """
    na ya wa kwa ni katika la za kuwa hii hiyo yake au kama watu pia lakini hivyo cha vya
    sana mimi wewe yeye
    """.listedWords
  private static let russian = """
    и в не на что я с он как это по но из у за то от так же для вы бы его к мы они все было
    или если есть быть о она ещё уже только когда который которые чтобы
    """.listedWords
  private static let ukrainian = """
    і в не на що я з він як це по але із у за то від так для ви його до ми вони все було або
    якщо є бути та про вона ще вже тільки коли який які щоб
    """.listedWords
  private static let arabic = """
    في من على إلى أن هذا هذه التي الذي و ما لا هو هي مع عن كان كل أو قد ذلك بعد بين
    """.listedWords
  private static let persian = """
    و در به از که این را با است برای آن یک می تا شود های هم بر خود ها شما من اما هر
    """.listedWords
  private static let urdu = """
    ہے کے میں کی اور کو ہیں سے کا نے پر یہ ایک بھی کہ ہو آپ وہ جو تھا لیے اس کر نہیں
    """.listedWords
  private static let hindi = """
    है के में की और का को से हैं पर यह एक भी कि हो आप वह जो था लिए इस कर नहीं ने तो
    """.listedWords
  private static let nepali = """
    छ र को मा छन् हो गर्न यो पनि लागि गर्नुहोस् भएको हुन्छ थियो लाई बाट तथा एक तपाईं
    """.listedWords
  private static let marathi = """
    आहे आणि या ते आहेत मध्ये हे एक की तो ती होते साठी नाही केले त्या करून तुम्ही
    """.listedWords
  private static let bulgarian = """
    и в не на че аз с той как това по но от за то да се са е или ако като която който които
    беше бяха още вече само когато си ще във със
    """.listedWords
}
