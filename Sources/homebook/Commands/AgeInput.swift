import Age
import ArgumentParser
import Notebook
import Pages
import Passphrases
import Phrases
import Platform
import Sodium
import Views

/// The file that a command of `age` reads and the one that it writes.
struct AgeStreams: ParsableArguments {
  @Argument(help: .init(Words.chosen.ageInputHelp, valueName: "input"), completion: .file())
  var input: String

  @Argument(help: .init(Words.chosen.ageOutputHelp, valueName: "output"), completion: .file())
  var output: String

  /// Lets `work` read the input, and finishes `target` when all of it is there. `label` says what is done.
  func pass(to target: Target, _ label: String, _ work: (AgeInput) throws -> Void) throws {
    let input = try AgeInput(self.input, label)
    defer { input.end() }
    try work(input)
    try target.finish()
  }
}

/// What is read to be encrypted or decrypted: a file, or standard input for `-`.
final class AgeInput {
  private let source: Source
  private let progress: Progress
  /// Read already, and still to be given.
  private var seen: [UInt8] = []
  private var done = 0

  init(_ path: String, _ label: String) throws {
    source = path == "-" ? Source() : try Source(given: path)
    progress = Progress(label)
  }

  /// When the file was last changed, where it is one.
  var modified: Int64? { source.modified }

  /// What the file is locked with. All of it is still given.
  func lock() throws -> Lock {
    var looked: [UInt8] = []
    defer { seen = looked + seen }
    return try unstopped { () throws(Stopped<any Error>) in
      try Age.lock { (count) throws(any Error) in
        let piece = try self.read(count)
        looked += piece
        return piece
      }
    }
  }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int) throws -> [UInt8] {
    if !seen.isEmpty {
      let piece = Array(seen.prefix(count))
      seen.removeFirst(piece.count)
      return piece
    }
    var buffer = [UInt8](repeating: 0, count: count)
    let got = try source.read(into: &buffer)
    done += got
    progress.advance(done, of: source.size)
    return got == count ? buffer : Array(buffer[..<got])
  }

  /// Opens the file with a passphrase in its canonical form, or else as it was typed: other programs take it so.
  func decrypt(with passphrase: borrowing SecretBytes, write: ([UInt8]) throws -> Void) throws {
    let form = passphrase.inCanonicalForm()
    let other = form.equals(passphrase) ? nil : SecretBytes(copying: passphrase, 0..<passphrase.count)
    try unstopped { () throws(Stopped<any Error>) in
      if form.count == 0 {
        try Age.decrypt(passphrase: passphrase, read: read, write: write)
      } else {
        try Age.decrypt(passphrase: form, orAs: other, read: read, write: write)
      }
    }
  }

  /// Takes the line that says how far it is away again.
  func end() { progress.end() }
}

/// What `body` gives, or the bare reason for which it stopped.
func unstopped<Result>(_ body: () throws(Stopped<any Error>) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    switch error {
    case .age(let reason): throw reason
    case .outside(let reason): throw reason
    }
  }
}

extension PassphraseSource {
  /// The longest passphrase of an age file that a descriptor may hold, in bytes.
  static let longestOfFile = 1 << 20

  /// The passphrase of a new age file: all bytes of a line; or asked for, and then in its canonical form. Where that is
  /// not what was typed, it is said: other programs have to be given the form.
  static func ofNewFile(from descriptor: Int32?, _ talk: Conversation) throws -> SecretBytes {
    if descriptor != nil { return try ofFile(from: descriptor, talk) }
    let typed = try askedTwice(talk)
    let form = typed.inCanonicalForm()
    guard form.count > 0 else { throw CommandFault.emptyPassphrase }
    if !form.equals(typed) { talk.tell(talk.words.lockedInForm) }
    return form
  }

  /// The passphrase of an age file as it was typed: all bytes of a line, or asked for.
  static func ofFile(from descriptor: Int32?, _ talk: Conversation) throws -> SecretBytes {
    guard let descriptor else {
      return try asked(talk, talk.words.passphraseOfFile)
    }
    let lines = SecretLines(descriptor: descriptor, limit: longestOfFile)
    guard let line = try next(lines) else { throw CommandFault.noPassphraseLine }
    guard line.count > 0 else { throw CommandFault.emptyPassphrase }
    return line
  }

  private static func askedTwice(_ talk: Conversation) throws -> SecretBytes {
    while true {
      let first = try asked(talk, talk.words.passphraseOfFile, isChosen: true)
      let weaknesses = PassphraseWeakness.all(of: first)
      for weakness in weaknesses { try talk.explain(talk.words.weakness(weakness)) }
      if weaknesses.isEmpty { try talk.explain(talk.words.onlySomeWeaknesses) }
      let second = try talk.askSilently(talk.words.onceMore, isChosen: true)
      if first.opensLike(second) { return first }
      try talk.explain(talk.words.notTheSame(Difference(first, second)))
    }
  }
}
