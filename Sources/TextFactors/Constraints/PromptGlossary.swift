/// French and Spanish words of requirements, with the English word that the rules know.
///
/// Requirements are worded alike in the three languages ("au moins 300 mots", "at least 300
/// words"), so translating word by word is enough for the rules to read them.
enum PromptGlossary {
  /// The English word for a lower-case word of the language, or nil where there is none.
  static func english(_ word: String, language: String) -> String? {
    switch language {
    case "fr": french[word]
    case "es": spanish[word]
    default: nil
    }
  }

  /// Pairs of words that only together make a relation.
  static func english(_ first: String, _ second: String, language: String) -> [String]? {
    guard language == "fr" || language == "es" else { return nil }
    return pairs["\(first) \(second)"]
  }

  private static let pairs: [String: [String]] = [
    "au moins": ["at", "least"], "moins de": ["less", "than"], "plus de": ["more", "than"],
    "au plus": ["at", "most"], "au maximum": ["at", "most"], "au minimum": ["at", "least"],
    "al menos": ["at", "least"], "como máximo": ["at", "most"], "como mínimo": ["at", "least"],
    "menos de": ["less", "than"], "más de": ["more", "than"], "por lo": ["at", "least"],
    "un minimum": ["a", "minimum"], "un maximum": ["a", "maximum"],
    "en minuscules": ["in", "lowercase"], "en minúsculas": ["in", "lowercase"],
  ]

  private static let french = table(
    """
    mots words mot word phrases sentences phrase phrase paragraphes paragraphs paragraphe
    paragraph sections sections section section parties sections partie section fois times lettre
    letter termes words terme word expressions phrases virgules commas virgule commas sans without
    évitez avoid éviter avoid évite avoid pas not n'utilisez not jamais never ne not inclure
    include incluez include inclus include inclue include incorporer include utiliser use utilisez
    use utilise use employer use employez use employant using contenir contain contenant containing
    mentionner mention figurer appear figure appear apparaître appear majuscules capitals
    majuscule capital guillemets quotes réponse response texte response récit response ensemble
    entire intégralité entire entier entire entière entire encadrez wrap encadrer wrap entourez
    wrap entre wrap présenter wrap concluez end conclure end terminez end terminer end termine end
    terminant end finissez end avec with exacte exact formulation phrase et and ou or en in de of
    des of exactement exactly précisément exactly points bullets point bullet puces bullets un one
    une one deux two trois three quatre four cinq five six six sept seven huit eight neuf nine dix
    ten premier first première first deuxième second troisième third commencer start commence
    start commençant start maximum maximum minimum minimum dépasser exceed surligner highlight
    surlignée highlighted surlignées highlighted avant markdown markdown uniquement only
    répondez respond réponds respond rédigez write dans in les the le the la the
    """)

  private static let spanish = table(
    """
    palabras words palabra word frases sentences frase phrase oraciones sentences párrafos
    paragraphs párrafo paragraph secciones sections sección section partes sections veces times vez
    time letra letter términos words término word comas commas coma commas sin without evita avoid
    evite avoid no not nunca never incluir include incluye include incluya include contener contain
    contenga contain usar use usa use utilizar use utiliza use utilices use emplear use empleando
    using mencionar mention aparecer appear aparezca appear aparece appear mayúsculas capitals
    comillas quotes respuesta response texto response output response toda entire todo entire
    completa entire completo entire íntegramente entirely completamente entirely entre wrap
    encierra wrap termina end terminar end finaliza end finalizar end acaba end concluye end con
    with exacta exact y and o or en in de of exactamente exactly puntos bullets punto bullet ítems
    bullets un one una one dos two tres three cuatro four cinco five seis six siete seven ocho
    eight nueve nine diez ten primer first primero first primera first segundo second tercer third
    tercero third iniciar start empezar start comenzar start máximo maximum mínimo minimum superes
    exceed superar exceed supere exceed exceder exceed excedas exceed formato format sólo only solo
    only únicamente only escribe write responde respond las the los the el the la the
    """)

  /// A table from words that stand in pairs.
  private static func table(_ text: String) -> [String: String] {
    let words = text.listedWords
    var table: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[words[index]] = words[index + 1]
    }
    return table
  }
}
