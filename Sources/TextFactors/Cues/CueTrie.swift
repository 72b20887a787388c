/// All cue phrases as one tree of words, walked once for every text.
///
/// Each node holds, as bits, the categories of the phrases that end there.
struct CueTrie: Sendable {
  private static let anyWord = -1
  private static let sentenceStart = -2

  private var table = WordTable([])
  private var targets: [Int32] = []
  private var wildcards: [Int32]
  private var ends: [UInt64]
  /// First step from the root by vocabulary number.
  private var roots: [Int32]
  private let startRoot: Int32

  init(vocabulary: inout Vocabulary) {
    var builder = Builder()
    for category in CueCategory.allCases {
      for pattern in category.patterns {
        for phrase in CuePattern.expanded(pattern) {
          let path = phrase.map { word in
            switch word {
            case "*": Self.anyWord
            case "^": Self.sentenceStart
            default: vocabulary.intern(word)
            }
          }
          builder.insert(path, category: category)
        }
      }
    }
    wildcards = builder.nodes.map { $0.children[Self.anyWord].map(Int32.init) ?? -1 }
    ends = builder.nodes.map(\.ends)
    roots = [Int32](repeating: -1, count: vocabulary.count)
    startRoot = builder.nodes[0].children[Self.sentenceStart].map(Int32.init) ?? -1
    var edges: [(key: UInt64, target: Int32)] = []
    for (node, content) in builder.nodes.enumerated() {
      // Sorted, so that the table is laid out alike in every process.
      for (word, target) in content.children.sorted(by: { $0.key < $1.key }) where word >= 0 {
        if node == 0 {
          roots[word] = Int32(target)
        } else {
          edges.append((Self.key(Int32(node), Int32(word)), Int32(target)))
        }
      }
    }
    table = WordTable(edges.map(\.key))
    targets = edges.map(\.target)
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    WordHash.mixed(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)))
  }

  /// The longest phrases of each category that begin at each word, none overlapping another
  /// of its category, in the order of the text.
  func matches(in words: [Word], sentences: [Sentence]) -> [CueMatch] {
    var found: [CueMatch] = []
    var free = [Int](repeating: 0, count: 64)
    var hits: [Hit] = []
    for (number, sentence) in sentences.enumerated() {
      let limit = sentence.words.upperBound
      for index in sentence.words {
        hits.removeAll(keepingCapacity: true)
        let entry = words[index].entry
        if entry >= 0 && entry < roots.count && roots[Int(entry)] >= 0 {
          walk(from: roots[Int(entry)], at: index + 1, limit: limit, words: words, into: &hits)
        }
        if index == sentence.words.lowerBound && startRoot >= 0 {
          walk(from: startRoot, at: index, limit: limit, words: words, into: &hits)
        }
        guard !hits.isEmpty else { continue }
        if hits.count > 1 { hits.sort { $0.end > $1.end } }
        var taken: UInt64 = 0
        for hit in hits {
          var categories = hit.categories & ~taken
          taken |= hit.categories
          while categories != 0 {
            let bit = categories.trailingZeroBitCount
            categories &= categories - 1
            guard free[bit] <= index, let category = CueCategory(rawValue: UInt8(bit)) else {
              continue
            }
            // "in May" names a month.
            if category == .hedge && hit.end == index + 1
              && words[index].marks.contains(.capital)
              && !words[index].marks.contains(.sentenceStart)
            {
              continue
            }
            free[bit] = hit.end
            found.append(
              CueMatch(category: category, words: index..<hit.end, sentence: number))
          }
        }
      }
    }
    return found
  }

  private struct Hit {
    var categories: UInt64
    var end: Int
  }

  private func walk(
    from node: Int32, at index: Int, limit: Int, words: [Word], into hits: inout [Hit]
  ) {
    if ends[Int(node)] != 0 { hits.append(Hit(categories: ends[Int(node)], end: index)) }
    guard index < limit else { return }
    let entry = words[index].entry
    if entry >= 0 {
      let edge = table[Self.key(node, entry)]
      if edge >= 0 {
        walk(from: targets[Int(edge)], at: index + 1, limit: limit, words: words, into: &hits)
      }
    }
    if wildcards[Int(node)] >= 0 {
      walk(from: wildcards[Int(node)], at: index + 1, limit: limit, words: words, into: &hits)
    }
  }

  private struct Builder {
    struct Node {
      var children: [Int: Int] = [:]
      var ends: UInt64 = 0
    }

    var nodes = [Node()]

    mutating func insert(_ path: [Int], category: CueCategory) {
      var node = 0
      for word in path {
        if let next = nodes[node].children[word] {
          node = next
        } else {
          nodes.append(Node())
          nodes[node].children[word] = nodes.count - 1
          node = nodes.count - 1
        }
      }
      if node != 0 { nodes[node].ends |= 1 << UInt64(category.rawValue) }
    }
  }
}

/// A phrase found in a text.
struct CueMatch {
  var category: CueCategory
  /// Indices into the words of prose.
  var words: Range<Int>
  /// Index of the sentence.
  var sentence: Int
}
