/// Parts of English words in which the rules of ``Syllables`` count one syllable too many or too
/// few.
///
/// Learnt from the CMU Pronouncing Dictionary (Copyright (C) 1993-2015 Carnegie Mellon University,
/// BSD licence, see language/cmudict-LICENSE) by scripts/make-syllable-corrections, without the
/// words that the rules are tested on. `^` and `$` are the beginning and the end of a word.
struct SyllableCorrections: Sendable {
  static let shared = SyllableCorrections()

  /// A tree of letters: 28 children a node (a to z, beginning, end), 0 for none.
  private let children: [UInt16]
  /// What the part that ends at a node changes.
  private let changes: [Int8]

  private static let width = 28
  private static let start = 26
  private static let end = 27

  private init() {
    var children = [UInt16](repeating: 0, count: Self.width)
    var changes: [Int8] = [0]
    for (change, parts) in [(Int8(1), Self.tooFew), (-1, Self.tooMany)] {
      for part in parts.listedWords {
        var node = 0
        for byte in part.utf8 {
          let place = node * Self.width + Self.place(of: byte)
          if children[place] == 0 {
            children[place] = UInt16(changes.count)
            changes.append(0)
            children += [UInt16](repeating: 0, count: Self.width)
          }
          node = Int(children[place])
        }
        changes[node] = change
      }
    }
    self.children = children
    self.changes = changes
  }

  private static func place(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "^"): start
    case UInt8(ascii: "$"): end
    default: Int(byte) - 0x61
    }
  }

  /// Syllables to add to the count of a word of the letters a to z; each part counts once.
  func change(_ word: [UInt8]) -> Int {
    // Almost no word holds two parts, so what was found is a short list.
    var found: [UInt16] = []
    var sum = 0
    for first in -1...(word.count - 1) {
      var node = 0
      var index = first
      while index <= word.count {
        let letter =
          index < 0 ? Self.start : index == word.count ? Self.end : Int(word[index]) - 0x61
        let next = children[node * Self.width + letter]
        if next == 0 { break }
        node = Int(next)
        if changes[node] != 0, !found.contains(next) {
          sum += Int(changes[node])
          found.append(next)
        }
        index += 1
      }
    }
    return sum
  }

  private static let tooFew = """
    ier$ yer aya iest$ ea$ oya nte$ aue ayo bled$ tiat ciat iya tled$ tre$ ayi dled$ ione$ gled$
    iag sms$ oyo iello$ tke$ oa$ kled$ bre$ eue ^geo neous oing$ uing dl$ ^reins ^reinv pled$ eyi
    fluen ^coe dre$ eyo aic$ oyi tl$ tui ^reint eand oue ^preem rearr siak$ tres$ dien oer$ riet
    ifiers$ yette$ fled$ fred$ iale$ ntes$ oers$ tzke$ acre oey$ reex ayu ^coincid reimburs ciano$
    oscien cled$ eate$ nale$ croe eus$ oic$ yen$ eya grz uey acquire nuclea oactiv quiesc rrone$
    cone$ gian$ dke$ eum$ jes$ pre$ suer uis$ yev$ gl$ iyu prz ^coalesc ^coartic ^reenact ^permea
    ^reaffi reelect ^heroi ^reinc riers$ theist zzled$ ^ruin ^zair iore$ linea orean reana ^pao
    chl$ eah$ flui kooi liel sui$ vre$ ^uy aoi uya uyo ^coautho ^miscrea ^readjus ^reevalu
    lentine$ nstituen ^devour oening$ ratore$ reignit ^croat ^dieti ^rwand escien ndren$ verde$
    ^bioe ^reem bene$ bres$ dres$ eism$ eles$ eneal ienne mpire oene$ reale ssean stia$ yenne ^tia
    aez$ gre$ mke$ peon ^km aok bl$ iea iyo kl$ yeu ^fiducia ^innuend ^procrea ^psychoa ^reautho
    ^reawake ^recreat ^reestab ^reimpos ^reitera ^transpi asquale$ nscienti nspired$ oamerica
    signore$ verreact ^messia ^readmi ^reunif ^sierra assone$ cesare$ natale$ ruella$ ^druid
    ^joann ^polye ^rearm asmer$ giano$ gnone$ iichi$ oever$ piers$ rivier siano$ stfed$ ueled$
    ^deif ^usai adze$ assia douin greea oichi osia$ ruer$ strze ucion zese$ ^ngo ^yba aean fre$
    hui$ mre$ nnui nsia tje$ ayy hii ooy oyu pl$ sao sr$ zl$
    """

  private static let tooMany = """
    lle$ que$ ^fore llion gue$ eman$ ically$ nion nya lles$ ^white ^gia ^home ^house ^stone riend
    fluo eway nyo willia ^space ework giu ekeep ^gio lyar tya yi$ ^persua ^roseb kya familia
    ^sales estone ncheon nehar keb ^reorgan efulness ^wholes nemann$ ^state elines ogues$ eback
    eins$ velan ^hua akef dgew gyo ^impover ^parliam ^leonar ^spokes ^visual fashion ^ideal ^sides
    ^wisec ehead$ elike$ eine$ ques$ rles$ uely$ lya$ piet behavior elessly$ orehouse demann$
    iceland ^baseb ^digio ^jocel ^rosem ^share emore$ eopard ^lien ^note dgepo edown fety$ gued$
    idebo ilion kelan ^cuo ^tuo ceho dgec idew mepl nior iu$ kyo ^brillia ^chocola ^cordial
    ^lifesav ^scapego ceptuali conferen neberry$ ninteres tysometh virginia ^brides ^cooper
    ^hillia ^smokes akeover eforth$ elihood esboro$ feguard gemann$ ilians$ semann$ ^alewi ^codeb
    ^coleb ^james ^valia acemak alonia dalia$ dyard$ elets$ eoffs$ etable etrack keley$ reher$
    vliet$ ^awes ^type ^ware elet$ eoff$ ietz$ llien rienz ^fyo erya juan leod meco nesw ntuo osew
    uado veco vefo gya
    """
}
