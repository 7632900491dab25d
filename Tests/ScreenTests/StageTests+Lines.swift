import Testing

@testable import Platform
@testable import Screen

/// Line by line, in a sitting and at the questions of a command.
extension StageTests {
  // MARK: Line by line

  /// What is said and the event, after `keys` are typed.
  private func said(_ panel: inout Panel, _ keys: String, on stage: LineByLine) -> (String, Event) {
    pty.type(keys)
    let event = stage.next(&panel, quiet: .seconds(1))
    let text = String(decoding: pty.written(), as: UTF8.self)
    return (text.replacing("\r\n", with: "\n"), event)
  }

  @Test func `a panel is said once, and answered by numbers and letters`() throws {
    let stage = try lines()
    var panel = list()
    let first = said(&panel, "2\r", on: stage)
    #expect(
      first == (
        "Our house\n\n1  entry 0\n2  entry 1\n3  entry 2\n\nj journal\n> 2\n", .chosen(1)
      ))
    #expect(
      said(&panel, "x\r7\rJ\r", on: stage) == (
        "> …\nNot understood.\n> 7\nNot understood.\n> J\n", .key(.letter("j"))
      ))
    #expect(said(&panel, ".\r", on: stage).1 == .back)
    #expect(said(&panel, "abc\u{18}", on: stage).1 == .exitAtOnce)
  }

  @Test func `what is the same as before is not said again`() throws {
    let stage = try lines()
    var panel = list()
    panel.corner = "Ctrl-X: first page"
    #expect(said(&panel, "1\r", on: stage).0.contains("Our house\nCtrl-X: first page\n\n1  entry 0\n"))
    panel.rows[1] = .choice("entry 1", mark: Row.Mark(true, "packed"))
    #expect(said(&panel, "2\r", on: stage).0 == "2  entry 1 (packed)\n> 2\n")
    panel.rows[1] = .choice("entry 1", mark: Row.Mark(false, "packed"))
    panel.keys.append(KeyHint(.control("z"), "undo"))
    #expect(said(&panel, "2\r", on: stage).0 == "2  entry 1 (no mark)\n\nCtrl-Z undo\n> 2\n")
    panel.rows.remove(at: 1)
    #expect(said(&panel, "1\r", on: stage).0 == "2  entry 2\n> 1\n")
    var other = Panel(title: "Elsewhere", corner: panel.corner, rows: [Row("text")], keys: panel.keys)
    // What a letter does is said on every page: nobody can know that it holds there too.
    #expect(said(&other, ".\r", on: stage).0 == "Elsewhere\n\ntext\n\nj journal\n> .\n")
    // After the screen was wiped nothing is known any more.
    stage.clear()
    _ = pty.written()
    let again = said(&other, ".\r", on: stage).0
    #expect(again.contains("Elsewhere\nCtrl-X: first page\n") && again.contains("j journal"), "\(again)")
  }

  @Test func `what comes by itself stands on a line of its own, and long work is told now and then`() throws {
    let stage = try lines()
    var panel = list()
    #expect(said(&panel, "", on: stage).1 == .quiet)
    panel.rows.append(Row("all was read"))
    #expect(said(&panel, "1\r", on: stage).0 == "\nall was read\n> 1\n")
    for share in 0..<100 { stage.show(Panel(title: "Our house", notice: "\(share) %")) }
    #expect(String(decoding: pty.written(), as: UTF8.self).split(separator: "%").count < 4)
  }

  @Test func `long lists are said in parts`() throws {
    let stage = try lines()
    var panel = list(25)
    let text = said(&panel, "\r25\r", on: stage)
    #expect(text.1 == .chosen(24))
    #expect(text.0.contains("20  entry 19\n20 of 25. More.\n\nj journal\n> \n21  entry 20\n"))
  }

  @Test func `a line is answered, kept by Enter alone, or chosen from`() throws {
    let stage = try lines()
    var panel = Panel(title: "T", input: .line(label: "Name:", LineText("old")))
    #expect(said(&panel, "\r", on: stage) == ("T\n\nKeep?\nName: [old] \n", .submitted))
    #expect(panel.input?.text == "old")
    #expect(said(&panel, "no\u{7F}\u{7F}\r", on: stage).1 == .submitted)
    #expect(panel.input?.text == "old")
    #expect(said(&panel, "nu\u{7F}ew\r", on: stage).1 == .submitted)
    #expect(panel.input?.text == "new")
    panel.rows = [.choice("one"), .choice("two")]
    #expect(said(&panel, "2\r", on: stage).1 == .chosen(1))
    #expect(said(&panel, " 2\r", on: stage).1 == .submitted)
    #expect(panel.input?.text == "2")
  }

  @Test(arguments: [
    ("y", 1), ("YES", 1), ("si", 1), (" sí ", 1), ("n", 0), ("No", 0), ("yesterday", nil), ("", nil),
  ])
  func `a yes and a no are answers where they are asked for`(typed: String, choice: Int?) throws {
    let stage = try lines()
    var panel = list()
    (panel.yes, panel.no) = (1, 0)
    let asked = said(&panel, typed + "\r", on: stage)
    #expect(asked.1 == (choice.map { .chosen($0) } ?? .quiet))
    #expect(asked.0.contains("Not understood.") == (choice == nil))
  }

  @Test(arguments: [("y\r", Event.quiet), ("2\r", .quiet), ("\u{18}", .exitAtOnce), ("\u{1B}", .back)])
  func `what was typed before a question of weight is no answer to it`(keys: String, event: Event) throws {
    let stage = try lines()
    var panel = list()
    (panel.usual, panel.yes, panel.no) = (0, 1, 0)
    #expect(said(&panel, keys, on: stage).1 == event)
    if event == .quiet { #expect(said(&panel, "y\r", on: stage).1 == .chosen(1)) }
  }

  @Test func `elsewhere a yes and a no are no answers`() throws {
    let stage = try lines()
    var panel = list()
    #expect(
      said(&panel, "yes\rn\r", on: stage) == (
        "Our house\n\n1  entry 0\n2  entry 1\n3  entry 2\n\nj journal\n> yes\nNot understood.\n> n\n"
          + "Not understood.\n> ", .quiet
      ))
  }

  @Test func `of several empty rows one is said, and none before the keys`() throws {
    let stage = try lines()
    var panel = Panel(title: "T", rows: [.empty, .empty, Row("a"), .empty, .empty, Row("b"), .empty, .empty])
    panel.keys = [KeyHint(.letter("j"), "journal")]
    #expect(said(&panel, "j\r", on: stage).0 == "T\n\n\na\n\nb\n\nj journal\n> j\n")
  }

  @Test func `a question that is asked again says again why`() throws {
    let stage = try lines()
    var panel = Panel(
      title: "T", input: .line(label: "Name:", LineText()), keys: [KeyHint(.enter, "go on")], notice: "No.")
    _ = said(&panel, "x\r", on: stage)
    panel.input = .line(label: "Name:", LineText())
    #expect(said(&panel, "x\r", on: stage).0 == "\nNo.\nName: x\n")
  }

  @Test func `a text is written line by line, up to a full stop`() throws {
    let stage = try lines()
    var panel = Panel(title: "T", input: .text(label: "What happened?", TextBuffer("kept")))
    #expect(
      said(&panel, "one\r", on: stage) == (
        "T\n\nWhat happened?\nA full stop ends it.\nAdd?\nkept\none\n", .edited
      ))
    #expect(said(&panel, "tw", on: stage).1 == .quiet)
    #expect(panel.input?.text == "kept\none\ntw")
    #expect(said(&panel, "o\r", on: stage).1 == .edited)
    #expect(said(&panel, ".\r", on: stage).1 == .submitted)
    #expect(panel.input?.text == "kept\none\ntwo")
  }

  @Test(arguments: [("\r", "kept"), (".\r", "kept"), ("-\r", ""), ("a\u{15}\r\r.\r", "kept\n\n")])
  func `a text that is there is kept or taken away`(keys: String, left: String) throws {
    let stage = try lines()
    var panel = Panel(title: "T", input: .text(label: "", TextBuffer("kept")))
    pty.type(keys)
    var event = Event.edited
    while event == .edited { event = stage.next(&panel, quiet: .seconds(1)) }
    #expect(event == .submitted && panel.input?.text == left)
  }

  @Test(arguments: [("-\r", ""), ("--\r", "--"), ("\r", "old"), ("one\u{15}two\r", "two")])
  func `a line that is there is kept or taken away`(keys: String, left: String) throws {
    let stage = try lines()
    var panel = Panel(title: "T", input: .line(label: "", LineText("old")))
    // That Enter is named on the page makes no difference.
    for hints in [[], [KeyHint(.enter, "go on")]] {
      panel.keys = hints
      panel.input = .line(label: "", LineText("old"))
      #expect(said(&panel, keys, on: stage).1 == .submitted)
      #expect(panel.input?.text == left)
    }
  }

  // MARK: The questions of a command

  private func command() throws -> LineByLine {
    let stage = LineByLine(try #require(RawTerminal(path: pty.path)), nil, .plain, for: .command)
    stage.show(Panel(title: ""))
    #expect(pty.written().isEmpty)
    return stage
  }

  @Test(arguments: [
    ("ab\u{3}", Event.hangup(2)), ("ab\u{1C}", .hangup(3)), ("ab\u{4}", .hangup(2)),
    ("\u{1A}1\r", .chosen(0)),
    ("\r", .chosen(1)), ("\u{18}", .exitAtOnce), (".\r", .back), ("\u{1B}", .back),
  ])
  func `a command is ended by Ctrl-C and the end of input, and stopped by nothing`(keys: String, event: Event)
    throws
  {
    let stage = try command()
    var panel = list()
    panel.usual = 1
    #expect(said(&panel, keys, on: stage).1 == event)
  }

  @Test(arguments: [
    ("\u{3}", "hangup(2)"), ("a\u{1C}", "hangup(3)"), ("\u{4}", "hangup(2)"), ("a\u{4}\u{1A}b\r", "ab"),
  ])
  func `so is its hidden question`(keys: String, read: String) throws {
    #expect(silently(keys, on: try command()).0 == read)
  }

  @Test func `what was typed at a command stays on the screen, and what was typed ahead stays to be read`()
    throws
  {
    let stage = try command()
    var panel = Panel(title: "T", input: .text(label: "", TextBuffer()))
    #expect(said(&panel, "one\r", on: stage) == ("\nT\n\nA full stop ends it.\none\n", .edited))
    #expect(said(&panel, "two\u{4}", on: stage).1 == .submitted)
    #expect(panel.input?.text == "one\ntwo")
    stage.end()
    #expect(pty.written().isEmpty)
  }

  @Test func `where it is not known how to erase, the screen is pushed away`() throws {
    let stage = try lines()
    stage.show(list())
    _ = pty.written()
    stage.end()
    let sent = String(repeating: "\r\n", count: 18) + "\u{1B}[H\u{1B}[2J\u{1B}[3J"
    #expect(String(decoding: pty.written(), as: UTF8.self) == sent)
  }
}
