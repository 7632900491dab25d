import Notebook
import Records
import Storage
import Testing
import Vault

/// A change of a record that meets another version of it overwrites nothing of that.
@Suite struct ChangeTests {
  private let house: House

  init() throws { house = try House() }

  private func document(_ id: RecordID, in notebook: borrowing Notebook) throws -> Record {
    try notebook.page(id.description, [.document]).value.record
  }

  @Test func `what others changed stays beside what is changed here`() throws {
    var notebook = try house.open()
    let id = try notebook.keep(.document, ["name": "Passport"])[0]
    let begun = try document(id, in: notebook)
    #expect(try !notebook.change(begun, to: begun.fields, now: House.now))
    var theirs = begun.fields
    theirs["number"] = "12"
    #expect(try notebook.change(begun, to: theirs, now: House.now))
    var ours = begun.fields
    ours["name"] = "Passport, old"
    #expect(try notebook.change(begun, to: ours, now: House.now))
    let merged = try document(id, in: notebook).fields
    #expect(merged["number"] == "12" && merged["name"] == "Passport, old")
    // Both changed the same: the other version stands beside it.
    ours["name"] = "Pass"
    let manuscript = Manuscript(.document, beside: id)
    #expect(try notebook.change(begun, to: ours, finishing: manuscript, now: House.now))
    #expect(try document(id, in: notebook).fields == merged)
    let beside = try document(manuscript.becomes, in: notebook).fields
    #expect(beside["name"] == "Pass" && beside[.versionOf] == .string(id.description))
    #expect(try notebook.isFinished(manuscript.draft(ours)))
    #expect(try !notebook.isFinished(Manuscript(.document).draft(ours)))
    try notebook.close()
  }

  @Test func `a record that went away meanwhile comes back as it was changed`() throws {
    var notebook = try house.open()
    let id = try notebook.keep(.document, ["name": "Passport"])[0]
    let begun = try document(id, in: notebook)
    try notebook.book.remove(id, in: notebook.level)
    #expect(try notebook.change(begun, to: ["name": "Pass"], now: House.now))
    #expect(try document(id, in: notebook).fields["name"] == "Pass")
    try notebook.close()
  }
}
