import Storage
import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Vault
package import Views

/// The way to an open notebook and back.
package enum Opening {
  /// Opens the book that is chosen, lets `work` use it, and closes it, whichever way `work` ends and whatever
  /// signal asks for the end meanwhile.
  ///
  /// - Parameters:
  ///   - whole: reads the whole file, as `check` does.
  ///   - takesEarlier: opens a book of the earlier format too, as `renew` does.
  ///   - isRead: only reads the book, whatever the medium would take, as `rescue` does.
  package static func run(
    _ choice: BookChoice, _ talk: Conversation, whole: Bool = false, takesEarlier: Bool = false,
    isRead: Bool = false, _ work: (inout OpenNotebook) throws -> Void
  ) throws {
    // What ends a question keeps further signals back until the book is closed.
    defer { talk.console?.end() }
    guard File.Identity(path: choice.path) != nil else { throw MediumError.notFound }
    let passphrase = try PassphraseSource.passphrase(from: choice.passphraseDescriptor, talk)
    Signals.hold()
    defer { Signals.release() }
    let book = try book(choice.path, passphrase, talk, whole, takesEarlier, isRead)
    var open = OpenNotebook(book, wanted: choice.notebook, talk)
    do {
      try open.begin(choice, isRead: isRead)
      try work(&open)
    } catch {
      open.tellGivenUp()
      // The mark of a look is written whatever happened; the first error is the one to tell.
      try? open.close()
      if let signal = Signals.asked { throw HungUp(signal: signal) }
      throw error
    }
    open.tellGivenUp()
    let status = open.status
    open.tellMargin()
    try open.closed()
    if status != .done { throw status }
  }

  private static func book(
    _ path: String, _ passphrase: borrowing SecretBytes, _ talk: Conversation, _ whole: Bool,
    _ takesEarlier: Bool, _ isRead: Bool
  ) throws -> OpenBook {
    let progress = talk.progress(talk.words.opening)
    defer {
      progress.end()
      talk.console?.dropTyped()
    }
    return try OpenBook(
      path: path, passphrase: passphrase, whole: whole, takesEarlier: takesEarlier, isRead: isRead,
      progress: progress.advance)
  }
}

extension OpenNotebook {
  /// What comes before all work: the title, and what is to be said of the state of the book.
  fileprivate mutating func begin(_ choice: BookChoice, isRead: Bool) throws {
    try Signals.check()
    try refuse(unlessOpen: choice.notebook)
    if let title = try settings()?.fields[.title]?.text { try talk.explain(title) }
    try tellState(isRead: isRead)
    guard choice.acceptsDamage else { return }
    try book.agree(level)
    book.consenting = [level]
    // It was told, and agreed to: from here on the status says what comes of the work.
    status = .done
  }

  /// Offers a rewrite where the margin of the notebook in use, or of one below it, is narrow; never as a question.
  fileprivate func tellMargin() {
    let shown = book.levels.filter { $0 <= level }
    let files = shown.compactMap { notebook.filesAtRisk($0) }
    if let narrowest = files.min() { talk.tell(words.filesLow(narrowest)) }
    let standings = shown.compactMap { try? book.standing($0) }
    guard let narrowest = standings.min(by: { $0.margin < $1.margin }), let places = narrowest.offeredRewrite
    else {
      return
    }
    talk.tell(words.marginLow(narrowest.margin, rewrite: places == book.ringPlaces ? "all" : "\(places)"))
  }
}
