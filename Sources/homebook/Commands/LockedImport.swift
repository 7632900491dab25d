import Age
import Notebook
import Pages
import Phrases
import Platform
import Records
import Screen
import Sodium
import Text
import Times
import Vault
import Views

/// An age file that is brought in: a note, a file, or records as another program or `export` wrote them.
///
/// It is opened to its end in memory before anything of it is taken.
struct LockedImport {
  /// What it holds.
  enum Contents {
    case records(ImportSource)
    case note(Record)
    case file(GivenFile)
  }

  private let path: String
  private let input: AgeInput
  /// What it is locked with.
  let lock: Lock

  /// The age file at `path`; `nil` where the file there is none.
  init?(_ path: String) throws {
    guard try Source(path: path).isAgeFile else { return nil }
    self.path = path
    input = try AgeInput(path, Words.chosen.decrypting)
    lock = try input.lock()
  }

  /// What it holds for the notebook that is open, by the key of the notebook or by a passphrase: asked for, or the next
  /// line of the descriptor.
  ///
  /// - Parameters:
  ///   - kind: what rows of a table are.
  ///   - times: what was said of the times in it.
  func contents(
    for open: borrowing OpenNotebook, _ options: CommonOptions, kind: Kind?, _ times: ToldTimes
  ) throws -> Contents {
    let words = open.words
    let text = try text(open, options)
    var teller = times.teller
    teller.isSouthern = open.isSouthern
    let file = OpenedFile(
      text, path: path, modified: input.modified, shown: \.shown, teller, order: times.order
    ) {
      moment in moment.map(words.notSaid) ?? words.notSaid
    }
    switch try file.contents(kind) {
    case .records(let source): return .records(source)
    case .note(let note): return .note(note)
    case .file(let file): return .file(file)
    }
  }

  private func text(_ open: borrowing OpenNotebook, _ options: CommonOptions) throws -> [UInt8] {
    var text: [UInt8] = []
    defer { input.end() }
    func take(_ piece: [UInt8]) throws {
      guard text.count + piece.count <= OpenedFile.longest else { throw ImportFault.tooLong }
      text += piece
    }
    switch lock {
    case .recipients:
      let identities: [Identity]
      do { identities = try open.notebook.ownIdentities() } catch { throw error.cause }
      try unstopped { () throws(Stopped<any Error>) in
        try decrypt(identities: identities, read: input.read, write: take)
      }
    case .passphrase:
      try input.decrypt(
        with: try PassphraseSource.ofFile(from: options.passphraseDescriptor, open.talk), write: take)
    }
    return text
  }
}
