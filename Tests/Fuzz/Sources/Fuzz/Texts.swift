import Foundation
import Sodium

@testable import Handover
@testable import JSON
@testable import Passphrases
@testable import Records
@testable import SLIP39
@testable import Screen
@testable import Text
@testable import Times

// Readers of what people type, and of what stands in texts.

extension Targets {
  static let texts: [String: Target] = [
    "json": json, "records": records, "times": times, "keys": keys, "typing": typing, "slip39": slip39,
    "passphrases": passphrases, "covering": covering, "wrapping": wrapping,
  ]

  /// What is read is written and read again as the same.
  private static func json(_ bytes: [UInt8]) {
    let values = (try? JSON.sequence(bytes, limit: 1 << 20)) ?? []
    for value in values.map(\.value) {
      let written = value.canonical
      guard let again = try? JSON(parsing: written) else { return require(false, "not read again") }
      require(again.canonical == written, "written otherwise")
      plant(value.object.map { $0.members.count > 2 } ?? false)
    }
  }

  /// A record that is taken in is taken in again as it stands.
  private static func records(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let kind = input.pick(Schema.current.kinds.keys.sorted { $0.rawValue < $1.rawValue })
    guard let object = (try? JSON(parsing: input.rest()))?.object,
      let fields = try? Record.checked(kind, object, .restored)
    else { return }
    let record = Record(id: RecordID.random(), kind: kind, fields: fields)
    _ = record.searchText(.en)
    let again = try? Record.checked(kind, fields, .restored)
    require(again?.canonical == fields.canonical, "taken in otherwise the second time")
    plant(fields.members.count > 2)
  }

  private static let countries = ["", "GB", "US", "ES", "MX", "AU"].map { Country($0) }

  /// A span begins before it ends, and words are never lost.
  private static func times(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let language = input.pick(Language.allCases)
    let tense = input.pick([Tense.past, .ahead, .any])
    let seconds = Int64(input.byte()) * 1_000_000 + 1_700_000_000
    let teller = Teller(language, country: input.pick(countries), at: seconds, in: .always(60))
    let text = input.restAsText()
    let reading = teller.reader(tense).read(text)
    for when in reading.all {
      if let first = when.earliest, let last = when.latest {
        require(first.first <= last.last, "ends before it begins")
      }
      require((try? When(when.json)) == when, "not read again")
    }
    plant(reading.all.count > 1)
  }

  /// The same bytes mean the same keys in whatever pieces they come.
  private static func keys(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let cut = Int(input.byte())
    let all = input.rest()
    var whole = KeyDecoder()
    let first = joined(whole.feed(all) + whole.finish())
    var parted = KeyDecoder()
    let second = joined(
      parted.feed(Array(all.prefix(cut))) + parted.feed(Array(all.dropFirst(cut))) + parted.finish())
    require(first == second, "other keys in other pieces")
    plant(first.contains { if case .mouse = $0 { true } else { false } })
  }

  /// Characters that came one after another, as one text.
  private static func joined(_ typed: [Typed]) -> [Typed] {
    typed.reduce(into: []) { all, next in
      if case .text(let more) = next, case .text(let before)? = all.last {
        all[all.count - 1] = .text(before + more)
      } else {
        all.append(next)
      }
    }
  }

  /// Whatever is typed into a text, what was undone comes back, and the caret stands in it.
  private static func typing(_ bytes: [UInt8]) {
    var input = Input(bytes)
    var decoder = KeyDecoder()
    var page = Panel(title: "", input: .text(label: "", TextBuffer("")))
    let size = Picture.Size(columns: 30 + input.below(60), rows: 10 + input.below(30))
    let answering = Answering(width: size.columns, pageHeight: size.rows)
    for typed in decoder.feed(input.rest()) + decoder.finish() { _ = answering.answer(typed, &page) }
    guard case .text(_, var buffer)? = page.input else { return }
    let view = buffer.view(width: size.columns, height: size.rows)
    require((0..<size.rows).contains(view.caretRow), "the caret is not seen")
    let text = buffer.text
    var steps = 0
    while buffer.undo() { steps += 1 }
    for _ in 0..<steps { require(buffer.redo(), "not done again") }
    require(buffer.text == text, "another text after undoing and doing again")
    plant(steps > 3)
  }

  /// Words that are joined are pieces of one secret; anything else is refused.
  private static func slip39(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let pieces: [String]
    if input.byte() % 2 == 0 {
      pieces = Pieces.read(input.restAsText())
    } else {
      let secret = (0..<16).map { _ in input.byte() }
      let count = 2 + input.below(4)
      let threshold = 2 + input.below(count - 1)
      var words = Pieces.split(secret, threshold, of: count).map { $0.split(separator: " ").map(String.init) }
      var isChanged = false
      while !input.isAtEnd {
        let (piece, word) = (input.below(count), input.below(words[0].count))
        let other = words[input.below(count)][input.below(words[0].count)]
        isChanged = isChanged || words[piece][word] != other
        words[piece][word] = other
      }
      pieces = words.reversed().map { $0.joined(separator: " ") }
      if !isChanged { require((try? Pieces.join(pieces)) == secret, "not joined") }
      plant(!isChanged && threshold == 3)
    }
    _ = try? Pieces.join(pieces)
  }

  /// The canonical form of a canonical form is the same.
  private static func passphrases(_ bytes: [UInt8]) {
    let typed = SecretBytes(copying: bytes)
    guard typed.count > 0 else { return }
    let form = typed.inCanonicalForm()
    require(form.opensLike(typed), "does not open like itself")
    let again = form.inCanonicalForm()
    require(again.opensLike(form), "another form of the form")
    plant(form.count > 8 && form.count != bytes.count)
  }

  /// What the search finds a cover covers.
  private static func covering(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let term = String(decoding: input.take(input.below(24)), as: UTF8.self)
    let text = input.restAsText()
    guard let folded = FoldedTerm(term), !term.contains(where: \.isNewline) else { return }
    guard Folded(text).holds(folded) else { return }
    let cover = Cover(lines: term, language: .en)
    guard !cover.isEmpty, let mark = cover.marks.first else { return }
    let covered = cover.covering(text)
    require(covered.contains(mark), "found and not covered")
    let parts = covered.components(separatedBy: mark)
    require(parts.allSatisfy { !Folded($0).holds(folded) }, "still there")
    plant(folded.length > 3)
  }

  /// Nothing of a text is lost where its lines are broken, and no line is too long.
  private static func wrapping(_ bytes: [UInt8]) {
    var input = Input(bytes)
    let width = 4 + input.below(100)
    let text = input.restAsText().shown
    let lines = text.wrapped(to: width)
    require(lines.allSatisfy { $0.columns <= max(width, 2) }, "a line that is too long")
    let visible: (String) -> [Unicode.Scalar] = { $0.unicodeScalars.filter { !$0.properties.isWhitespace } }
    require(visible(lines.joined()) == visible(text), "something is lost")
    plant(lines.count > 3)
  }
}

extension TimeReading {
  /// All that it may mean.
  fileprivate var all: [When] {
    switch self {
    case .understood(let when, _): [when]
    case .asked(let question): question.answers
    case .words: []
    }
  }
}
