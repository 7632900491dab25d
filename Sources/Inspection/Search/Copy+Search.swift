public import Handover
internal import Records
internal import Text

/// A term of a cover that stands in a finished copy all the same.
public struct StandingTerm: Error, Hashable, Sendable {
  /// The term as it was given.
  public let term: String
  /// Where it stands, in the language of the copy.
  public let place: String

  /// A term and where it stands.
  public init(term: String, place: String) { (self.term, self.place) = (term, place) }
}

extension Copy {
  /// Searches the bytes of a copy once more for every term of its cover, before anything of them is written; gives the
  /// first that stands there. The program's own words do not count: a name can be that of a month.
  ///
  /// - Parameters:
  ///   - form: how it is written.
  ///   - isSealed: whether it is a page that opens by itself.
  ///   - isEnclosing: whether its files go along, whose names are searched too.
  ///   - name: what the file will be called, where it is one.
  public func standing(
    as form: Form, isSealed: Bool = false, isEnclosing: Bool = false, named name: String? = nil
  ) -> StandingTerm? {
    if rules.cover.isEmpty { return nil }
    if let name, let term = more(in: name.asName, than: "") { return found(term, words.nameOfCopy) }
    if let found = isSealed ? standingInSealed() : standing(inBytesOf: form) { return found }
    return isEnclosing || isSealed ? standingInNames : nil
  }

  private var standingInNames: StandingTerm? {
    for (file, blank) in zip(listedFiles, blank.listedFiles) {
      let (names, own) = ([file.path, file.name], [blank.path, blank.name])
      let term = more(in: names.map(\.asName).joined(), than: own.map(\.asName).joined())
      if let term { return found(term, words.nameOfFile(file.place)) }
    }
    return nil
  }

  private func standing(inBytesOf form: Form) -> StandingTerm? {
    standing(in: texts(as: form), blank.texts(as: form), ofItems: form.isOfItems)
  }

  private func standingInSealed() -> StandingTerm? {
    let pages = [self, blank].map { Readable.data.text(of: SealedIndex($0, [], dataCount: 0).bytes) }
    if let term = more(in: pages[0], than: pages[1]) { return found(term, words.inTheCopy) }
    return standing(in: texts(as: .json), blank.texts(as: .json), ofItems: false)
  }

  private func standing(
    in texts: AnyIterator<String>, _ own: AnyIterator<String>, ofItems isOfItems: Bool
  ) -> StandingTerm? {
    for (index, text) in texts.enumerated() {
      let own = own.next() ?? ""
      if let term = more(in: text, than: own) { return found(term, place(index, isOfItems)) }
    }
    return nil
  }

  private func found(_ term: Int, _ place: String) -> StandingTerm {
    StandingTerm(term: rules.cover.given[term].text, place: place)
  }

  /// The first term that stands more often in a text than in what the program says there by itself.
  private func more(in text: String, than own: String) -> Int? {
    let (text, own) = (Folded(rules.cover.withoutMarks(text)), Folded(own))
    return rules.cover.given.firstIndex { given in
      // A copy has numbers of its own, and as many as it is long.
      guard let term = given.folded, !term.isShortNumber, text.holds(term) else { return false }
      return text.count(of: term) > own.count(of: term)
    }
  }

  /// Pieces of most forms begin with a head, and each item is one.
  private func place(_ index: Int, _ isOfItems: Bool) -> String {
    guard isOfItems, items.indices.contains(index - 1) else { return words.inTheCopy }
    return rules.cover.covering(label(of: items[index - 1])).shown.onOneLine
  }
}

extension Copy {
  /// What can be read in the bytes of a form, piece by piece.
  fileprivate func texts(as form: Form) -> AnyIterator<String> {
    if form == .html { return textsOfPage }
    var pieces = pieces(as: form)
    return AnyIterator { pieces.next().map { form.syntax.text(of: $0) } }
  }

  /// A page, without the bytes of its pictures.
  private var textsOfPage: AnyIterator<String> {
    let page = HTMLCopy(self)
    var index = 0
    return AnyIterator {
      guard index < page.count else { return nil }
      defer { index += 1 }
      let syntax: Readable = index < page.shownCount ? .markup : .data
      // It begins like a picture, so that the page says what it would say of one.
      return syntax.text(of: page.piece(index) { _ in [0xFF, 0xD8, 0xFF] })
    }
  }
}

extension Cover {
  /// A text without the marks of a cover.
  fileprivate func withoutMarks(_ text: String) -> String {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return marks.reduce(plain) { $0.replacing($1, with: "\u{1}") }
  }
}

extension String {
  /// The name of a file as people read it: as it is, and with spaces for what stands for them.
  fileprivate var asName: String {
    self + "\u{1}" + split { "-_.+".contains($0) }.joined(separator: " ") + "\u{1}"
  }
}
