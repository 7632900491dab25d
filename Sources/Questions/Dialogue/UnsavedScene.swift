import Storage
package import Views
import Notebook
import Phrases
import Platform
import Records
package import Screen
package import Vault

/// Something that could not be saved: what is in the way, what can be done now, and what was written.
///
/// It offers what works as things stand when it is shown, by what anybody can see of the file. What was written stays in
/// the scenes below until it is in the book, on a loose leaf, or left.
package final class UnsavedScene: Scene {
  /// Does what failed once more, in a book that was opened anew.
  package typealias Again = (inout OpenNotebook) throws -> Way
  /// What goes on a loose leaf.
  package typealias Leaf = (inout OpenNotebook) throws -> LooseLeaf

  private enum Target {
    case again, agreed, carrying, givingUp, elsewhere, back, leave
  }

  private var error: any Error
  /// What was written; `nil` where nothing was.
  private let draft: Draft?
  private let leaf: Leaf?
  private let again: Again
  /// The notebooks of which something may be given up.
  private var consented: Set<Level> = []
  private var menu = Menu<Target>()

  /// - Parameters:
  ///   - error: what saving said.
  ///   - draft: what was written, as far as that is what was to be saved.
  ///   - leaf: what goes on a loose leaf, where that is not `draft`.
  package init(after error: any Error, draft: Draft?, leaf: Leaf? = nil, again: @escaping Again) {
    (self.error, self.draft, self.again) = (error, draft, again)
    self.leaf = leaf ?? draft.map { draft in { open in try open.notebook.leaf(of: draft) } }
  }

  /// What stands at the path is looked at again, so that a stick that is put back is seen.
  package var patience: Duration? { .seconds(2) }

  package func panel(_ open: inout OpenNotebook) throws -> Panel {
    let words = open.words
    menu = Menu()
    let place = isOfTheFile(open) ? open.book.atThePath() : nil
    menu.text(words.unsaved(reason(place)))
    if place == .otherVersion { menu.text(words.otherVersionThere) }
    menu.text(draft == nil ? words.restIsKept : words.stillHere)
    if case SavingError.crowded(_, _, let rewrite) = error.cause {
      menu.text(words.rewriteNotice(rewrite - open.book.places))
    }
    menu.gap()
    for (label, target) in choices(place, words, open.book.places) { menu.choice(label, target, wraps: true) }
    if let unfinished = draft.flatMap({ Unfinished($0) }) {
      menu.gap()
      let sheet = RecordSheet(words: words, width: unbroken)
      menu.lines(sheet.lines(unfinished))
    }
    let save = error.isMended(by: .again) ? [KeyHint("s", words.tryAgainKey)] : []
    return open.panel(words.unsavedTitle, menu.rows, keys: save + [.back(words)])
  }

  /// Whether what is in the way is the file, and not what the notebook takes.
  private func isOfTheFile(_ open: borrowing OpenNotebook) -> Bool { error.isMended(by: .again) }

  private func reason(_ place: AtThePath?) -> any Error {
    guard case .nothing(let found)? = place, found != .medium(.readOnly) else { return error }
    return found
  }

  private func choices(_ place: AtThePath?, _ words: Words, _ places: Int) -> [(String, Target)] {
    var choices: [(String, Target)] = []
    switch place {
    case .asLeft?: choices.append((words.saveAgain, .again))
    case .otherVersion?: choices.append((words.saveIntoOther, .again))
    case .nothing(.medium(.readOnly))?: choices.append((words.saveAgain, .again))
    case .nothing?: choices.append((words.lookAgain, .again))
    case nil where error.isMended(by: .agreeing): choices.append((words.goOnWithWhatIsThere, .agreed))
    case nil:
      guard case SavingError.crowded(_, let count, let rewrite) = error.cause else { break }
      choices += [
        (words.carryThenSave(rewrite - places), .carrying), (words.giveUpAndSave(count), .givingUp),
      ]
    }
    if leaf != nil { choices.append((words.saveElsewhere, .elsewhere)) }
    if draft != nil { choices.append((words.backToText, .back)) }
    return choices + [(words.leaveUnsaved, .leave)]
  }

  package func answer(_ event: Event, on panel: Panel, _ open: inout OpenNotebook) throws -> Way {
    switch (event, event.letter) {
    case (_, "s") where error.isMended(by: .again): return try take(.again, &open)
    case (.chosen(let index), _): return try menu[index].map { try take($0, &open) } ?? .stay
    case (.back, _): return .back
    default: return .stay
    }
  }

  private func take(_ target: Target, _ open: inout OpenNotebook) throws -> Way {
    switch target {
    case .again:
      // What was chosen on a page of the former version may be something else in this one.
      let isElse = draft == nil && open.book.atThePath() == .otherVersion
      return try once(more: { try $0.book.reopen(now: .now()) }, isElse ? { _ in .stay } : again, &open)
    case .agreed: return try once(more: { try $0.book.agree($0.level) }, again, &open)
    case .carrying:
      guard case SavingError.crowded(_, _, let rewrite) = error.cause else { return .stay }
      return try once(more: { try $0.carryForward(rewrite) }, again, &open)
    case .givingUp:
      guard case SavingError.crowded(let level, _, _) = error.cause else { return .stay }
      // Of whatever notebooks they are: who opened them has been told how much.
      consented.insert(level)
      open.book.consenting = consented
      defer { open.book.consenting = [] }
      return try once(more: { _ in }, again, &open)
    case .elsewhere: return .to(elsewhere(open.words))
    case .back: return .back
    case .leave: return draft == nil ? .back : .to(leaving(open.words))
    }
  }

  /// Tries again after `preparing`; what is in the way now is shown in the place of what was.
  private func once(
    more preparing: (inout OpenNotebook) throws -> Void, _ again: Again, _ open: inout OpenNotebook
  ) throws -> Way {
    do {
      try preparing(&open)
      return .afterBack(try again(&open))
    } catch {
      guard error.keepsUnsaved else { throw error }
      self.error = open.book.failure ?? error
      open.talk.tell(open.words.notYet)
      return .stay
    }
  }

  private func leaving(_ words: Words) -> AskScene {
    .confirm(words.leaveUnsaved, [words.throwAwayQuestion], words, yes: words.leaveUnsaved) { _ in
      .backOverWriting
    }
  }

  // MARK: Somewhere else

  private func elsewhere(_ words: Words) -> PathScene {
    PathScene(words.saveElsewhereTitle, words.aboutLeaves, for: .place) { [leaf] path, open in
      guard let leaf, !path.isEmpty else { return .back }
      try leaf(&open).write(to: path)
      open.talk.tell(open.words.leafWritten(path))
      return .backOverWriting
    }
  }
}

/// What may help against an error.
enum Remedy {
  /// Opening the file anew.
  case again
  /// Going on with what is there.
  case agreeing
  /// Saving what is oldest anew first, or giving it up.
  case carrying
  /// Nothing in this book.
  case elsewhere
}

extension Error {
  /// Whether `remedy` is what may help.
  func isMended(by remedy: Remedy) -> Bool { self.remedy == remedy }

  /// Whether a text that meets it is not saved, and nobody but the person can do something about that.
  var keepsUnsaved: Bool { remedy != nil }

  private var remedy: Remedy? {
    switch cause {
    case let error as MediumError: error.remedy
    case let error as OpeningError: error.remedy
    case let error as SavingError: error.remedy
    default: nil
    }
  }
}

// Each is exhaustive: whether what somebody wrote is kept must not be left to a case that nobody thought of.

extension MediumError {
  fileprivate var remedy: Remedy? {
    switch self {
    case .ended, .changed, .readOnly, .diskFull, .disk, .notFound, .notAFile, .forbidden, .inUse,
      .notAsWritten:
      .again
    case .exists, .brokenOff: nil
    }
  }
}

extension OpeningError {
  fileprivate var remedy: Remedy? {
    switch self {
    case .otherBook, .notABook, .damaged: .again
    case .earlierFormat, .noEntry, .tooLong, .outOfMemory: nil
    case .medium(let error): error.remedy
    }
  }
}

extension SavingError {
  fileprivate var remedy: Remedy? {
    switch self {
    case .needsAgreement: .agreeing
    case .crowded: .carrying
    case .full: .elsewhere
    case .filesFull, .noRoomForFiles, .tooLong, .reading: nil
    case .medium(let error): error.remedy
    }
  }
}

extension OpenNotebook {
  /// The scene after something could not be saved; `nil` where the error says all there is to say.
  package func wayOut(
    after error: any Error, draft: Draft?, again: UnsavedScene.Again?
  ) -> (any Scene)? {
    let isOver = book.failure != nil || book.isReadOnly && error.cause as? MediumError == .readOnly
    let isHere = draft != nil && !error.isMended(by: .again) || again != nil && error.isMended(by: .carrying)
    guard error.keepsUnsaved, isOver || isHere else { return nil }
    return UnsavedScene(after: book.failure ?? error, draft: draft) { try again?(&$0) ?? .stay }
  }
}
