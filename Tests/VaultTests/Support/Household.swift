import Platform
import Sodium

@testable import Storage
@testable import Vault

/// A book of the test size in memory, with a passphrase for each level and its keys in hand.
struct Household {
  static let words: [Level: String] = [.everyday: "bread", .personal: "letters", .private: "garden"]
  static let geometry = Geometry.test

  /// The bytes of a new book.
  static func book(levels: [Level] = Level.allCases, opensOnAnything: Bool = false) throws -> [UInt8] {
    var book = NewBook(size: .test, opensOnAnything: opensOnAnything)
    for level in levels { try book.add(secret(words[level] ?? ""), for: level) }
    var bytes: [UInt8] = []
    try book.pour { (piece: [UInt8], _: Double) throws(PlatformError) in bytes += piece }
    return bytes
  }

  static func secret(_ words: String) -> SecretBytes {
    let utf8 = Array(words.utf8)
    return SecretBytes(count: utf8.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for index in span.indices { span[index] = utf8[index] }
    }
  }

  static func session(_ disk: MemoryDisk, _ level: Level, whole: Bool = false) throws(OpeningError) -> Session
  {
    try Session(
      disk: disk, length: geometry.fileSize, passphrase: secret(words[level] ?? ""), whole: whole)
  }

  static func session(_ disk: MemoryDisk, words: String) throws(OpeningError) -> Session {
    try Session(disk: disk, length: geometry.fileSize, passphrase: secret(words))
  }

  /// What a level holds: bodies by id.
  static func content(_ session: Session, _ level: Level) throws -> [UInt64: [UInt8]] {
    try session.state(level).live.mapValues(\.frame.body)
  }

  static func frames(_ level: Level, _ frames: [Frame]) -> PerLevel<[Frame]> {
    var new = PerLevel<[Frame]> { _ in [] }
    new[level] = frames
    return new
  }
}

extension Session {
  func save(_ level: Level, _ edits: [UInt64: [UInt8]?]) throws(SavingError) {
    let frames = edits.sorted { $0.key < $1.key }.map { id, body in
      Frame(id: id, version: 1, kind: body == nil ? .deleted : .record, body: body ?? [])
    }
    try save(Household.frames(level, frames))
  }
}
