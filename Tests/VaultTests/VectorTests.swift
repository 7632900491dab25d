import Foundation
import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// Every flaw of Tests/Vectors has the outcome that its manifest names.
@Suite struct VectorTests {
  @Test(arguments: [false, true])
  func `every vector opens, or is refused, as its manifest says`(whole: Bool) throws {
    let (vectors, good) = try Vectors.read()
    #expect(vectors.vectors.count > 100)
    for vector in vectors.vectors {
      check(vector, vectors, good, whole: whole)
    }
  }

  /// Files that nobody thought of, and two readers that share no code.
  @Test(.enabled(if: Vectors.random != nil, "make differential"), arguments: [false, true])
  func `what another reader finds in random files, this one finds too`(whole: Bool) throws {
    let folder = try #require(Vectors.random)
    let (vectors, good) = try Vectors.read(folder.appending(path: whole ? "whole.json" : "short.json"))
    #expect(!vectors.vectors.isEmpty)
    for vector in vectors.vectors {
      check(vector, vectors, good, whole: whole)
    }
  }

  private func check(_ vector: Vectors.Vector, _ vectors: Vectors, _ good: [UInt8], whole: Bool) {
    do throws(OpeningError) {
      let found = try open(vector.bytes(good), [UInt8](hex: vector.passphrase), whole: whole)
      #expect(differences(vector.expect, found, vectors, whole: whole) == [], "\(vector.name)")
    } catch {
      #expect(error.word == vector.expect.error, "\(vector.name): \(error)")
    }
  }

  private func open(_ bytes: [UInt8], _ words: [UInt8], whole: Bool) throws(OpeningError) -> OpenBook {
    let passphrase = SecretBytes(count: words.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for index in span.indices { span[index] = words[index] }
    }
    return try OpenBook(disk: MemoryDisk(bytes), length: bytes.count, passphrase: passphrase, whole: whole)
  }

  /// In what `book` is not as expected, in words.
  private func differences(
    _ expected: Vectors.Outcome, _ book: borrowing OpenBook, _ vectors: Vectors, whole: Bool
  ) -> [String] {
    let session = book.session
    var found: [String] = []
    func compare<T: Equatable>(_ name: String, _ is: T?, _ wanted: T?) {
      if `is` != wanted {
        found.append("\(name) is \(String(describing: `is`)), not \(String(describing: wanted))")
      }
    }
    compare("error", nil, expected.error)
    compare("level", book.highest.rawValue, expected.level)
    compare("keyless", session.isKeyless, expected.keyless)
    compare("clock", session.clock, expected.clock)
    compare("read-only", !session.isWritable, expected.readOnly)
    if let loads = expected.loads { compare("loads", Level.allCases.map { session.loads[$0] }, loads) }
    if let margin = expected.margin {
      let margins = book.levels.compactMap {
        session.levels[$0]?.margin(clock: session.clock, geometry: session.ring.geometry)
      }
      compare("margin", margins.min(), margin)
    }
    for level in book.levels {
      guard let state = session.levels[level], let wanted = expected.levels?[level.rawValue] else { continue }
      compare("\(level) notes", state.notes.map(\.word).sorted(), wanted.notes)
      compare("\(level) live", state.live.count, wanted.liveCount)
      compare("\(level) lost", Int(state.lostCount), wanted.lostCount)
      compare("\(level) missing", state.missing, wanted.missing)
      if whole { compare("\(level) unreadable", session.unreadable?[level], wanted.unreadable) }
      compare("\(level) not understood", try? book.notUnderstood(in: level), wanted.notUnderstood)
      let shown = Set((try? book.records(VectorTests.kinds, in: level))?.map(\.json) ?? [])
      compare("\(level) records", shown, Set(wanted.records.map(vectors.shown)))
    }
    let wanted = (expected.attachments ?? []).map { ($0.id, $0.damaged) }
    if book.highest >= .personal {
      compare("attachments", attachments(book), Dictionary(uniqueKeysWithValues: wanted))
    }
    return found
  }

  /// The personal notebook's attachments by id, and whether they are damaged.
  private func attachments(_ book: borrowing OpenBook) -> [String: Bool] {
    let files = (try? book.summaries([.attachment], in: .personal)) ?? []
    var found: [String: Bool] = [:]
    for file in files {
      do throws(ReadingError) {
        _ = try book.data(of: file.id, in: .personal)
        found[file.id.description] = false
      } catch {
        found[file.id.description] = error == .attachmentDamaged(file.id) ? true : nil
      }
    }
    return found
  }

  private static let kinds = (UInt16(0)...1023).map { Kind(rawValue: $0) }.filter { $0 != .attachment }
}

extension OpeningError {
  /// The document's word for a refusal.
  fileprivate var word: String? {
    switch self {
    case .notABook: "size"
    case .earlierFormat: "earlier format"
    case .noEntry: "no entry"
    case .damaged: "damaged"
    case .tooLong: "too long"
    case .otherBook, .outOfMemory, .medium: nil
    }
  }
}

extension Note {
  /// The document's word for a note.
  fileprivate var word: String {
    switch self {
    case .missing: "missing"
    case .mixed: "mixed"
    case .older: "older"
    case .gone: "gone"
    }
  }
}

extension LevelState {
  fileprivate var missing: Int {
    for case .missing(let count, of: _) in notes { return count }
    return 0
  }
}
