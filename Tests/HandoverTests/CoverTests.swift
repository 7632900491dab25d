import Records
import Testing

@testable import Handover

@Suite struct CoverTests {
  private func covered(_ text: String, _ lines: String) -> String {
    Cover(lines: lines, language: .en).covering(text)
  }

  @Test(arguments: [
    ("Ana came.", "ana", "[left out 1] came."),
    ("ÁNA, anä and A\u{301}na", "Ana", "[left out 1], [left out 1] and [left out 1]"),
    ("Ana's banana", "Ana", "[left out 1]'s [left out 1]"),
    ("Mill\n  Lane 12", "mill lane", "[left out 1] 12"),
    ("Ana Ruiz and Ana", "Ana\nAna Ruiz", "[left out 2] and [left out 1]"),
    ("A\u{AD}na", "Ana", "[left out 1]"),
    ("田中さんが来た", "田中", "[left out 1]さんが来た"),
    ("anaana", "ana", "[left out 1]"),
    ("nothing", "Ana\n\n  \n", "nothing"),
    ("Straße 5, Łódź", "lodz", "Straße 5, [left out 1]"),
  ])
  func `a term is covered whatever its case and accents`(text: String, lines: String, expected: String) {
    #expect(covered(text, lines) == expected)
  }

  @Test func `a covered name is in no form of a copy`() {
    let cover = Cover(lines: "Ruiz\nMill Lane\nOsei\ndoor.jpg\nhinge", language: .es)
    let copy = Copy(
      .report, of: Sample.journalWithLater(), covering: cover, note: "Ruiz knows.", in: .es, made: Sample.made
    )
    for form in Form.allCases {
      let text = Sample.text(copy, as: form)
      for name in ["Ruiz", "Mill Lane", "Osei", "door.jpg", "hinge"] {
        let isShown = text.contains(name)
        #expect(!isShown, "\(name) in \(form)")
      }
      let isMarked = text.contains("[omitido 1]")
      #expect(isMarked)
    }
  }
}
