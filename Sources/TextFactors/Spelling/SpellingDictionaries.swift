import Glibc
import Synchronization

/// The Hunspell dictionaries installed on this machine, opened when first asked for.
final class SpellingDictionaries: Sendable {
  /// Those of the usual folders, and of `DICPATH` before them.
  static let system = SpellingDictionaries(folders: searchPath())

  private let folders: [String]
  private let opened = Mutex<[String: SpellingDictionary?]>([:])

  init(folders: [String]) {
    self.folders = folders
  }

  /// Preferred regions of each language, best known first.
  private static let regions: [String: [String]] = [
    "en": ["en_US", "en_GB", "en_CA", "en_AU"], "de": ["de_DE", "de_AT", "de_CH"],
    "es": ["es_ES", "es_MX", "es"], "fr": ["fr_FR", "fr"], "it": ["it_IT"],
    "pt": ["pt_BR", "pt_PT"], "nl": ["nl_NL", "nl"], "sv": ["sv_SE"], "da": ["da_DK"],
    "pl": ["pl_PL"], "cs": ["cs_CZ"], "ro": ["ro_RO"], "hu": ["hu_HU"], "tr": ["tr_TR"],
    "vi": ["vi_VN"], "id": ["id_ID"], "sw": ["sw_TZ", "sw_KE"], "ru": ["ru_RU"],
    "uk": ["uk_UA"], "bg": ["bg_BG"], "el": ["el_GR"], "ko": ["ko_KR", "ko"], "he": ["he_IL"],
  ]

  /// The dictionary of a language, or nil where none is installed.
  func dictionary(for language: String) -> SpellingDictionary? {
    opened.withLock { opened in
      if let known = opened[language] { return known }
      let found = find(language)
      opened[language] = .some(found)
      return found
    }
  }

  /// A number that changes when a dictionary is installed, removed or replaced by one of
  /// another size.
  var fingerprint: UInt64 {
    var found = ""
    for region in Self.regions.values.joined().sorted() {
      for folder in folders {
        let sizes = [".aff", ".dic"].map { Self.size(of: "\(folder)/\(region)\($0)") }
        if sizes != [nil, nil] { found += "\(region) \(sizes)\n" }
      }
    }
    return Fingerprint.of(found)
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  private func find(_ language: String) -> SpellingDictionary? {
    for region in Self.regions[language] ?? [] {
      for folder in folders {
        let stem = "\(folder)/\(region)"
        guard access(stem + ".aff", R_OK) == 0, access(stem + ".dic", R_OK) == 0 else {
          continue
        }
        if let dictionary = SpellingDictionary(affix: stem + ".aff", words: stem + ".dic") {
          return dictionary
        }
      }
    }
    return nil
  }

  private static func searchPath() -> [String] {
    var folders: [String] = []
    if let path = getenv("DICPATH") {
      folders = String(cString: path).utf8.split(separator: UInt8(ascii: ":"))
        .map { String(Substring($0)) }
    }
    return folders + [
      "/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell",
      "/usr/share/myspell/dicts",
    ]
  }
}
