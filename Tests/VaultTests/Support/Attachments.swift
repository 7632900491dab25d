import Platform
import Records

@testable import Storage
@testable import Vault

extension OpenBook {
  static let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)

  /// Keeps `bytes`; where `isMeasured` is false, as what comes over a pipe and nobody knows the length of.
  @discardableResult
  mutating func attach(
    _ bytes: [UInt8], to level: Level, name: String = "a", isMeasured: Bool = true,
    as id: RecordID = .random()
  ) throws(SavingError) -> RecordID {
    let pipe = Given(bytes)
    let record = Record(id: id, kind: .attachment, fields: JSONObject([("name", .string(name))]))
    let data = Keeping.Incoming(record: record, size: isMeasured ? bytes.count : nil, expected: nil) {
      buffer throws(ReadingError) in pipe.read(into: &buffer)
    }
    _ = try keep([data], in: level, now: OpenBook.now, progress: nil) { _, _ in Alongside() }
    return record.id
  }

  /// The data of every attachment of `level`, by name.
  func attachments(_ level: Level) throws(ReadingError) -> [RecordID: [UInt8]] {
    var all: [RecordID: [UInt8]] = [:]
    for summary in try summaries([.attachment], in: level) {
      all[summary.id] = try data(of: summary.id, in: level)
    }
    return all
  }
}

/// Bytes that are taken one after another. One thread at a time reads it.
final class Given: @unchecked Sendable {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read(into buffer: inout [UInt8]) -> Int {
    let next = rest.prefix(buffer.count)
    buffer.replaceSubrange(0..<next.count, with: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }
}

extension BookInHand {
  func open(_ disk: any Disk, _ level: Level, isKeyless: Bool = false) throws(OpeningError) -> OpenBook {
    let session = try session(disk, level, isKeyless: isKeyless)
    session.chance = .never
    return OpenBook(session)
  }

  /// Where the bays of `level` stand in the file.
  func bays(_ level: Level) -> Range<Int> {
    let bays = Bays(level: level, geometry: geometry)
    return bays.offset(0)..<bays.offset(bays.count * bays.chunksEach)
  }
}

/// What a call refuses with.
func refusal<Refusal: Error>(_ call: () throws(Refusal) -> Void) -> Refusal? {
  do throws(Refusal) {
    try call()
    return nil
  } catch {
    return error
  }
}
