internal import Records
internal import Text

/// A question asked before a plan or a list begins. Each can be skipped.
public struct Question: Sendable {
  /// What it asks for: `stage`, `country`, or something that may be the case.
  public let id: String
  /// How it is asked.
  public let text: String
  /// The answers that there are, with their words; none where it is answered with yes, no or a text.
  public let answers: [(value: String, words: String)]
}

extension Question {
  init(reading block: TextBlock) {
    id = block.id
    text = block["text"]
    answers = block.all("answer").map { ($0.cells[0], $0.cells.last ?? "") }
  }
}

/// A country of which something is known.
public struct Country: Sendable {
  /// Its letters.
  public let code: String
  /// What it is called.
  public let name: String
}

extension Country {
  init(reading block: TextBlock, _ language: Language) {
    code = block.id
    name = block["name"].half(language)
  }

  /// Whether a country is meant by letters, its own or those of a member, or by one of its names in any language.
  static func isMeant(_ block: TextBlock, by text: String) -> Bool {
    let wanted = Folded(name: text)
    let names = Language.allCases.map { block["name"].half($0) } + [block.id] + block.words("members")
    return (names + block["also"].parts).contains { Folded(name: $0) == wanted }
  }
}

extension String {
  /// What stands between commas.
  fileprivate var parts: [String] {
    split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// What stands before or after " / ", where a text holds two languages.
  func half(_ language: Language) -> String {
    guard let bar = firstRange(of: " / ") else { return self }
    return switch language {
    case .en: String(self[..<bar.lowerBound])
    case .es: String(self[bar.upperBound...])
    }
  }
}
