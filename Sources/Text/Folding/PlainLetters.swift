/// What single scalars become where neither case nor accents matter.
enum PlainLetters {
  /// The plain form of a scalar: NFKC_Casefold without accents, and with the letters that have no accent to take off
  /// (`ø`, `ı`, `æ`) turned into those that people type for them. Empty for accents and for what is not seen.
  static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let folded = CharacterData.caseFolded(scalar).filter { !isPassedOver($0) }
    // An accent that stands by itself is a space with that accent to Unicode.
    if folded == [" "], !scalar.properties.isWhitespace { return [] }
    return folded.flatMap { letter in special[letter].map { Array($0.unicodeScalars) } ?? [letter] }
  }

  /// Whether a scalar of a decomposed text is an accent, is not seen, or draws a word out.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch CharacterData.category(of: scalar) {
    case .format: true
    case .otherMark: isAccent(scalar)
    default: scalar == "\u{640}"
    }
  }

  /// Whether a mark may be left out by somebody who writes the same word. The vowel signs of India, Thailand, Laos and
  /// Tibet may not, nor what joins letters there, nor the marks that make other kana.
  private static func isAccent(_ mark: Unicode.Scalar) -> Bool {
    switch CharacterData.combiningClass(of: mark) {
    case 8, 9, 84, 91, 103, 118, 129, 130, 132: false
    case 0: 0x488...0x489 ~= mark.value || 0x20DD...0x20E4 ~= mark.value
    default: true
    }
  }

  /// Letters that do not come apart, and what people write for them.
  private static let special: [Unicode.Scalar: String] = {
    var special: [Unicode.Scalar: String] = ["æ": "ae", "œ": "oe", "þ": "th", "ð": "d"]
    for letters in changed {
      let plain = String(letters.unicodeScalars.prefix(1))
      for letter in letters.unicodeScalars.dropFirst() { special[letter] = plain }
    }
    return special
  }()

  /// Latin letters with a stroke, a hook, a tail or without their dot, behind the plain one. `PlainLetterTests` compares
  /// them with the names of Unicode.
  private static let changed = [
    "aᶏⱥ", "bƀƃɓᵬᶀꞗ", "cƈȼɕꞓꞔ𝼝", "dđƌȡɖɗᵭᶁᶑꟈ𝼥", "eɇᶒⱸꬳꬴ", "fƒᵮᶂꞙ", "gǥɠᶃꞡ", "hħɦⱨꞕ", "iıɨᶖ𝼚", "jȷɉɟʄʝ",
    "kƙᶄⱪꝁꝃꝅꞣ", "lłƚȴɫɬɭᶅⱡꝉꞎꬷꬸꬹ𝼑𝼓𝼦", "mɱᵯᶆꬺ", "nƞȵɲɳᵰᶇꞑꞥꬻ𝼧", "oøɵⱺꝋꝍ𝼛", "pƥᵱᵽᶈꝑꝓꝕ", "qɋʠꝗꝙ",
    "rɍɼɽɾᵲᵳᶉꞧꭉ𝼖𝼨", "sȿʂᵴᶊꞩꟊ𝼞𝼩", "tŧƫƭȶʈᵵⱦ𝼉𝼪", "uʉᶙꞹꭎꭏꭒ", "vʋᶌⱱⱴꝟ", "wⱳ", "xᶍꭖꭗꭘꭙ", "yƴɏỿꭚ",
    "zƶȥɀʐʑᵶᶎⱬ",
  ]
}

extension String {
  /// The text in small letters without accents (NFKC_Casefold; `ß` as `ss`, `æ` as `ae`); all else stays.
  ///
  /// It is for words with a grammar of their own, such as times. To compare or find texts, take ``Folded``.
  public var inPlainLetters: String {
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars { plain.append(contentsOf: PlainLetters.plain(scalar)) }
    return String(plain)
  }
}
