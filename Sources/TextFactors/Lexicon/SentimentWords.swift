/// Words with a feeling in them, by strength from -3 to 3, and the words that change them.
enum SentimentWords {
  /// The strength of each word of the lists, in a fixed order.
  static let valences: [(word: String, valence: Float)] =
    lists.flatMap { list in list.words.listedWords.map { ($0, list.valence) } }

  /// Other forms of a word, as far as spelling rules make them; some are no words at all.
  static func inflections(of word: String) -> [String] {
    guard word.utf8.count > 3, !word.utf8.contains(UInt8(ascii: "-")) else { return [] }
    let endings: [String]
    let stem: String
    if word.hasSuffix("e") {
      stem = String(word.dropLast())
      endings = ["es", "ed", "ing", "ely", "eness", "er", "est"]
    } else if word.hasSuffix("y") {
      stem = String(word.dropLast())
      endings = ["ies", "ied", "ying", "ily", "iness", "ier", "iest"]
    } else {
      stem = word
      endings = ["s", "ed", "ing", "ly", "ness", "er", "est"]
    }
    return endings.map { stem + $0 }.filter { !misleading.contains($0) }
  }

  /// Forms that are other words: "likely" is not "in a liked way".
  private static let misleading: Set<String> = [
    "likely", "goods", "hardly", "barely", "hoter", "fines", "fined", "hardness", "missing",
    "rests", "coldness", "fairness", "lightly", "shortly", "kinds", "wells", "welling", "wellness",
    "dearth", "treated", "treating", "treater", "riches", "savings", "hotly", "mader", "sparsely",
    "valuer", "issued", "issuer", "darks", "colder", "shots", "backs", "interests",
  ]

  private static let lists: [(valence: Float, words: String)] = [
    (3.1, wonderful), (2.4, good), (1.6, nice), (-1.5, poor), (-2.2, bad), (-3, terrible),
  ]

  private static let wonderful = """
    excellent wonderful fantastic amazing awesome superb outstanding brilliant magnificent
    marvelous marvellous perfect perfectly love loved loves loving adore adored best
    extraordinary exceptional phenomenal incredible spectacular stunning masterpiece gorgeous
    fabulous terrific glorious breathtaking ecstatic thrilled delighted overjoyed heavenly bliss
    sublime triumph hilarious euphoric flawless unforgettable
    """
  private static let good = """
    good great happy happiness glad beautiful beautifully enjoy enjoyed enjoys enjoying enjoyable
    fun funny pleased pleasure win wins won winner winning success successful successfully joy
    joyful impressive impressed impress delightful delicious charming charm lovely favorite
    favourite excited exciting excitement heartwarming hope hopeful inspiring inspired inspire
    inspiration laugh laughed laughing laughs laughter celebrate celebrated celebration
    congratulations proud pride grateful thankful thank thanks recommend recommended appreciate
    appreciated praise praised remarkable remarkably witty elegant talented talent genius clever
    smile smiled smiles smiling better improved improvement improve improves hero heroes heroic
    compelling captivating engaging entertaining touching moving powerful rich vivid fascinating
    splendid admire admired admirable generous friendly kind kindness warm trust trusted
    beloved yay woohoo cute sweet sexy hot cool super peace peaceful freedom victory blessed
    luv yummy woot w00t ftw gr8 xoxo tgif stoked rocks rocked rocking rad epic legend legendary
    adorable sweetheart darling favourites favorites bless champion glory jubilant elated
    gratitude cherish cherished thrive thriving flourish prosper prosperity prosperous
    blessing lucky luck relief paradise treasure gem sparkling radiant refreshing satisfying
    satisfied rewarding uplifting healthy healing cheerful cheers affection affectionate
    passionate passion lol haha hahaha lmao rofl hug hugs kiss kisses bravo
    """
  private static let nice = """
    nice like liked likes fine well easy easily useful helpful help helped helps helping
    interesting interested interest smart solid sturdy durable reliable comfortable comfy
    convenient clean clear bright crisp sharp smooth smoothly fast quick quickly quiet safe safely
    secure cheap affordable bargain value worth worthwhile free fresh fair honest honestly sincere
    sincerely true truth effective efficient works worked decent pleasant pleasantly
    pleasing okay ok popular strong stronger strength support supported supporting supportive
    agree agreed accept accepted welcome welcomed promising progress benefit benefits beneficial
    advantage advantages gain gains accomplish accomplished achievement achieve achieved reward
    rewarded respect respected confident confidence calm gentle gently tender graceful grace
    original originality creative imaginative intelligent intelligence wise wisdom skilled
    skillful capable competent fitting suitable ideal ease accurate authentic fluid subtle
    intriguing intimate memorable magic magical romantic spirited lively energetic energy vibrant
    wow bonus award awards innocent bold brave courage courageous relax relaxed relaxing relaxation
    satisfaction please pleasantly sweetly thoughtful genuine genuinely humor humour humorous
    amusing amused playful charismatic sympathetic sympathy compassion compassionate care caring
    dear friend friends friendship gift gifts party luckily fortunately fortunate handsome pretty
    stylish attractive tasty yummy lightweight portable responsive intuitive simple versatile
    democracy justice liberty equality dignity humane hopefully reform reforms resolve resolved
    cooperation cooperate alliance ally allies protect protected protection rescue rescued earn
    earned growth grow growing prefer preferred approve approved approval applaud applauded
    encourage encouraged encouraging optimism optimistic eager enthusiastic enthusiasm legitimate
    integrity loyal loyalty noble merit merits glow healthier richer wealthy wealth valuable
    treasured assure assured reassure reassuring consensus stable stability sane sensible
    reasonable responsible share shared join recover recovered recovery straightforward
    effortless seamless clarity credible convincing believable absorbing
    invigorating exhilarating suspenseful poignant nuanced masterful masterfully ambitious
    delicate winsome endearing likable likeable quirky inventive savvy
    surprise surprised surprisingly worthy outstandingly positive positively rejoice save saved
    solve solved solution treat treats trendy upgrade vacation holiday weekend sunshine sunny
    """
  private static let poor = """
    poor poorly weak weaker weakness slow slowly dull bland boring bored tedious hard difficult
    difficulty expensive overpriced costly noisy loud heavy bulky cheaply flimsy thin uneven
    lack lacks lacking lacked missing miss missed misses limited limit problem problems issue
    issues trouble troubles error errors mistake mistakes fault faults faulty flaw flaws flawed
    doubt doubts doubtful confusing confused confusion unclear vague complicated inconvenient
    uncomfortable unfortunately unlucky regret regrets sorry sad sadly sadness unhappy lonely
    alone tired sick ill pain painful hurt hurts ache worried worry worries anxious nervous afraid
    fear fears scared scary concern concerned concerns stress stressed upset cry cried crying
    tears disappointing disappointed disappoints disappointment dislike disliked lose loses
    losing lost loss losses fail fails failed failing failure broken break breaks broke crack
    cracked damage damaged dirty messy mess ugly awkward clumsy stale predictable cliche cliched
    cliché contrived shallow superficial silly foolish pointless needless unnecessary unoriginal
    forgettable mediocre underwhelming lame meh bleak grim dark gloomy cold harsh rough
    stuck tiring annoying annoyed annoy irritating frustrated frustrating frustration complaint
    complain complained complaining return returned refund defect defects defective refuse refused
    reject rejected deny denied criticize criticized criticism blame blamed warn warning risk
    risky threat threatened threatening danger unsafe uncertain unstable unable unfair unfairly
    unpleasant unpopular war wars fight fights fighting crime crimes criminal guilty illegal steal
    stolen thief poverty debt crisis decline declined drop dropped delay delayed cancel cancelled
    canceled sucks suck sucked damn dang ugh crap crappy shame ashamed embarrassing embarrassed
    guilt wrong wrongly false fake lie lies lied liar lying cheat cheated waste wasted wasting
    useless uneventful lifeless flat hollow tiresome repetitive sloppy clunky muddled pretentious
    strained stilted slight overlong bloated homework headache stupid dumb
    idiot idiotic ridiculous absurd nonsense junk trash garbage rubbish cheesy corny bug bugs buggy
    crash crashes crashed freeze freezes leak leaks fell scratch scratched negative negatively
    lonesome bummer bummed fml smh meltdown migraine allergic allergies sneeze exhausted
    exhausting sleepy hungry starving jealous envy envious rude impolite arrogant selfish greedy
    greed lazy coward cowardly hypocrisy hypocrite scandal scandals conflict conflicts dispute
    disputes chaos chaotic corruptible injustice inequality unjust discrimination bias biased
    unemployment recession deficit bankrupt bankruptcy layoffs fired sanctions accuse accused
    accuses accusation accusations arrest arrested jail prison prisoner convicted shot shooting
    gun guns weapon weapons nuclear invade invaded invasion occupation refugee refugees famine
    drought flood earthquake storm collapse collapsed burden burdens harm harmed harmful harms
    hurtful injure injured injury injuries wound wounded neglect neglected ignore ignored ignores
    ignorance ignorant oppose opposed opposition undermine undermined exploit exploited
    mistreat mistreated deceive deceived deceptive mislead misled misleading manipulate
    manipulated inadequate insufficient ineffective inefficient incoherent incomprehensible
    inconsistent irrelevant irresponsible reckless careless sadistic cynical cynicism skeptical
    tense tension tensions troubling troubled disturbing disturbed disturb alarming alarmed
    alarm shock shocked shocking panic emergency severe severely serious seriously critical
    obstacle obstacles setback setbacks wary dread dreaded ominous sinister bitter bitterly
    resent resentment humiliate humiliated humiliating humiliation ailing plague plagued dire
    derivative formulaic uninspired unfunny plodding dreary turgid murky soggy stale wooden
    overwrought overblown manipulative sappy sentimental mawkish tepid listless
    incoherently preachy drab banal vapid inane sluggish lacklustre lackluster
    protest victim victims suffer suffers suffered suffering struggle struggles struggled hell
    """
  private static let bad = """
    bad badly worse hate hated hates hating angry anger furious rage mad disgust awful horrible
    terribly horribly nasty cruel cruelty evil violent violence attack attacked attacks kill
    killed kills killing murder murdered murderer death deaths dead die died dies dying destroy
    destroyed destruction disaster disastrous catastrophe tragic tragedy nightmare miserable
    misery depressing depressed depression devastated devastating heartbreaking heartbroken grief
    despair hopeless abuse abused abusive assault rape terror terrorism terrorist bomb bombs
    torture hostile enemy hatred racist racism corrupt corruption fraud scam betrayal betrayed
    outrage outraged outrageous offensive insult insulted insulting disgrace disgraceful shameful
    poison toxic deadly fatal cancer disease pathetic worthless unbearable insufferable unwatchable
    unusable atrocious ghastly hideous revolting repulsive vile wretched fuck fucking fucked shit
    shitty bitch bastard asshole bullshit wtf screwed ruin ruined ruins wreck wrecked inferior
    incompetent laughable inept insipid lousy stinks stink stinker turd disgusted
    """
  private static let terrible = """
    terrible worst horrendous disgusting abysmal appalling dreadful horrific horrifying abomination
    excruciating despise despised loathe loathed detest detested genocide massacre holocaust
    suicide
    """

  /// Words that turn the feeling of the three words after them.
  static let negators = """
    not no never none nobody nothing neither nor without hardly barely scarcely rarely seldom
    cannot can't couldn't don't doesn't didn't won't wouldn't shouldn't isn't aren't wasn't
    weren't haven't hasn't hadn't ain't cant dont doesnt didnt wont isnt wasnt despite lacks lack
    lacking nicht kein keine keinen nie
    """.listedWords

  /// Words that strengthen the next word.
  static let intensifiers = """
    very really extremely absolutely completely totally incredibly so such highly deeply truly
    especially particularly exceptionally enormously hugely utterly thoroughly remarkably
    amazingly insanely super most purely entirely quite sehr wirklich äußerst
    """.listedWords

  /// Words that weaken the next word.
  static let dampeners = """
    slightly somewhat barely hardly almost partly kinda sorta marginally occasionally mildly
    fairly rather less little etwas kaum
    """.listedWords

  /// German words with a feeling, which English does not have.
  static let german: [(word: String, valence: Float)] =
    [
      (
        Float(2.4),
        """
        gut gute guter gutes guten toll super ausgezeichnet hervorragend wunderbar fantastisch
        großartig schön schöne schönes schöner liebe lieben liebt freude freuen freut glücklich
        zufrieden perfekt begeistert empfehlen empfehlenswert freundlich angenehm lecker köstlich
        herrlich erfolgreich spannend
        """
      ),
      (
        Float(-2.2),
        """
        schlecht schlechte schlechter schlechtes schlechten furchtbar schrecklich entsetzlich
        enttäuscht enttäuschend enttäuschung hässlich traurig wütend ärgerlich langweilig kaputt
        defekt mangelhaft katastrophe katastrophal unfreundlich hasse hassen leider schlimm
        unzufrieden teuer schmutzig nutzlos
        """
      ),
    ].flatMap { valence, words in words.listedWords.map { ($0, valence) } }
}
