public import Sodium

/// What makes a passphrase easy to find for someone who knows its owner, as far as that can be seen in it.
///
/// The method is that of zxcvbn: parts that follow a pattern are looked for, and the cheapest way to put the passphrase
/// together from them is what it takes to find it. Names, dates and places take few guesses, for they are tried first.
/// That nothing is found proves nothing.
public struct Strength: Sendable, Equatable {
  /// How soon a passphrase is found.
  public enum Band: Sendable, CaseIterable, Comparable {
    /// By hand with some patience, or by a machine at once.
    case guessable
    /// By a machine that tries for long.
    case doubtful
    /// No pattern was seen that would be quick to try. It may be weak all the same.
    case nothingFound
  }

  /// What was seen.
  public enum Reason: Sendable, CaseIterable {
    /// One that many people have.
    case common
    /// A given name, a surname, the name of a pet.
    case name
    /// A town or country.
    case place
    /// A club or what its people call.
    case club
    /// A day or year.
    case date
    /// A long number, as telephones and papers have it.
    case number
    /// Keys that lie side by side.
    case keys
    /// The alphabet, or numbers that count.
    case row
    /// Something more than once.
    case repetition
    /// A line that many know.
    case phrase
    /// Everyday words, and too few of them.
    case words
    /// Nothing but that it is short.
    case short
  }

  /// How many guesses it takes, as a power of two: a rough figure that is not for showing.
  public let bits: Double

  /// What was seen, each once, in the order of `Reason`; nothing where nothing has to be said.
  public let reasons: [Reason]

  /// How soon it is found.
  public var band: Band {
    bits < Strength.soon ? .guessable : bits < Strength.late ? .doubtful : .nothingFound
  }

  private static let (soon, late) = (30.0, 48.0)

  /// Looks at the first 1,024 bytes of `passphrase`, in guarded memory only. What is kept of it is what this says.
  public init(of passphrase: borrowing SecretBytes) {
    let letters = Letters(passphrase)
    let cover = letters.text.withBytes { text in letters.capitals.withBytes { Strength.cover(text, $0) } }
    bits = cover.bits
    let kinds = Set(cover.tokens.compactMap { Reason($0.kind) })
    let seen = Reason.allCases.filter(kinds.contains)
    reasons = cover.bits >= Strength.late ? [] : seen.isEmpty ? [.short] : seen
  }

  private static func cover(_ text: Span<UInt8>, _ capitals: Span<UInt8>) -> Cover {
    let tokens =
      WordFinder.tokens(in: text) + PhraseFinder.tokens(in: text) + KeyFinder.tokens(in: text)
      + SequenceFinder.tokens(in: text) + DigitFinder.tokens(in: text) + DateFinder.tokens(in: text)
    return Cover(text, capitals, tokens, Echoes(text))
  }
}

extension Strength.Reason {
  /// What a part of this kind is called; `nil` for what is no reason.
  fileprivate init?(_ kind: Token.Kind) {
    switch kind {
    case .small, .other: return nil
    case .word: self = .words
    case .name: self = .name
    case .place: self = .place
    case .club: self = .club
    case .password: self = .common
    case .phrase: self = .phrase
    case .keys: self = .keys
    case .sequence: self = .row
    case .echo: self = .repetition
    case .date: self = .date
    case .digits: self = .number
    }
  }
}
