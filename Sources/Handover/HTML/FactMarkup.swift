internal import Records

extension Markup {
  /// Labelled values as a list of terms.
  mutating func facts(
    _ facts: [Fact], class name: String = "facts", marking changed: Set<String> = [], _ mark: String = ""
  ) {
    guard !facts.isEmpty else { return }
    tag("dl", ["class": name]) { page in
      for fact in facts {
        page.tag("div") { page in
          page.tag("dt") { page in
            page.text(fact.label)
            if changed.contains(fact.name) { page.tag("span", ["class": "changed"], " (\(mark))") }
          }
          page.tag("dd", ["dir": "auto"]) { $0.content(fact.content) }
        }
      }
    }
  }

  /// What a fact holds.
  mutating func content(_ content: Fact.Content) {
    switch content {
    case .text(let words): text(words)
    case .link(let words, let place): tag("a", ["href": "#\(place)", "dir": "auto"], words)
    case .digits(let digits): tag("code", digits)
    case .facts(let parts): facts(parts, class: "parts")
    case .list(let items):
      tag("ul") { page in
        for item in items { page.tag("li", ["dir": "auto"]) { $0.content(item) } }
      }
    }
  }

  /// Words of a person, line by line as they were written.
  mutating func prose(_ words: String, class name: String) {
    tag("p", ["class": name, "dir": "auto"], words)
  }
}

/// The codes of languages, two letters each, that a page may name: ISO 639-1 without those that are out of use.
private let languageCodes = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es \
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki \
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no \
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te \
  tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """.split(separator: " ").map(String.init))

extension Copy.Item {
  /// The language of the words, for a screen reader: empty where what was given names none.
  var languageCode: String? {
    guard let given = record.fields[.language]?.text else { return nil }
    let code = given.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return languageCodes.contains(code) ? code : ""
  }
}
