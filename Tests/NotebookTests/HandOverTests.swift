import Age
import Foundation
import Inspection
import Handover
import Notebook
import Platform
import Records
import Sodium
import Testing
import Text
import Storage
import Vault

/// A copy is signed, written and logged, and only then it is there.
@Suite struct HandOverTests {
  /// Notes what is done to it, and may refuse.
  private final class Witness: CopyTarget {
    enum Refusal: Error { case put, finish }

    var bytes: [UInt8] = []
    private(set) var pieces = 0
    var isFinished = false
    var refuses: Refusal?
    var name: String?
    /// What is asked when it is to be there.
    var onFinish: () throws -> Void = {}

    func put(_ piece: [UInt8]) throws {
      if refuses == .put { throw Refusal.put }
      bytes += piece
      pieces += 1
    }

    func finish() throws {
      try onFinish()
      if refuses == .finish { throw Refusal.finish }
      isFinished = true
    }
  }

  private let house: House

  init() throws { house = try House() }

  private func choices(_ form: Form = .json, _ envelope: Envelope = .open) -> CopyChoices {
    var choices = CopyChoices(product: .report, language: .en)
    (choices.form, choices.envelope) = (form, envelope)
    return choices
  }

  private func handOver(
    _ notebook: inout Notebook, _ choices: CopyChoices, _ witness: Witness, for reader: String = ""
  ) throws(HandOverError) -> Bool {
    let copy: Copy
    do { copy = try notebook.copy(choices, now: House.now).value } catch { throw .target(error) }
    return try notebook.handOver(copy, choices, to: witness, for: reader, now: House.now)
  }

  @Test func `what is logged is the digest of what was written, and the key has signed it`() throws {
    var notebook = try house.open()
    let id = try notebook.entry("The boiler was loud")
    let witness = Witness()
    #expect(try handOver(&notebook, choices(), witness, for: "Ana"))
    #expect(witness.isFinished)
    let log = try #require(try notebook.records([.handedOver]).value.first?.fields)
    #expect(log["digest"]?.text == hex(SHA256.digest(witness.bytes)))
    #expect(log["records"] == [.string(id.description)] && log["to"] == "Ana" && log["form"] == "json")
    let examination = try Examination(witness.bytes)
    #expect(examination.differences.isEmpty && examination.keyCode != nil)
    try notebook.close()
  }

  @Test func `a file beside a copy is known by its digest, and by its name where its bytes are others`()
    throws
  {
    var notebook = try house.open()
    let entry = try notebook.page(notebook.entry("Rain").description, [.entry]).value.record
    func file(_ name: String, _ text: String) throws -> String {
      let path = house.folder + "/" + name
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return path
    }
    let kept = try GivenFile(file("door.jpg", "picture"), name: nil)
    _ = try notebook.keepTogether([kept], with: entry, now: House.now)
    let witness = Witness()
    #expect(try handOver(&notebook, choices(), witness))
    let examination = try Examination(witness.bytes)
    let same = try ComparedFile(file("other name.jpg", "picture"), examination)
    #expect(same.match?.name == "door.jpg" && same.namesake == nil)
    #expect(same.digest == hex(SHA256.digest(Array("picture".utf8))))
    let changed = try ComparedFile(file("door.jpg", "pictures"), examination)
    #expect(changed.match == nil && changed.namesake?.name == "door.jpg")
    #expect(throws: PlatformError.self) { try ComparedFile(house.folder + "/none", examination) }
    try notebook.close()
  }

  @Test func `a large copy is passed on in blocks, and is the same`() throws {
    let larger = try House(.medium)
    var notebook = try larger.open()
    let text = String(repeating: "The boiler was loud. ", count: 400)
    let drafts = (0..<150).map { _ in
      Draft(kind: .entry, fields: ["happened": "2026", "account": .string(text)])
    }
    try notebook.book.add(drafts, to: notebook.level, now: House.now)
    let witness = Witness()
    #expect(try handOver(&notebook, choices(), witness))
    #expect(witness.pieces > 1 && witness.bytes.count > 1 << 20)
    let log = try #require(try notebook.records([.handedOver]).value.first?.fields)
    #expect(log["digest"]?.text == hex(SHA256.digest(witness.bytes)))
    #expect(try Examination(witness.bytes).differences.isEmpty)
    try notebook.close()
  }

  @Test func `the log is on the disk before the copy is there`() throws {
    var notebook = try house.open()
    try notebook.entry("The boiler was loud")
    let before = notebook.book.saves
    _ = try notebook.signer(now: House.now)
    let signed = notebook.book.saves
    #expect(signed > before)
    let witness = Witness()
    witness.refuses = .finish
    do throws(HandOverError) {
      _ = try handOver(&notebook, choices(), witness)
      Issue.record("it was finished")
    } catch {
      #expect(error.cause is Witness.Refusal)
    }
    // Told of one that is not there is safe; one that is there and not told of would not be.
    #expect(try notebook.records([.handedOver]).value.count == 1)
    #expect(!witness.isFinished)
    try notebook.close()
  }

  @Test func `of a book that cannot be written a copy is made, with no key and in no log`() throws {
    var written = try house.open()
    try written.entry("The boiler was loud")
    try written.close()
    let book = try OpenBook.reading(house.path, passphrase: SecretBytes(copying: House.hers))
    var notebook = Notebook(book, .private)
    let (signer, witness) = (try notebook.signer(now: House.now), Witness())
    #expect(signer == nil)
    #expect(try !handOver(&notebook, choices(), witness))
    #expect(witness.isFinished)
    let examination = try Examination(witness.bytes)
    #expect(examination.keyCode == nil && examination.differences.isEmpty)
    #expect(try notebook.records([.handedOver]).value.isEmpty)
    try notebook.close()
  }

  @Test func `what cannot be written is in no log`() throws {
    var notebook = try house.open()
    try notebook.entry("The boiler was loud")
    let witness = Witness()
    witness.refuses = .put
    do throws(HandOverError) {
      _ = try handOver(&notebook, choices(), witness)
      Issue.record("it was written")
    } catch {
      #expect(error.cause is Witness.Refusal)
    }
    #expect(try notebook.records([.handedOver]).value.isEmpty && !witness.isFinished)
    try notebook.close()
  }

  @Test(arguments: 0..<3)
  func `a copy in which a covered term still stands is not written at all`(place: Int) throws {
    let envelope = [Envelope.open, .words("seven words"), .sealed("six words")][place]
    var notebook = try house.open()
    try notebook.entry("Ana Ruiz was loud")
    var choices = choices(.html, envelope)
    choices.covered = "ana ruiz"
    let (witness, other) = (Witness(), Witness())
    witness.name = "for Ana-Ruiz.html"
    do throws(HandOverError) {
      _ = try handOver(&notebook, choices, witness)
      Issue.record("it was written")
    } catch {
      guard case .standing(let term) = error else { throw error }
      #expect(term == StandingTerm(term: "ana ruiz", place: "in the name of the file"))
    }
    #expect(try notebook.records([.handedOver]).value.isEmpty && witness.bytes.isEmpty && !witness.isFinished)
    other.name = "copy.html"
    #expect(try handOver(&notebook, choices, other))
    try notebook.close()
  }

  @Test func `a reader that cannot be logged lets nothing be there`() throws {
    var notebook = try house.open()
    try notebook.entry("The boiler was loud")
    let witness = Witness()
    do throws(HandOverError) {
      _ = try handOver(&notebook, choices(), witness, for: "Ana\u{1B}[2J")
      Issue.record("it was handed over")
    } catch {
      guard case .reader = error else { throw error }
    }
    #expect(try notebook.records([.handedOver]).value.isEmpty && !witness.isFinished)
    try notebook.close()
  }

  @Test(arguments: [Form.html, .csv, .json, .text])
  func `words made for it open what was locked`(form: Form) throws {
    var notebook = try house.open()
    try notebook.entry("The boiler was loud")
    let (open, locked) = (Witness(), Witness())
    #expect(try handOver(&notebook, choices(form), open))
    #expect(try handOver(&notebook, choices(form, .words("seven words")), locked))
    var plain: [UInt8] = []
    var rest = locked.bytes[...]
    try decrypt(
      passphrase: SecretBytes(copying: "seven words"),
      read: { (count) throws(Never) in
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }, write: { (piece) throws(Never) in plain += piece })
    #expect(plain == open.bytes)
    #expect(
      try notebook.records([.handedOver]).value.map { $0.fields["form"]?.text } == [
        form.rawValue, form.rawValue + ".age",
      ])
    try notebook.close()
  }
}
