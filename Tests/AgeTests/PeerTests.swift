import Age
import Foundation
import Testing

/// Python with the packages of Tests/requirements.txt; `make test` names it.
private let python = ProcessInfo.processInfo.environment["HOMEBOOK_PYTHON"]
private let isLong = ProcessInfo.processInfo.environment["HOMEBOOK_LONG"] != nil
private let here = URL(filePath: #filePath).deletingLastPathComponent()

@Suite(.enabled(if: python != nil, "HOMEBOOK_PYTHON names no Python"), .serialized)
struct PeerTests {
  let identities = (0..<20).map { _ in Identity() }
  let passphrase = "sopa de ajo, pan y mañana"

  @Test func `Debian's age and pyrage open our files, and we open theirs`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "homebook-peers-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(to: folder)
    let (status, output) = try run([here.appending(path: "peers.py").path, folder.path])
    #expect(status == 0, "\(output)")
    try openTheirs(in: folder)
  }

  @Test func `the vectors are those that the program beside them writes`() throws {
    let (status, output) = try run([here.appending(path: "Vectors/make_vectors.py").path, "--check"])
    #expect(status == 0, "\(output)")
  }

  /// Every size with every lock and form; unless there is time, of the longest only one, and of passphrases,
  /// which take a second each, only two sizes.
  private var cases: [(size: Int, lock: String, form: String)] {
    ["bare", "armor"].flatMap { form in
      let longest = isLong ? ["r1", "r2", "r20"] : form == "bare" ? ["r2"] : []
      let all = sizes.flatMap { size in ["r1", "r2", "r20"].map { (size, $0, form) } }
      let words = (isLong ? sizes : [0, 65_537]).map { ($0, "p", form) }
      return all + longest.map { (16 << 20, $0, form) } + words
    }
  }

  private func write(to folder: URL) throws {
    for name in ["plain", "keys", "ours"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for (index, identity) in identities.enumerated() {
      try "# key \(index)\n\(plain(identity.text()))\n"
        .write(to: folder.appending(path: "keys/\(index).txt"), atomically: false, encoding: .utf8)
    }
    try identities.map { "\($0.recipient)\n" }.joined()
      .write(to: folder.appending(path: "recipients.txt"), atomically: false, encoding: .utf8)
    try passphrase.write(
      to: folder.appending(path: "passphrase.txt"), atomically: false, encoding: .utf8)
    for (size, lock, form) in cases {
      let text = sample(size)
      try Data(text).write(to: folder.appending(path: "plain/\(size)"))
      try Data(file(text, lock, armored: form == "armor"))
        .write(to: folder.appending(path: "ours/\(size)-\(lock)-\(form).age"))
    }
  }

  private func file(_ text: [UInt8], _ lock: String, armored: Bool) throws -> [UInt8] {
    guard let count = Int(lock.dropFirst()) else {
      return try encrypted(text, passphrase: passphrase, workFactor: Age.workFactor, armored: armored)
    }
    return try encrypted(text, to: identities.prefix(count).map(\.recipient), armored: armored)
  }

  private func openTheirs(in folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "theirs"), includingPropertiesForKeys: nil)
    #expect(files.count == cases.count * 2)
    for file in files {
      let parts = file.deletingPathExtension().lastPathComponent.split(separator: "-")
      let opener: Opener =
        if let count = Int(parts[2].dropFirst()) {
          .identities([identities[count - 1]])
        } else {
          .passphrase(passphrase)
        }
      let text = try opener.open(Array(Data(contentsOf: file)))
      #expect(text == sample(Int(parts[1]) ?? -1), "\(file.lastPathComponent)")
    }
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: python ?? "")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1"]) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
