public import Storage
internal import Passphrases
public import Platform
public import Records
public import Sodium
public import Vault

/// Passphrases that a book makes itself, so that they can be shown when there is time for them
/// (Docs/Format.md, section 4, "Own words").
public enum OwnWords: String, CaseIterable, Sendable {
  /// Twelve words for paper, which open the highest notebook.
  case paper
  /// Seven words that open the everyday notebook.
  case words

  /// In words of `language`, for a book that is being made with notebooks up to `highest`.
  public func made(_ book: borrowing NewBook, _ language: Language, highest: Level) -> SecretBytes {
    written(book.ownBytes(of: level(highest)), language)
  }

  /// The notebook that they open.
  public func level(_ highest: Level) -> Level { self == .paper ? highest : .everyday }

  fileprivate func written(_ bytes: borrowing SecretBytes, _ language: Language) -> SecretBytes {
    switch self {
    case .paper: RecoveryPhrase(of: bytes, language).words
    case .words: WordList(language).words(of: bytes)
    }
  }
}

extension Notebook {
  /// What was put off when the book was made, and is still to be asked.
  public func putOff() throws(ReadingError) -> [OwnWords] {
    NotebookSettings(try settings()?.fields ?? JSONObject()).putOff.compactMap { OwnWords(rawValue: $0) }
  }

  /// The words themselves, in the language in which the book has them, `first` tried before the others; `nil` where it
  /// has none.
  public func words(_ own: OwnWords, first: Language) throws(OpeningError) -> SecretBytes? {
    let asked = own.level(level)
    for language in [first] + Language.allCases.filter({ $0 != first }) {
      let words = own.written(book.ownBytes(of: asked), language)
      if try book.isOpened(asked, by: words) { return words }
    }
    return nil
  }

  /// Notes that it was asked.
  public mutating func settle(_ own: OwnWords, now: WallClock) throws(SavingError) {
    guard let before = try forSaving(settings()) else { return }
    let left = NotebookSettings(before.fields).putOff.filter { $0 != own.rawValue }
    var changes = JSONObject()
    changes[FieldName.putOff] = left.isEmpty ? .null : .array(left.map { .string($0) })
    try change(before, by: changes, now: now)
  }
}
