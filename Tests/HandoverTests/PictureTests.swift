import Records
import Sodium
import Testing

@testable import Inspection
@testable import Handover
import Text

/// Pictures at the end of a page.
@Suite struct PictureTests {
  private let picture = Sealing.file("door.png", "image/png", Sealing.picture, number: 801)
  private let sound = Sealing.file("voice.ogg", "audio/ogg", [1, 2, 3], number: 802)
  private let second = Sealing.file("hall.png", "image/png", Sealing.picture + [0], number: 803)

  private func copy(_ records: [Record]) -> Copy {
    Copy(.report, of: Sample.journal(3) + records, in: .en, made: Sample.made)
      .signed(by: Signer(seed: String(repeating: "0d", count: 32))).showingPictures()
  }

  private func page(_ copy: Copy, as form: Form = .html, _ bytes: [UInt8]? = nil) throws -> String {
    var page: [UInt8] = []
    let contents = [picture.id: Sealing.picture, second.id: Sealing.picture + [0]]
    copy.write(as: form, reading: { bytes ?? contents[$0.id] ?? [] }) { page += $0 }
    return String(decoding: page, as: UTF8.self)
  }

  private func found(_ page: String) throws -> [Difference] { try Examination(Array(page.utf8)).differences }

  @Test func `pictures stand at the end with their own bytes, other files only in the list`() throws {
    let text = try page(copy([picture, sound, second]))
    #expect(text.ranges(of: "<img ").count == 2)
    #expect(text.contains("src=\"data:image/png;base64,\(Base64.text(Sealing.picture))\""))
    #expect(text.contains("href=\"#p1\"") && text.contains("id=\"p3\"") && text.contains("img-src data:;"))
    #expect(text.contains("voice.ogg") && !text.contains("id=\"p2\""))
    #expect(try found(text) == [])
  }

  @Test func `a picture stands with its owner, and with who took it, when, and what it shows`() throws {
    var file = picture
    file.fields["of"] = .string(Sample.journal(3)[1].id.description)
    file.fields["takenBy"] = "my sister"
    file.fields["takenAt"] = [
      "words": "says the file", "earliest": "2026-03-02T10:00", "latest": "2026-03-02T10:00",
    ]
    file.fields["shows"] = "The hinge of the Mill Lane door"
    let covered = Copy(
      .report, of: Sample.journal(3) + [file], covering: Cover(lines: "mill lane", language: .en), in: .en,
      made: Sample.made
    ).showingPictures()
    let text = try page(covered)
    let begin = try #require(text.firstRange(of: "id=\"p1\""))
    let owned = text[begin.lowerBound...].prefix { $0 != "\u{2}" }
    for part in [
      "Entry 2, ", "Kitchen, 12 [left out 1]", "my sister", "says the file (2 March 2026, 10:00)",
      "<img alt=\"The hinge of the [left out 1] door\"",
    ] {
      #expect(owned.contains(part), "\(part)")
    }
    #expect(!text.contains("Mill"))
    #expect(try found(text) == [])
  }

  @Test func `without being asked for no picture is in a copy`() {
    let copy = Copy(.report, of: Sample.journal(3) + [picture], in: .en, made: Sample.made)
    let text = Sample.text(copy, as: .html)
    #expect(!text.contains("<img") && !text.contains("img-src"))
  }

  @Test func `what only calls itself a picture is not shown as one`() throws {
    let text = try page(copy([picture]), Array("<script>alert(1)</script>".utf8))
    #expect(!text.contains("<img") && !text.contains("<script>"))
    #expect(text.contains("not a picture that a page can show"))
  }

  @Test func `a picture that was changed, exchanged or dropped is named`() throws {
    let text = try page(copy([picture, second]))
    let whole = Base64.text(Sealing.picture) + "\""
    let changed = text.replacing(whole, with: Base64.text(Sealing.picture + [1]) + "\"")
    #expect(try found(changed) == [.shown(.changed("door.png"))])
    let begin = try #require(text.firstRange(of: "<article class=\"card picture\" id=\"p1\"")).lowerBound
    let next = try #require(text.firstRange(of: "<article class=\"card picture\" id=\"p2\"")).lowerBound
    #expect(try found(String(text[..<begin] + text[next...])) == [.shown(.missing("door.png"))])
    let exchanged = text.replacing(whole, with: Base64.text(Sealing.picture + [0]) + "\"")
    #expect(try found(exchanged) == [.shown(.changed("door.png"))])
  }
}
