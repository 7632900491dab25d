import Foundation
import SplitMix

/// Names that nobody has, in the letters of many scripts, and the ways in which people write the same one.
struct NameDice {
  private var dice: SplitMix64

  init(seed: UInt64) { dice = SplitMix64(state: seed) }

  /// Letters of each script; those that only stand behind others are behind a bar.
  static let scripts: [(name: String, letters: String)] = [
    ("Latin", "abcdefghijklmnoprstuvwyz"), ("Western accents", "áàâãäåçéèêëíìîïñóòôõöúùûüýÿßæœøðþ"),
    ("Central accents", "ąćčďěęłńňőřśšťůűźżžđ"), ("Turkish", "aıiğüşöçbdlmnrt"),
    ("Vietnamese", "ạảấầẩẫậắằẵặẹẻẽếềểễệịỉốồổỗộ"),
    ("Greek", "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ"), ("Cyrillic", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"),
    ("Armenian", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"), ("Georgian", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
    ("Hebrew", "אבגדהוזחטיכלמנסעפצקרשת"), ("Arabic", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤئ"),
    ("Devanagari", "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"),
    ("Bengali", "অআইঈউঊএঐওঔকখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহ"),
    ("Tamil", "அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறன"), ("Telugu", "అఆఇఈఉఊఎఏఐఒఓకఖగఘచఛజఝటఠడఢణతథదధనపఫబభమయరలవశషసహ"),
    ("Thai", "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"), ("Ethiopic", "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ"),
    ("Hangul", "가나다라마바사아자차카타파하김이박최정강조윤장임"), ("Kana", "あいうえおかきくけこさしすせそたちつてとなにアイウエオカキクケコサシスセソ"),
    ("Han", "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾"), ("Full width", "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"),
    ("Ligatures", "ﬁﬂﬀﬃﬄabeiou"), ("Cherokee", "ᎠᎡᎢᎣᎤᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷ"),
  ]

  /// A name of a script: one word or two, joined as names are.
  mutating func name(_ script: Int) -> String {
    let letters = Array(NameDice.scripts[script].letters)
    let words = (0..<Int.random(in: 1...2, using: &dice)).map { _ in
      let length = Int.random(in: 6...10, using: &dice)
      return (0..<length).map { _ in String(letters.randomElement(using: &dice) ?? "a") }.joined().capitalized
    }
    return words.joined(separator: [" ", "-", "’", " de "].randomElement(using: &dice) ?? " ")
  }

  /// A number of a telephone, a card or a house, in groups.
  mutating func number() -> String {
    let digits = (0..<Int.random(in: 7...16, using: &dice)).map { _ in
      String(Int.random(in: 0...9, using: &dice))
    }
    return digits.enumerated().map { $0 % 3 == 2 ? $1 + " " : $1 }.joined()
  }

  /// Ways in which people, telephones and other programs write the same name.
  mutating func spellings(of name: String) -> [String] {
    let middle = name.index(name.startIndex, offsetBy: name.count / 2)
    let parted = String(name[..<middle]) + "\u{AD}" + String(name[middle...])
    let all = [
      name, name.uppercased(), name.lowercased(), name.decomposedStringWithCanonicalMapping,
      name.precomposedStringWithCompatibilityMapping, parted,
      name.replacingOccurrences(of: " ", with: "\u{A0}"),
      name.replacingOccurrences(of: " ", with: "\n  "), name.replacingOccurrences(of: "-", with: "\u{2011}"),
      name.replacingOccurrences(of: "’", with: "'"), "x" + name + "s", "‘\(name)’,", "(\(name))",
      name.applyingTransform(.fullwidthToHalfwidth, reverse: true) ?? name, "\u{202E}\(name)\u{202C}",
      name.split(separator: " ").joined(separator: "-"),
    ]
    return all.shuffled(using: &dice)
  }
}
