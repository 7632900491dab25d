import Testing

@testable import Screen
import Text

struct PictureTests {
  private let size = Picture.Size(columns: 60, rows: 18)

  private func picture(_ panel: inout Panel, _ size: Picture.Size? = nil) -> Picture {
    Picture(&panel, size ?? self.size, .plain)
  }

  private func choices(_ count: Int) -> [Row] {
    [.heading("Journal"), .empty] + (0..<count).map { .choice("entry \($0)") }
  }

  @Test func `a panel has a head, a body and a foot`() {
    var panel = Panel(
      title: "Our house", corner: "Ctrl-X: the first page", rows: choices(2),
      keys: [KeyHint(.letter("j"), "journal"), KeyHint(.esc, "back")], notice: "Saved.")
    let lines = picture(&panel).lines.map(\.text)
    #expect(lines.count == 18)
    #expect(lines[0] == "Our house                             Ctrl-X: the first page")
    #expect(lines[2...5] == ["Journal", "", "> entry 0", "  entry 1"])
    #expect(lines[15...] == ["", "Saved.", "j journal   Esc back"])
    #expect(picture(&panel).lines[17].parts.map(\.look) == [.bold, .plain, .plain, .bold, .plain])
  }

  @Test func `the chosen row is marked, stands out and has the cursor`() {
    var panel = Panel(title: "", rows: choices(3))
    panel.place.choice = 2
    let picture = picture(&panel)
    #expect(picture.cursor == (row: 6, column: 0))
    #expect(picture.lines[6] == Picture.Line(text: "> entry 2", look: .reverse))
    #expect(picture.lines.count { $0.parts.contains { $0.look == .reverse } } == 1)
  }

  @Test func `a long row is measured once, not for every key`() {
    var panel = Panel(
      title: "Entry", rows: [Row(String(repeating: "what was said ", count: 2_000)), Row("behind it")])
    let wrapping = Wrapping()
    let answering = Answering(width: 60, pageHeight: 14, wrapping: wrapping)
    for key in [Key.down, .pageDown, .end, .up, .home] {
      _ = answering.answer(.key(key), &panel)
      _ = Picture(&panel, size, .plain, wrapping)
    }
    #expect(wrapping.measured == 1)
  }

  @Test(arguments: 0..<40) func `wherever somebody goes, the chosen row is seen`(seed: Int) {
    var dice = Dice(seed)
    var panel = Panel(title: "List", rows: [])
    for _ in 0..<40 {
      if dice.below(4) == 0 || panel.rows.isEmpty {
        panel.place = Place(choice: dice.below(3))
        panel.rows = (0..<dice.below(60)).map { _ in
          let text = String(repeating: "some words ", count: dice.below(30))
          return Row(text, indent: dice.below(4), isChoice: dice.below(2) == 0, wraps: dice.below(2) == 0)
        }
      }
      let size = Picture.Size(columns: 60 + dice.below(30), rows: 18 + dice.below(10))
      let key = dice.one(of: [Key.up, .down, .down, .pageUp, .pageDown, .home, .end])
      _ = Answering(width: size.columns, pageHeight: size.rows - 3).answer(.key(key), &panel)
      let picture = picture(&panel, size)
      #expect(picture.lines.count == size.rows)
      #expect(picture.lines.allSatisfy { $0.text.columns <= size.columns })
      if panel.hasChoices, !panel.place.readsOn {
        #expect(picture.lines[picture.cursor.row].text.hasPrefix("> "))
        #expect(picture.lines[picture.cursor.row].parts.map(\.look) == [.reverse])
      }
    }
  }

  @Test func `the end of prose is reached and left again`() {
    var panel = Panel(
      title: "Guide", rows: (0..<30).map { Row("paragraph \($0) " + String(repeating: "word ", count: 40)) })
    let answering = Answering(width: 60, pageHeight: 15)
    let first = picture(&panel)
    #expect(answering.answer(.key(.end), &panel) == nil)
    let last = picture(&panel).lines.map(\.text)
    #expect(last[16].hasSuffix("word") && last[17].isEmpty && last[1] == "…")
    for _ in 0..<200 { _ = answering.answer(.key(.up), &panel) }
    #expect(picture(&panel) == first)
  }

  /// Among long rows and short ones, line by line and page by page.
  @Test(arguments: 0..<60) func `every word is passed by, downwards and upwards`(seed: Int) {
    var dice = Dice(seed)
    let size = Picture.Size(columns: 30 + dice.below(50), rows: 10 + dice.below(20))
    let (choices, longest) = (dice.one(of: [0, 1, 3, 20, 60]), dice.one(of: [2, 20, 60]))
    var panel = Panel(title: "")
    panel.rows = (0..<60).map { number in
      let words = (0...dice.below(longest)).map { "w\(number).\($0)" }
      return Row(words.joined(separator: " "), isChoice: number > 0 && dice.below(60) < choices)
    }
    if dice.below(3) == 0 { panel.input = .line(label: "Search:", LineText()) }
    let all = Set(panel.rows.flatMap { $0.text.split(separator: " ") })
    for key in [Key.down, .up, .pageDown, .pageUp] {
      var seen: Set<Substring> = []
      var height = picture(&panel, size).bodyHeight
      func press(_ key: Key) -> [Picture.Line] {
        _ = Answering(width: size.columns, pageHeight: height).answer(.key(key), &panel)
        let picture = picture(&panel, size)
        height = picture.bodyHeight
        return picture.lines
      }
      var (lines, same) = (picture(&panel, size).lines, 0)
      // What three keys in a row do not change no further one does.
      for _ in 0..<all.count where same < 3 {
        seen.formUnion(lines.flatMap { $0.text.split(separator: " ") })
        let next = press(key)
        same = next == lines ? same + 1 : 0
        lines = next
      }
      let never = all.subtracting(seen).sorted()
      #expect(never == [], "\(key) at \(size)")
    }
  }

  @Test func `what was left behind by reading on is not chosen unseen`() {
    let prose = (0..<40).map { Row("line \($0)") }
    var panel = Panel(title: "", rows: [.choice("the only one")] + prose)
    let answering = Answering(width: 60, pageHeight: 15)
    for _ in 0..<10 { #expect(answering.answer(.key(.down), &panel) == nil) }
    #expect(picture(&panel).lines[2].text == "line 9")
    #expect(answering.answer(.key(.enter), &panel) == nil)
    #expect(picture(&panel).lines[2].text == "> the only one")
    #expect(answering.answer(.key(.enter), &panel) == .chosen(0))
  }

  @Test func `rows above the first choice come back with it`() {
    var panel = Panel(title: "", rows: choices(100))
    let answering = Answering(width: 60, pageHeight: 15)
    let first = picture(&panel)
    for key in [Key.end, .home] {
      _ = answering.answer(.key(key), &panel)
      _ = picture(&panel)
    }
    #expect(picture(&panel) == first)
  }

  @Test func `a search stands above what it found, a question above its answer`() {
    var search = Panel(title: "", rows: choices(1), input: .line(label: "Search:", LineText("tea")))
    let found = picture(&search)
    #expect(found.lines[2...6].map(\.text) == ["Search: tea", "", "Journal", "", "> entry 0"])
    #expect(found.cursor == (row: 2, column: 11))
    var question = Panel(title: "", rows: [Row("When was it?")], input: .line(label: "", LineText("May")))
    let asked = picture(&question)
    #expect(asked.lines[2...4].map(\.text) == ["When was it?", "", "May"])
    #expect(asked.cursor == (row: 4, column: 3))
  }

  @Test func `a text has the room that its question leaves`() {
    let text = TextBuffer((0..<100).map { "line \($0)" }.joined(separator: "\n"))
    var panel = Panel(title: "", rows: [Row("What happened?")], input: .text(label: "", text))
    let picture = picture(&panel)
    #expect(picture.lines[2...4].map(\.text) == ["What happened?", "line 87", "line 88"])
    #expect(picture.lines[15].text == "line 99" && picture.cursor == (row: 15, column: 7))
    #expect(picture.lines[17].text == "Ctrl-Z undo   Ctrl-Y redo")
  }

  @Test func `a passphrase is not there at all`() {
    var panel = Panel(title: "", rows: [], input: .silent(label: "Passphrase:"))
    let picture = picture(&panel)
    #expect(picture.lines[2].text == "Passphrase: " && picture.cursor == (row: 2, column: 12))
  }

  @Test func `what a terminal would obey is shown wherever it stands`() {
    let hostile = "\u{1B}[2Ja\u{202E}b\u{9B}c\nd\te"
    var panel = Panel(
      title: hostile, corner: hostile, rows: [Row(hostile), .choice(hostile)],
      input: .line(label: hostile, LineText(hostile)), keys: [KeyHint(.esc, hostile)], notice: hostile)
    let lines = picture(&panel, Picture.Size(columns: 200, rows: 40)).lines.map(\.text)
    #expect(lines.joined().unicodeScalars.allSatisfy { $0.isFit(.typed) })
    #expect(!lines.joined().contains { $0 == "\n" || $0 == "\t" })
    #expect(lines[0].contains("‹U+001B›[2Ja‹U+202E›b‹U+009B›c d e"))
  }

  @Test func `a long list says where one is, a question and a short list do not`() {
    func above(_ panel: Panel) -> String {
      var panel = panel
      return picture(&panel).lines[1].text
    }
    var panel = Panel(title: "", rows: choices(93))
    panel.place = Place(choice: 11)
    #expect(above(panel).hasSuffix("12 of 93") && above(panel).columns == 60)
    panel.place = Place(choice: 80)
    #expect(above(panel).hasPrefix("…") && above(panel).hasSuffix("81 of 93"))
    #expect(above(Panel(title: "", rows: choices(7))).isEmpty)
    panel.usual = 0
    #expect(above(panel) == "…")
  }

  @Test func `a row shows its key and whether it is marked`() {
    var panel = Panel(
      title: "",
      rows: [
        .choice("plans", key: "p"), .choice("packed", mark: Row.Mark(true, "in")),
        .choice("to pack", mark: Row.Mark(false, "in")),
      ])
    #expect(picture(&panel).lines[2...4].map(\.text) == ["> p  plans", "  [x] packed", "  [ ] to pack"])
  }

  @Test(arguments: [(60, 18), (40, 12), (30, 10)])
  func `keys that have no room are told of, and those that lead out stay`(columns: Int, rows: Int) {
    let many = (0..<20).map { KeyHint(.letter(Character("\($0 % 10)")), "does something") }
    var panel = Panel(
      title: "A title that is rather long", corner: "Ctrl-X: the first page", rows: choices(3),
      keys: many + [KeyHint(.esc, "back"), KeyHint(.letter("?"), "help")])
    let lines = picture(&panel, Picture.Size(columns: columns, rows: rows)).lines.map(\.text)
    #expect(lines.suffix(2).joined(separator: "   ").hasSuffix("…   Esc back   ? help"))
    #expect(lines.allSatisfy { $0.columns <= columns } && lines.count == rows)
    #expect(lines[0].hasSuffix(columns < 60 ? "Ctrl-X" : "Ctrl-X: the first page"))
    #expect(lines.contains("> entry 0"))
  }

  @Test func `what is typed can be told from its label`() {
    for (label, shown) in [
      ("When", "When: May"), ("When?", "When? May"), ("Name:", "Name: May"), ("", "May"),
    ] {
      var panel = Panel(title: "", input: .line(label: label, LineText("May")))
      #expect(picture(&panel).lines[2].text == shown)
    }
    var panel = Panel(title: "", input: .line(label: "A label that has no room before it", LineText("May")))
    let narrow = picture(&panel, Picture.Size(columns: 40, rows: 12))
    #expect(narrow.lines[2...3].map(\.text) == ["A label that has no room before it:", "May"])
    #expect(narrow.cursor == (row: 3, column: 3))
  }

  @Test func `a key that is named by its row is not named again`() {
    var panel = Panel(
      title: "", rows: choices(1),
      keys: [KeyHint(.letter("p"), "plans", isOnRow: true), KeyHint(.esc, "back")])
    #expect(picture(&panel).lines[17].text == "Esc back")
  }

  @Test func `a notice that has no room ends in a mark`() {
    var panel = Panel(title: "", rows: choices(1), notice: String(repeating: "a long word ", count: 40))
    let lines = picture(&panel, Picture.Size(columns: 40, rows: 12)).lines
    #expect(lines[8...11].map(\.text).map(\.columns).allSatisfy { $0 <= 40 })
    #expect(lines[11].text.hasSuffix(" …") && lines[2].text == "Journal")
  }

  @Test func `a window that is too small says so in a sentence`() {
    var panel = Panel(title: "Our house", rows: choices(3))
    let lines = picture(&panel, Picture.Size(columns: 20, rows: 5)).lines.map(\.text)
    #expect(lines == ["The window is too", "small.", "", "", ""])
  }

  @Test func `what was left out is said until something else is typed`() {
    var panel = Panel(title: "", input: .line(label: "Name:", LineText()), notice: "Saved.")
    let answering = Answering(width: 60, pageHeight: 15)
    #expect(answering.answer(.paste("a\u{7}b"), &panel) == .edited)
    #expect(picture(&panel).lines[16].text == "1 left out.")
    #expect(answering.answer(.text("c"), &panel) == .edited)
    #expect(picture(&panel).lines[16].text == "Saved." && panel.input?.text == "abc")
  }
}
