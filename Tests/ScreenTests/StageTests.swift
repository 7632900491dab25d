import Foundation
import Glibc
import Sodium
import Testing

@testable import Platform
@testable import Screen

/// Both stages at the end of a real terminal. Signals reach this thread only, so one test runs at a time.
@Suite(.serialized) struct StageTests {
  let pty = Pty()

  /// A stage that has shown something, so that what is typed reaches it as it is.
  private func whole() throws -> FullScreen {
    let dialect = try #require(Dialect("xterm-that-nobody-knows"))
    let stage = FullScreen(try #require(RawTerminal(path: pty.path)), dialect, .plain)
    stage.show(Panel(title: ""))
    _ = pty.written()
    return stage
  }

  func lines() throws -> LineByLine {
    let stage = LineByLine(try #require(RawTerminal(path: pty.path)), nil, .plain)
    stage.show(Panel(title: ""))
    _ = pty.written()
    return stage
  }

  func list(_ count: Int = 3) -> Panel {
    Panel(
      title: "Our house", rows: (0..<count).map { .choice("entry \($0)") },
      keys: [KeyHint(.letter("j"), "journal")])
  }

  // MARK: The whole screen

  @Test func `letters, arrows and the chord are events`() throws {
    let stage = try whole()
    var panel = list()
    pty.type("jJ\u{1B}[B\r\u{1B}[Cx\u{1B}[D\u{3}\u{1A}\u{18}dropped")
    var events: [Event] = []
    while events.last != .exitAtOnce { events.append(stage.next(&panel, quiet: .seconds(5))) }
    #expect(
      events == [
        .key(.letter("j")), .key(.letter("j")), .moved(1), .chosen(1), .chosen(1), .key(.letter("x")), .back,
        .back, .key(.control("z")), .exitAtOnce,
      ])
    #expect(stage.next(&panel, quiet: .milliseconds(1)) == .quiet)
  }

  /// Alt with keys that mean nothing anywhere: letters, Enter, Tab, a letter of two bytes, half of one.
  private static let withAlt = ["\u{1B}j", "\u{1B}\r", "\u{1B}\t", "\u{1B}ñ", "\u{1B}\u{3}", "\u{1B} "]

  @Test(arguments: withAlt) func `Alt with a key that has no meaning does nothing`(keys: String) throws {
    let inputs: [Input?] = [nil, .line(label: "", LineText("old")), .text(label: "", TextBuffer("old"))]
    let stages: [() throws -> any Stage] = [whole, lines]
    for make in stages {
      let stage = try make()
      for input in inputs {
        var panel = list()
        panel.input = input
        _ = stage.next(&panel, quiet: .milliseconds(1))
        let before = panel
        pty.type(keys)
        #expect(stage.next(&panel, quiet: .milliseconds(80)) == .quiet)
        #expect(panel == before)
      }
      stage.end()
    }
    #expect(silently("ab" + keys + "c\r", on: try whole()).0 == "abc")
  }

  @Test func `the chord counts with Alt and behind Esc, and Esc alone counts at once`() throws {
    var panel = list()
    for make in [whole, lines] as [() throws -> any Stage] {
      let stage = try make()
      pty.type("\u{1B}\u{18}")
      #expect(stage.next(&panel, quiet: .seconds(5)) == .exitAtOnce)
      #expect(silently("ab\u{1B}\u{18}", on: stage).0 == "exitAtOnce")
      stage.show(panel)
      pty.type("\u{1B}")
      // Nothing follows it: after so long a time without a key it would be `.quiet`, were it waited for.
      #expect(stage.next(&panel, quiet: .seconds(5)) == .back)
      stage.end()
    }
  }

  @Test func `Enter chooses nothing where nothing stands out yet`() throws {
    let stage = try whole()
    for (arrow, first) in [("\u{1B}[B", 0), ("\u{1B}[A", 2)] {
      var panel = list()
      panel.place = .none
      pty.type("\r\u{1B}[C\(arrow)\r")
      let events = (0..<3).map { _ in stage.next(&panel, quiet: .seconds(5)) }
      #expect(events == [.key(.enter), .moved(first), .chosen(first)])
    }
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
    pty.type("\u{1A}")
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

  @Test func `a click chooses, opens and presses, and the wheel reads on`() throws {
    let stage = try whole()
    var panel = list(40)
    pty.type("\u{1B}[<0;4;5M\u{1B}[<0;4;5m\u{1B}[<0;4;5M\u{1B}[<0;2;18M\u{1B}[<0;2;1M\u{1B}[<65;1;5Mz")
    let events = (0..<4).map { _ in stage.next(&panel, quiet: .seconds(5)) }
    #expect(events == [.moved(2), .chosen(2), .key(.letter("j")), .key(.letter("z"))])
    #expect(panel.place.readsOn && panel.place.top == 3)
  }

  @Test func `the mouse is the terminal's where a text is typed`() throws {
    let stage = FullScreen(
      try #require(RawTerminal(path: pty.path)), try #require(Dialect("xterm-256color")), .plain)
    func written(_ panel: Panel) -> String {
      stage.show(panel)
      return String(decoding: pty.written(), as: UTF8.self)
    }
    let on = "\u{1B}[?1000h\u{1B}[?1006h", off = "\u{1B}[?1006l\u{1B}[?1000l"
    #expect(written(list()).contains(on))
    #expect(written(Panel(title: "", input: .text(label: "", TextBuffer()))).contains(off))
    #expect(!written(Panel(title: "T", input: .silent(label: "P"))).contains(on))
    #expect(written(list()).contains(on))
    stage.end()
    #expect(String(decoding: pty.written(), as: UTF8.self).contains(off))
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
  func silently(
    _ keys: String, limit: Int = 16, below rows: [Row] = [], on stage: some Stage
  ) -> (String, String) {
    var panel = Panel(
      title: "", rows: rows, input: .silent(label: "Passphrase:"), keys: [KeyHint(.function(1), "help")])
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

  @Test func `what stands above a passphrase is read to its end while it is typed`() throws {
    let rows = (0..<60).map { Row("word \($0)") }
    #expect(try silently("ok\r", below: rows, on: whole()).1.contains("word 5"))
    let (typed, written) = silently(
      "o" + String(repeating: "\u{1B}[6~", count: 9) + "k\r", below: rows, on: try whole())
    #expect(typed == "ok" && written.contains("word 59"))
    #expect(try !silently("ok\r", below: rows, on: whole()).1.contains("word 59"))
    let back = silently("\u{1B}[F\u{1B}[Hok\r", below: rows, on: try whole())
    #expect(back.0 == "ok" && back.1.components(separatedBy: "word 0").count > 2)
  }

  @Test(arguments: [
    ("open me\r", "open me"), ("opéñ\u{7F}\u{7F}n\r", "opn"), ("no\u{15}yes\r", "yes"),
    ("a\tb\u{7}\r", "a\tb"),
    ("\u{1B}[200~pas\r\nted\n\u{1B}[201~!\r", "pas ted !"), ("\u{1B}[200~one\r\u{1B}[201~\r", "one "),
    ("\u{1B}[A\u{1B}OBx\r", "x"),
    ("12345678901234567\r", "too long"),
    ("12345678901234567\u{15}ok\r", "ok"), ("\r", "submitted"), ("abc\u{18}", "exitAtOnce"),
    ("abc\u{1B}", "back"),
    ("abc\u{3}", "back"), ("abc\u{1A}\r", "abc"), ("ab\u{1B}[11~", "key(Screen.Key.function(1))"),
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

  /// Help that completes `wa` and says how many bytes there are.
  private static let choosing = Choosing(
    note: { $0.count > 3 ? "\($0.count) typed." : nil },
    completion: { SecretBytes(copying: $0.count == 2 ? Array("lnut ".utf8) : []) })

  /// What is read where a passphrase is chosen, and what the screen shows before Enter.
  func chosen(_ keys: String, on stage: some Stage, choosing: Choosing? = choosing) -> (
    String, String
  ) {
    var panel = Panel(title: "", input: .silent(label: "New:"))
    panel.choosing = choosing
    if choosing != nil { panel.keys = [KeyHint(Choosing.showing, "show")] }
    Thread.detachNewThread { [pty] in
      usleep(80_000)
      pty.type(keys)
      usleep(80_000)
      pty.type("\r")
    }
    guard case .passphrase(let bytes) = stage.readSilently(&panel, limit: 64, quiet: .seconds(5)) else {
      return ("", "")
    }
    let read = bytes.withBytes { span in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) }
    return (read, String(decoding: pty.written(), as: UTF8.self))
  }

  @Test func `what is chosen is shown where that is wanted, completed and spoken of`() throws {
    let stages: [() throws -> any Stage] = [whole, lines]
    for make in stages {
      let stage = try make()
      let (hidden, nothing) = chosen("wa\tgrid", on: stage)
      #expect(hidden == "walnut grid")
      #expect(!nothing.contains("walnut") && nothing.contains("11 typed."))
      let (shown, all) = chosen("wa\t\u{14}gri\u{7F}d\u{1B}[200~ \u{1B}[31m\u{1B}[201~", on: stage)
      #expect(shown.hasPrefix("walnut grd"))
      #expect(all.contains("New: walnut") && !all.contains("\u{1B}[31m"))
      #expect(chosen("\u{14}caf\u{E9}\u{14}", on: stage).0 == "caf\u{E9}")
      stage.end()
      _ = pty.written()
    }
  }

  @Test func `whoever opens something cannot let it be shown`() throws {
    let (read, all) = chosen("open\u{14}me", on: try whole(), choosing: nil)
    #expect(read == "openme")
    #expect(!all.contains("open"))
  }

  // MARK: Time

  @Test func `a key that only moves about begins the time anew, and is told of`() throws {
    let stages: [() throws -> any Stage] = [whole, lines]
    for make in stages {
      let stage = try make()
      var panel = Panel(title: "", rows: (0..<60).map { Row("row \($0)") })
      let start = ContinuousClock.now
      Thread.detachNewThread { [pty] in
        usleep(60_000)
        pty.type("\u{1B}[B")
      }
      #expect(stage.next(&panel, quiet: .milliseconds(150)) == .quiet)
      let since = try #require(stage.takeUse())
      #expect(since >= .milliseconds(150) && since < .now - start)
      #expect(stage.takeUse() == nil)
      stage.end()
    }
  }

  @Test func `what was typed ahead is forgotten, but for the chord`() throws {
    let stages: [() throws -> any Stage] = [whole, lines]
    for make in stages {
      let stage = try make()
      var panel = list()
      stage.show(panel)
      pty.type("1\r2\r\u{1B}[200~text")
      usleep(30_000)
      stage.dropTyped()
      #expect(stage.next(&panel, quiet: .milliseconds(80)) == .quiet)
      pty.type("1\r\u{18}2\r")
      usleep(30_000)
      stage.dropTyped()
      #expect(stage.next(&panel, quiet: .seconds(2)) == .exitAtOnce)
      stage.end()
    }
  }
}
