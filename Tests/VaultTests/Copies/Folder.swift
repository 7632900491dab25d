import Foundation
import Platform
import Records

@testable import Storage
@testable import Vault

/// A folder for one test, removed with everything in it at the end.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "homebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }
  func put(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: url.appending(path: name)) }
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? [] }
}

extension Household {
  static let now = WallClock(seconds: 1_772_000_000, offsetMinutes: 60)

  static func open(_ disk: MemoryDisk, _ level: Level = .private) throws -> OpenBook {
    try OpenBook(disk: disk, length: BookSize.test.fileSize, passphrase: secret(words[level] ?? ""))
  }

  static func entry(_ text: String) -> Draft {
    Draft(kind: .entry, fields: ["happened": "2026", "account": .string(text)])
  }

  static func person(_ name: String, id: RecordID? = nil) -> Draft {
    Draft(kind: .person, fields: ["name": .string(name)], id: id)
  }

  /// The refusal of `work`, if it is one.
  static func refusal<Refusal: Error>(_ work: () throws(Refusal) -> Void) -> Refusal? {
    do { try work() } catch { return error }
    return nil
  }
}
