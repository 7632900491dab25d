import Notebook
import Phrases
import Platform
import Records
import Screen
import Sodium
import Vault

/// The notebook that a command or a sitting works with, and whom it tells of it.
struct OpenNotebook: ~Copyable {
  /// What is worked with.
  var notebook: Notebook
  /// The ways in and out.
  var talk: Conversation
  /// How the command ends if nothing goes wrong from here on.
  var status = ExitStatus.done

  /// The book, with every notebook that the passphrase opens.
  var book: OpenBook {
    _read { yield notebook.book }
    _modify { yield &notebook.book }
  }

  /// The notebook in use.
  var level: Level { notebook.level }

  /// The words of this run.
  var words: Words { talk.words }

  /// The notebook's settings; `nil` where there are none yet.
  func settings() throws -> Record? { try notebook.settings() }

  /// The notebook `wanted`, or else the highest that is open; `begin` refuses another one than that.
  init(_ book: consuming OpenBook, wanted: Level?, _ talk: Conversation) {
    let level = min(wanted ?? book.highest, book.highest)
    self.init(Notebook(book, level), talk)
  }

  /// Works with `notebook`, and tells `talk` of it.
  init(_ notebook: consuming Notebook, _ talk: Conversation) {
    self.notebook = notebook
    self.talk = talk
  }

  /// What was read; what could not be is named, and the run then ends with status 3.
  mutating func report<Value>(_ found: Found<Value>) -> Value {
    for id in found.unreadable { tellDamage(words.recordNotUnderstood(id.description)) }
    return found.value
  }
}

/// The way from the arguments to an open notebook and back.
enum Opening {
  /// Opens the book that `options` name, lets `work` use it, and closes it, whichever way `work` ends and whatever
  /// signal asks for the end meanwhile.
  ///
  /// - Parameters:
  ///   - whole: reads the whole file, as `check` does.
  ///   - takesEarlier: opens a book of the earlier format too, as `renew` does.
  static func run(
    _ options: CommonOptions, whole: Bool = false, takesEarlier: Bool = false,
    _ work: (inout OpenNotebook) throws -> Void
  ) throws {
    let talk = Conversation(options)
    // What ends a question keeps further signals back until the book is closed.
    defer { talk.console?.end() }
    let path = try options.path()
    guard File.Identity(path: path) != nil else { throw VaultError.notFound }
    let passphrase = try PassphraseSource.passphrase(options, talk)
    Signals.hold()
    defer { Signals.release() }
    let book = try book(path, passphrase, talk, whole, takesEarlier)
    var open = OpenNotebook(book, wanted: options.notebook, talk)
    do {
      try open.begin(options)
      try work(&open)
    } catch {
      // The mark of a look is written whatever happened; the first error is the one to tell.
      try? open.notebook.close()
      if let signal = Signals.asked { throw HungUp(signal: signal) }
      throw error
    }
    let status = open.status
    open.tellMargin()
    try open.notebook.close()
    if status != .done { throw status }
  }

  private static func book(
    _ path: String, _ passphrase: borrowing SecretBytes, _ talk: Conversation, _ whole: Bool,
    _ takesEarlier: Bool
  ) throws -> OpenBook {
    let progress = talk.progress(talk.words.opening)
    defer { progress.end() }
    return try OpenBook(
      path: path, passphrase: passphrase, whole: whole, takesEarlier: takesEarlier,
      progress: progress.advance)
  }
}

extension OpenNotebook {
  /// What comes before all work: the title, and what is to be said of the state of the book.
  fileprivate mutating func begin(_ options: CommonOptions) throws {
    try Signals.check()
    try refuse(unlessOpen: options.notebook)
    if let title = try settings()?.fields[.title]?.text { try talk.explain(title) }
    try tellState()
    guard options.acceptsDamage else { return }
    try book.agree(level)
    // It was told, and agreed to: from here on the status says what comes of the work.
    status = .done
  }

  /// Refuses a notebook that the passphrase does not open.
  func refuse(unlessOpen wanted: Level?) throws(VaultError) {
    if let wanted, wanted > book.highest { throw .notOpened(wanted) }
  }

  /// Says what is to be said of the state of the book.
  mutating func tellState() throws {
    if book.isReadOnly { talk.tell(words.openedReadOnly) }
    if book.hasDamagedHeader { tellDamage(words.headerDamaged) }
    for each in book.levels {
      for note in book.notes(each) { tell(note, of: each) }
    }
    try tellBelow()
  }

  private mutating func tell(_ note: Note, of each: Level) {
    let sentence = words.note(note, lower: each == level ? nil : each)
    tellDamage(sentence)
  }

  /// Says what could not be read; the run then ends with status 3.
  mutating func tellDamage(_ sentence: String) {
    talk.tell(sentence)
    status = .partly
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
