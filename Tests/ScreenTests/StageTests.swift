import Foundation
import Glibc
import Sodium
import Testing

@testable import Platform
@testable import Screen

/// Both stages at the end of a real terminal. Signals reach this thread only, so one test runs at a time.
@Suite(.serialized) struct StageTests {
  private let pty = Pty()

  /// A stage that has shown something, so that what is typed reaches it as it is.
  private func whole() throws -> FullScreen {
    let dialect = try #require(Dialect("xterm-that-nobody-knows"))
    let stage = FullScreen(try #require(RawTerminal(path: pty.path)), dialect, .plain)
    stage.show(Panel(title: ""))
    _ = pty.written()
    return stage
  }

  private func lines() throws -> LineByLine {
    let stage = LineByLine(try #require(RawTerminal(path: pty.path)), nil, .plain)
    stage.show(Panel(title: ""))
    _ = pty.written()
    return stage
  }

  private func list(_ count: Int = 3) -> Panel {
    Panel(
      title: "Our house", rows: (0..<count).map { .choice("entry \($0)") },
      keys: [KeyHint(.letter("j"), "journal")])
  }

  // MARK: The whole screen

  @Test func `letters, arrows and the chord are events`() throws {
    let stage = try whole()
    var panel = list()
    pty.type("jJ\u{1B}[B\r\u{1B}[Cx\u{1B}\u{1B}[D\u{3}\u{1A}\u{18}dropped")
    var events: [Event] = []
    while events.last != .exitAtOnce { events.append(stage.next(&panel, quiet: .seconds(5))) }
    #expect(
      events == [
        .key(.letter("j")), .key(.letter("j")), .moved(1), .chosen(1), .chosen(1), .key(.letter("x")), .back,
        .back, .back, .suspend, .exitAtOnce,
      ])
    #expect(stage.next(&panel, quiet: .milliseconds(1)) == .quiet)
  }

  @Test func `nothing is shown any more once the chord was typed, and what was typed before it counts`()
    throws
  {
    let stage = try whole()
    var panel = Panel(
      title: "Our house", rows: [Row("told")], input: .line(label: "", LineText()), keys: [])
    #expect(!stage.hearsChord())
    pty.type("ab\u{18}")
    while !stage.hearsChord() {}
    var events: [Event] = []
    while events.last != .exitAtOnce { events.append(stage.next(&panel, quiet: .seconds(5))) }
    #expect(panel.input?.text == "ab")
    #expect(!String(decoding: pty.written(), as: UTF8.self).contains("told"))
  }

  @Test func `what is written together makes one event, a paste is one step`() throws {
    let stage = try whole()
    var panel = Panel(title: "", input: .text(label: "", TextBuffer()))
    pty.type("one\rtwo\u{7F}\u{1B}[200~\rthree\r\nfour\u{1B}\u{1B}[201~")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .edited)
    #expect(panel.input?.text == "one\ntw\nthree\nfour")
    #expect(panel.place.leftOut == 1)
    pty.type("\u{15}")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .edited)
    #expect(panel.input?.text == "one\ntw")
  }

  @Test func `Enter chooses what a search found, or ends a line`() throws {
    let stage = try whole()
    var panel = list()
    panel.input = .line(label: "Search:", LineText())
    pty.type("te\u{1B}[B")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .edited)
    #expect(stage.next(&panel, quiet: .seconds(5)) == .moved(1))
    pty.type("\r")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .chosen(1))
    panel.rows = []
    pty.type("\r")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .submitted)
    #expect(panel.input?.text == "te")
  }

  @Test(arguments: 0..<6) func `row by row makes the same screen as all at once`(seed: Int) throws {
    var dice = Dice(seed)
    let stage = try whole()
    var emulator = Emulator(rows: 18)
    for _ in 0..<12 {
      var panel = list(dice.below(40))
      panel.place.choice = dice.below(40)
      if dice.below(3) == 0 { panel.notice = dice.text() }
      if dice.below(3) == 0 { panel.input = .text(label: "", TextBuffer(dice.text(40))) }
      stage.show(panel)
      emulator.take(pty.written())
      let picture = Picture(&panel, Picture.Size(columns: 60, rows: 18), .plain)
      #expect(emulator.text == picture.lines.map(\.text))
      #expect(emulator.cursor == picture.cursor)
    }
  }

  @Test func `equal panels give equal bytes`() throws {
    var both: [[UInt8]] = []
    for _ in 0..<2 {
      let stage = try whole()
      for panel in [list(), Panel(title: "Other"), list(40)] { stage.show(panel) }
      both.append(pty.written())
      stage.end()
      _ = pty.written()
    }
    #expect(both[0] == both[1] && !both[0].isEmpty)
  }

  @Test func `the end leaves an empty screen and the terminal as it was`() throws {
    let before = pty.ways
    let stage = try whole()
    #expect(pty.ways != before)
    stage.show(list())
    var emulator = Emulator(rows: 18)
    emulator.take(pty.written())
    stage.end()
    emulator.take(pty.written())
    #expect(emulator.text.allSatisfy(\.isEmpty) && emulator.erasures == 2)
    #expect(pty.ways == before)
  }

  @Test func `a fault of the program leaves no text and the terminal as it was`() async throws {
    let before = pty.ways
    await #expect(processExitsWith: .failure) { [path = pty.path as String] in
      let terminal = try #require(RawTerminal(path: path))
      terminal.begin(parting: Array("wiped".utf8))
      terminal.write(Array("private ".utf8))
      fatalError("a fault")
    }
    #expect(String(decoding: pty.written(), as: UTF8.self) == "private wiped")
    #expect(pty.ways == before)
  }

  @Test func `another size and signals are events`() throws {
    let stage = try whole()
    var panel = list()
    stage.show(panel)
    let signals: [(Int32, Event)] = [
      (SIGWINCH, .resized), (SIGCONT, .resized), (SIGTSTP, .suspend), (SIGINT, .back), (SIGTERM, .hangup(15)),
      (SIGHUP, .hangup(1)),
    ]
    for (number, event) in signals {
      raise(number)
      #expect(stage.next(&panel, quiet: .seconds(5)) == event)
    }
    pty.resize(100, 30)
    raise(SIGWINCH)
    _ = stage.next(&panel, quiet: .seconds(5))
    _ = pty.written()
    stage.show(panel)
    #expect(String(decoding: pty.written(), as: UTF8.self).contains("\u{1B}[30;1H"))
  }

  @Test func `a terminal that goes away keeps what was pasted`() throws {
    let stage = try whole()
    var panel = Panel(title: "", input: .line(label: "", LineText()))
    pty.type("\u{1B}[200~half a")
    #expect(stage.next(&panel, quiet: .milliseconds(100)) == .quiet)
    raise(SIGHUP)
    #expect(stage.next(&panel, quiet: .seconds(5)) == .edited)
    #expect(panel.input?.text == "half a")
    #expect(stage.next(&panel, quiet: .seconds(5)) == .hangup(1))
  }

  // MARK: A passphrase

  /// What is read after `keys` are typed, and what the terminal was sent meanwhile.
  private func silently(_ keys: String, limit: Int = 16, on stage: some Stage) -> (String, String) {
    var panel = Panel(title: "", input: .silent(label: "Passphrase:"), keys: [KeyHint(.function(1), "help")])
    pty.type("typed before")
    usleep(20_000)
    // A person who waits for the question.
    Thread.detachNewThread { [pty] in
      usleep(80_000)
      pty.type(keys)
    }
    let silent = stage.readSilently(&panel, limit: limit, quiet: .seconds(5))
    let written = String(decoding: pty.written(), as: UTF8.self)
    switch consume silent {
    case .passphrase(let bytes):
      return (
        bytes.withBytes { span in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) }, written
      )
    case .tooLong: return ("too long", written)
    case .event(let event): return ("\(event)", written)
    }
  }

  @Test(arguments: [
    ("open me\r", "open me"), ("opéñ\u{7F}\u{7F}n\r", "opn"), ("no\u{15}yes\r", "yes"),
    ("a\tb\u{7}\r", "a\tb"),
    ("\u{1B}[200~pas\nted\n\u{1B}[201~!\r", "pasted!"), ("\u{1B}[A\u{1B}OBx\r", "x"),
    ("12345678901234567\r", "too long"),
    ("12345678901234567\u{15}ok\r", "ok"), ("\r", "submitted"), ("abc\u{18}", "exitAtOnce"),
    ("abc\u{1B}", "back"),
    ("abc\u{3}", "back"), ("abc\u{1A}", "suspend"), ("ab\u{1B}[11~", "key(Screen.Key.function(1))"),
  ])
  func `a passphrase is read without a sign of it`(keys: String, read: String) throws {
    let whole = try whole()
    whole.show(Panel(title: "", input: .silent(label: "Passphrase:"), keys: [KeyHint(.function(1), "help")]))
    _ = pty.written()
    let alone = silently("\r", on: whole).1
    #expect(silently(keys, on: whole) == (read, alone))
    whole.end()
    #expect(silently(keys, on: try lines()).0 == read)
  }

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
        "> x\nNot understood.\n> 7\nNot understood.\n> J\n", .key(.letter("j"))
      ))
    #expect(said(&panel, ".\r", on: stage).1 == .back)
    #expect(said(&panel, "abc\u{18}", on: stage).1 == .exitAtOnce)
  }

  @Test func `long lists are said in parts`() throws {
    let stage = try lines()
    var panel = list(25)
    let text = said(&panel, "\r25\r", on: stage)
    #expect(text.1 == .chosen(24))
    #expect(text.0.contains("20  entry 19\nMore.\n\nj journal\n> \n21  entry 20\n"))
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
