public import Records
internal import Text

/// One word as one person knows it.
public struct Agreed: Sendable {
  /// Who knows it.
  public let person: Record
  /// The word, what it means, what the person does.
  public let parts: JSONObject

  /// The word as one compares it.
  fileprivate var word: Folded { Agreed.compared(parts[.word]) }
  /// The meaning as one compares it.
  fileprivate var meaning: Folded { Agreed.compared(parts[.means]) }

  /// Two people write the same thing with other capitals, spaces and full stops; a sign may have no letter at all.
  private static func compared(_ value: JSON?) -> Folded {
    let text = Folded(name: value?.text ?? "")
    let signs = String(decoding: text.bytes, as: UTF8.self)
    let letters = signs.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return letters.isEmpty ? text : Folded(letters)
  }
}

/// The words agreed with people, and where people do not have the same.
public struct AgreedWords: Sendable {
  private let all: [Agreed]

  /// What `people` know, in their order.
  public init(_ people: [Record]) {
    let name = Field.agreed?.name ?? ""
    all = people.flatMap { person in
      (person.fields[name]?.items ?? []).compactMap(\.object).map { Agreed(person: person, parts: $0) }
    }
  }

  /// What each word is to those who know it; what has no word yet comes last.
  public var words: [[Agreed]] {
    let wordless = all.filter { $0.word.isEmpty }
    return AgreedWords.groups(all, \.word) + (wordless.isEmpty ? [] : [wordless])
  }

  /// Meanings for which people have no word in common.
  public var differentWords: [[Agreed]] {
    AgreedWords.groups(all, \.meaning).filter { AgreedWords.isApart($0, \.word) }
  }

  /// Words that do not mean the same to all who know them.
  public var differentMeanings: [[Agreed]] {
    AgreedWords.groups(all, \.word).filter { AgreedWords.isApart($0, \.meaning) }
  }

  /// What is the same in `text`, in the order of its first; what has no such text is left out.
  private static func groups(_ all: [Agreed], _ text: (Agreed) -> Folded) -> [[Agreed]] {
    var order: [Folded] = []
    var groups: [Folded: [Agreed]] = [:]
    for each in all where !text(each).isEmpty {
      if groups[text(each)] == nil { order.append(text(each)) }
      groups[text(each), default: []].append(each)
    }
    return order.compactMap { groups[$0] }
  }

  /// Whether no `text` is common to all people in the group who have one.
  private static func isApart(_ group: [Agreed], _ text: (Agreed) -> Folded) -> Bool {
    let known = group.filter { !text($0).isEmpty }
    let texts = Dictionary(grouping: known, by: \.person.id).values.map { Set($0.map(text)) }
    guard let first = texts.first else { return false }
    return texts.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }
}

extension Field {
  // Found by what they are: names that tell stand in the packed schema alone.

  /// The words agreed with a person.
  public static var agreed: Field? { Schema.of(.person).first { $0.part("theyDo") != nil } }

  /// When and how a person may be called.
  public static var whenToCall: Field? {
    Schema.of(.person).first { $0.privacy == .contact && $0.type == .text }
  }
}
