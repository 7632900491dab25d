import Foundation
import Records
import Sodium
import Testing

@testable import Inspection
@testable import Handover
import Text

/// What sealed pages of the tests are made of.
enum Sealing {
  static let words = "abbey able absorb accent accord acid"

  /// A picture of one red point.
  static let picture = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")
      ?? Data())

  /// Longer than two chunks.
  static let long = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }

  static func file(_ name: String, _ type: String, _ bytes: [UInt8], number: Int) -> Record {
    Sample.record(
      .attachment, number,
      [
        "name": .string(name), "type": .string(type), "bytes": .integer(bytes.count),
        "of": .string(Sample.id(2).description), "sha256": .string(hex(SHA256.digest(bytes))),
      ])
  }

  static func secret(_ text: String) -> SecretBytes {
    SecretBytes(count: text.utf8.count) { (span: inout MutableSpan<UInt8>) throws(Never) in
      for (index, byte) in text.utf8.enumerated() { span[index] = byte }
    }
  }

  static func page(_ page: SealedPage, reading: (ListedFile) throws -> [UInt8]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try page.write(under: secret(words), reading: reading) { bytes += $0 }
    return bytes
  }
}

@Suite struct SealedTests {
  private let journal = Sample.journal(2)

  private func page(_ copy: Copy, _ files: [RecordID: [UInt8]] = [:]) throws -> String {
    let page = SealedPage(copy, enclosingFiles: !files.isEmpty, rounds: 100_000)
    return String(decoding: try Sealing.page(page) { files[$0.id] ?? [] }, as: UTF8.self)
  }

  /// The texts of the blocks of data in a page, by what their tag says.
  private func blocks(_ page: String, _ mark: String) -> [String] {
    page.components(separatedBy: mark + ">").dropFirst().map { $0.components(separatedBy: "</script>")[0] }
  }

  // The key is what Python's hashlib.pbkdf2_hmac("sha512", b"password", b"salt", n) gives.
  @Test(arguments: [
    (
      1,
      "867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce"
    ),
    (
      4096,
      "d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5143f30602641b3d55cd335988cb36b84376060ecd532e039b742a239434af2d5"
    ),
  ])
  func `PBKDF2 is that of RFC 8018`(rounds: Int, expected: String) {
    let key = PBKDF2.key(
      from: Sealing.secret("password"), salt: Array("salt".utf8), rounds: rounds, .sha512)
    #expect(key.withBytes { bytes in hex(bytes.indices.map { bytes[$0] }) } == expected)
  }

  // Test case 14 of "The Galois/Counter Mode of Operation" (McGrew and Viega).
  @Test func `AES-GCM is that of its authors`() {
    let sealed = GCM.seal(
      [UInt8](repeating: 0, count: 16), key: SecretBytes(zeros: 32), nonce: [UInt8](repeating: 0, count: 12))
    #expect(hex(sealed) == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
  }

  @Test func `a page tells nothing but that it is one`() throws {
    let note = "MARK note"
    let copy = Copy(.report, of: journal, note: note, in: .en, made: Sample.made)
    let text = try page(copy)
    for word in ["MARK", "Entry", "Dated", "Mill Lane", "homebook", Sample.made.description, "journal"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("<title>Document</title>"))
  }

  @Test func `a page asks for nothing and takes only its own script and style`() throws {
    let text = try page(
      Copy(
        .report, of: Hostile.records(), choosing: Hostile.everything, note: Hostile.text, in: .es,
        made: Sample.made))
    let found = [
      "src=\"", "url(", "@import", "<link", "<iframe", "https:", " onclick", "innerHTML", "localStorage",
      "eval(",
    ]
    .filter(text.contains)
    #expect(found == [])
    let script = try #require(blocks(text, "<script").last)
    let digest = Base64.text(SHA256.digest(Array(script.utf8)))
    #expect(text.contains("script-src &#39;sha256-\(digest)&#39;"))
    #expect(text.contains("autocomplete=\"off\""))
  }

  @Test func `only as many files are enclosed as a browser takes`() {
    let small = Sealing.file("a.jpg", "image/jpeg", [1], number: 801)
    var large = Sealing.file("b.mp4", "video/mp4", [2], number: 802)
    large.fields["bytes"] = .integer(SealedPage.mostFileBytes)
    let copy = Copy(.report, of: journal + [small, large], in: .en, made: Sample.made)
    #expect(SealedPage(copy, enclosingFiles: true).enclosed.map(\.name) == ["a.jpg"])
    #expect(SealedPage(copy, enclosingFiles: false).enclosed == [])
  }

  @Test func `a file of another length than the list says is refused`() {
    let file = Sealing.file("a.jpg", "image/jpeg", [1, 2, 3], number: 801)
    let copy = Copy(.report, of: journal + [file], in: .en, made: Sample.made)
    #expect(throws: SealingError.otherLength("a.jpg")) { try page(copy, [file.id: [1, 2]]) }
  }

  /// Python opens the page by the rules of `Docs/Handover.md` alone.
  @Test(.enabled(if: python != nil, "needs HOMEBOOK_PYTHON, a Python with the package cryptography"))
  func `an independent reader opens the page`() throws {
    let file = Sealing.file("voice.ogg", "audio/ogg", Sealing.long, number: 801)
    let copy = Copy(.report, of: journal + [file], note: Hostile.text, in: .en, made: Sample.made)
      .signed(by: Signer(seed: String(repeating: "0a", count: 32)))
    let folder = FileManager.default.temporaryDirectory.appending(path: "homebook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(page(copy, [file.id: Sealing.long]).utf8).write(to: folder.appending(path: "page.html"))
    let reader = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Pages/open_sealed.py")
    let process = Process()
    process.executableURL = URL(filePath: python ?? "")
    process.arguments = [
      reader.standardized.path, folder.appending(path: "page.html").path, Sealing.words, folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Data(contentsOf: folder.appending(path: "voice.ogg")) == Data(Sealing.long))
    let data = try [UInt8](Data(contentsOf: folder.appending(path: "copy.json")))
    #expect(try Examination(data).differences == [])
    let index = try String(contentsOf: folder.appending(path: "index.json"), encoding: .utf8)
    #expect(index.contains("Kitchen, 12 Mill Lane") && index.contains("\"voice.ogg\""))
  }
}

private let python = ProcessInfo.processInfo.environment["HOMEBOOK_PYTHON"]
