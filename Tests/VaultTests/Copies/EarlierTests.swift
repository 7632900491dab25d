import Foundation
import Platform
import Records
import Sodium
import Testing

@testable import Storage
@testable import Vault

/// Books of the earlier format, which `renew` alone still reads. They are made of Tests/Books/format-1.book.
@Suite struct EarlierTests {
  let folder: Folder
  let told: Told
  let good: [UInt8]

  /// What Tests/Books/format-1.json says of the book.
  struct Told: Decodable {
    let passphrases: [String]
    let levels: [[Row]]
    let files: [File]
  }

  struct Row: Decodable, Equatable, CustomStringConvertible {
    let id: String
    let kind: String
    let revision: UInt32
    let order: UInt32
    let text: String

    var description: String { "\(id) \(kind) \(revision) \(order) \(text)" }
  }

  /// A file that a further turn adds to the personal notebook.
  struct File: Decodable {
    let name: String
    let id: String
    let isDamaged: Bool
    let patches: [Patch]
  }

  struct Patch: Decodable {
    let offset: Int
    let bytes: String
  }

  init() throws {
    folder = try Folder()
    let books = URL(filePath: #filePath).appending(path: "../../../Books").standardized
    told = try JSONDecoder().decode(Told.self, from: Data(contentsOf: books.appending(path: "format-1.json")))
    good = try [UInt8](Data(contentsOf: books.appending(path: "format-1.book")))
  }

  func passphrase(_ level: Level) -> SecretBytes { Household.secret(told.passphrases[level.rawValue]) }

  /// Opens `bytes` as `renew` does.
  func open(_ bytes: [UInt8], _ level: Level = .private) throws -> OpenBook {
    try folder.put(bytes, "old")
    return try OpenBook(path: folder.path("old"), passphrase: passphrase(level), takesEarlier: true)
  }

  func new(_ highest: Level, size: BookSize = .test) throws -> NewBook {
    var new = NewBook(size: size, opensOnAnything: false)
    for level in highest.andBelow { try new.add(Household.secret("new \(level)"), for: level) }
    return new
  }

  /// What a book shows of `level`, in the order of recording.
  func rows(_ book: borrowing OpenBook, _ level: Level) throws -> [Row] {
    try book.index(level).items.values.sorted { $0.summary < $1.summary }.map { item in
      let text = try book.text(of: item.summary.id, in: level)
      return Row(
        id: item.summary.id.description, kind: item.summary.kind.description, revision: item.revision,
        order: item.summary.order, text: String(decoding: text, as: UTF8.self))
    }
  }

  func refusal(_ work: () throws(OpeningError) -> Void) -> OpeningError? {
    do { try work() } catch { return error }
    return nil
  }

  /// `good` with the file that `patches` add.
  func bytes(_ file: File) -> [UInt8] {
    var bytes = good
    for patch in file.patches {
      let new = stride(from: 0, to: patch.bytes.utf8.count, by: 2).map { index in
        UInt8(patch.bytes.dropFirst(index).prefix(2), radix: 16) ?? 0
      }
      bytes.replaceSubrange(patch.offset..<patch.offset + new.count, with: new)
    }
    return bytes
  }

  /// Where the segment of `level` stands at `place`.
  func range(_ level: Level, _ place: Int) -> Range<Int> {
    let geometry = BookSize.test.earlier
    let start = geometry.offset(place: place) + geometry.offset(level)
    return start..<start + geometry.segment[level]
  }

  // MARK: What arrives

  @Test(arguments: zip(Level.allCases + [.private], [BookSize.test, .test, .test, .small]))
  func `every record arrives with its name, revision and order`(level: Level, size: BookSize) throws {
    let book = try open(good, level)
    #expect(book.isReadOnly && book.levels == level.andBelow && book.size == .test)
    #expect(try book.savedWithout(level).allSatisfy { $0.records.isEmpty })
    let key = Household.secret("new \(level)")
    let renewal = try book.renew(new(level, size: size), at: folder.path("new"), passphrase: key)
    let count = level.andBelow.reduce(0) { $0 + told.levels[$1.rawValue].count }
    #expect(renewal == Renewal(carried: count, leftBehind: 0))
    let renewed = try OpenBook(path: folder.path("new"), passphrase: key)
    for known in level.andBelow {
      #expect(book.notes(known).isEmpty && renewed.notes(known).isEmpty)
      #expect(try rows(renewed, known) == told.levels[known.rawValue])
    }
    try book.close()
    try renewed.close()
    #expect(try folder.bytes("old") == good)
  }

  @Test func `a record whose name no frame can have goes on under it`() throws {
    let book = try open(good, .everyday)
    let key = Household.secret("new everyday")
    _ = try book.renew(new(.everyday), at: folder.path("new"), passphrase: key)
    var renewed = try OpenBook(path: folder.path("new"), passphrase: key)
    let summary = try renewed.find("0200000000000000", in: .everyday)
    var record = try renewed.record(summary, in: .everyday)
    record.fields["title"] = "Attic"
    try renewed.replace(record, in: .everyday, now: WallClock(seconds: 1_772_000_000, offsetMinutes: 60))
    try renewed.close()
    let again = try OpenBook(path: folder.path("new"), passphrase: key)
    #expect(again.notes(.everyday).isEmpty)
    #expect(try again.record(again.find("0200000000000000", in: .everyday), in: .everyday) == record)
  }

  @Test func `files arrive, and damaged ones stay behind and are counted`() throws {
    for file in told.files {
      let book = try open(bytes(file))
      let key = Household.secret("new private")
      let id = try #require(RecordID(file.id))
      let renewal = try book.renew(new(.private), at: folder.path("new"), passphrase: key)
      #expect(renewal == Renewal(carried: file.isDamaged ? 11 : 12, leftBehind: file.isDamaged ? 1 : 0))
      let renewed = try OpenBook(path: folder.path("new"), passphrase: key)
      if file.isDamaged {
        #expect(throws: ReadingError.unknownRecord) { try renewed.find(file.id, in: .personal) }
      } else {
        let data = (0..<1024).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try renewed.data(of: id, in: .personal) == data)
      }
      #expect(try folder.bytes("old") == bytes(file))
      try FileManager.default.removeItem(atPath: folder.path("new"))
    }
  }

  // MARK: Damage

  @Test func `a flipped bit in a level's newest turn is named`() throws {
    for level in Level.allCases {
      for offset in [0, 30, 60, range(level, 9).count - 1] {
        var bytes = good
        bytes[range(level, 9).lowerBound + offset] ^= 1
        let book = try open(bytes)
        guard case .missing = book.notes(level).first else {
          Issue.record("\(level), byte \(offset): \(book.notes(level))")
          continue
        }
      }
    }
  }

  @Test func `what others wrote over is named, and the rest arrives`() throws {
    var bytes = good
    let lost = range(.private, 0).lowerBound..<range(.everyday, 9).lowerBound
    for index in lost { bytes[index] ^= 1 }
    let book = try open(bytes)
    let key = Household.secret("new private")
    let renewal = try book.renew(new(.private), at: folder.path("new"), passphrase: key)
    let kept = try Level.allCases.reduce(0) { try $0 + rows(book, $1).count }
    #expect(renewal == Renewal(carried: kept, leftBehind: 0) && kept < 11)
    #expect(Level.allCases.contains { book.notes($0).contains { $0.isGrave } })
  }

  @Test func `with no segment of a level left, that level is gone`() throws {
    var bytes = good
    for place in 0..<32 { bytes[range(.personal, place).lowerBound + 30] ^= 1 }
    let book = try open(bytes)
    #expect(book.notes(.personal) == [.gone])
    #expect(try rows(book, .private) == told.levels[2])
  }

  // MARK: Refusals

  @Test func `all but renew say what the file is`() throws {
    try folder.put(good, "old")
    for level in Level.allCases {
      let opening = refusal { () throws(OpeningError) in
        _ = try OpenBook(path: folder.path("old"), passphrase: passphrase(level))
      }
      let reading = refusal { () throws(OpeningError) in
        _ = try OpenBook.reading(folder.path("old"), passphrase: passphrase(level))
      }
      // The private passphrase ends in a space there, and only renew takes it as it is.
      let said: OpeningError = level == .private ? .noEntry : .earlierFormat
      #expect(opening == said && reading == said)
    }
    let wrong = refusal { () throws(OpeningError) in
      _ = try OpenBook(path: folder.path("old"), passphrase: Household.secret("wrong"), takesEarlier: true)
    }
    #expect(wrong == .noEntry)
    #expect(try folder.bytes("old") == good)
  }

  @Test func `of a truncated one what is left is read`() throws {
    for count in [good.count - 1, good.count - 4096, good.count / 2] {
      let book = try open(Array(good[..<count]))
      #expect(book.shape.missing == good.count - count && book.isReadOnly)
    }
    let refused = #expect(throws: OpeningError.self) { _ = try open(Array(good[..<4095])) }
    #expect(refused == .notABook(found: 4095, nearest: BookSize.test.fileSize))
  }

  @Test func `nothing of one can be changed`() throws {
    var book = try open(good)
    let draft = Draft(kind: .person, fields: ["name": "Ada"])
    let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)
    #expect(throws: SavingError.medium(.readOnly)) { try book.add([draft], to: .everyday, now: now) }
    #expect(throws: MediumError.readOnly) { try book.rewrite(16) }
    #expect(try folder.bytes("old") == good)
  }

  // MARK: Sizes

  @Test func `sizes are those of the earlier format`() {
    #expect(
      BookSize.allCases.map(\.earlier.fileSize)
        == [94_208, 67_117_056, 268_443_648, 1_073_750_016, 3_221_233_664])
    #expect(BookSize.allCases.map(\.earlier.number) == [0, 1, 2, 3, 4])
    #expect(BookSize.allCases.allSatisfy { !$0.geometry.isEarlier && $0.earlier.isEarlier })
    let both = BookSize.allCases.filter { $0.fileSize == $0.earlier.fileSize }
    #expect(both == [.small, .medium])
    for size in both {
      #expect(Geometry.layouts(ofLength: size.fileSize).prefix(2) == [size.geometry, size.earlier])
    }
  }

  @Test func `a slot of a size that both formats have is tried as both`() throws {
    let (now, then) = (BookSize.small.geometry, BookSize.small.earlier)
    for geometry in [now, then] {
      let salt = randomBytes(KeySlot.saltCount)
      var page = salt + randomBytes(Geometry.headerCount - KeySlot.saltCount)
      let keys = LevelKeys(newUpTo: .private)
      let key = try Unlocked.key(Household.secret("small"), salt, geometry)
      let label = Label(salt: salt, geometry: geometry).bytes(.keySlot, level: 0, place: 3)
      keys.slot(for: .personal).withBytes { plain in
        Seal.seal(
          plain, key: key, label: label, nonce: randomBytes(Seal.nonceCount), into: &page,
          at: KeySlot.range(3).lowerBound)
      }
      let header = Header(first: page, others: [(page, now), (page, then)], length: now.fileSize)
      let unlocked = try Unlocked(header, passphrase: Household.secret("small"))
      #expect(unlocked.earlier == (geometry == then ? then : nil))
      #expect(unlocked.keys.highest == .personal)
    }
  }
}
