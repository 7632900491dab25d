import Foundation
import Notebook
import Platform
import Records
import Sodium
import Testing
import Storage
import Vault

/// A book, of the smallest size if no other is asked for, in a folder of its own, with an everyday and a private notebook.
final class House {
  static let everyday = "kitchen table monday bread"
  static let hers = "seven teapots wander past the barn"
  static let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)

  // Short: the path of an original has to fit into a record of the smallest book.
  let folder = "/tmp/nb\(UInt32.random(in: 0...UInt32.max))"
  var path: String { folder + "/book" }

  init(_ size: BookSize = .test) throws {
    try makeFolder(folder)
    var book = NewBook(size: size, opensOnAnything: false)
    try book.add(SecretBytes(copying: House.everyday), for: .everyday)
    try book.add(SecretBytes(copying: House.hers), for: .private)
    try book.write(to: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The notebook that a passphrase opens. A program that another test starts holds the lock of the file from its fork
  /// to its exec: then it is tried again.
  func open(_ passphrase: String = House.hers) throws -> Notebook {
    while true {
      do {
        let book = try OpenBook(path: path, passphrase: SecretBytes(copying: passphrase))
        let level = book.highest
        return Notebook(book, level)
      } catch OpeningError.medium(.inUse) {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }
}

extension Notebook {
  /// Records checked fields of `kind`; gives the identifiers.
  @discardableResult
  mutating func keep(_ kind: Kind, _ all: JSONObject...) throws -> [RecordID] {
    var ids: [RecordID] = []
    try book.add(all.map { Draft(kind: kind, fields: $0) }, to: level, now: House.now) { ids.append($0) }
    return ids
  }

  /// An entry; gives its identifier.
  @discardableResult
  mutating func entry(_ account: String, _ more: JSONObject = [:]) throws -> RecordID {
    let fields = (["happened": "2026-03-01", "account": .string(account)] as JSONObject).changed(by: more)
    return try #require(try keep(.entry, fields).first)
  }
}
