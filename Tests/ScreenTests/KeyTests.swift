import Testing

@testable import Screen

extension StageWords {
  static let plain = StageWords(
    tooSmall: "The window is too small.", position: { "\($0.place) of \($0.count)" }, undo: "undo",
    redo: "redo", leftOut: { "\($0) left out." }, capsLock: "Caps-Lock",
    more: "More.", unmarked: "no mark",
    endOfText: "A full stop ends it.", keepsLine: "Keep?", keepsText: "Add?",
    notUnderstood: "Not understood.", yes: ["y", "yes", "sí"], no: ["n", "no"],
    keyNames: [.letter(" "): "Space"])
}

struct KeyTests {
  private static let sequences: [(String, [Typed])] = [
    ("j", [.text("j")]), ("ñ日👩", [.text("ñ日👩")]), ("\r", [.key(.enter)]), ("\n", [.key(.enter)]),
    ("\t", [.key(.tab)]), ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]),
    ("\u{18}", [.key(.control("x"))]), ("\u{0}", [.key(.control(" "))]), ("\u{1F}", [.key(.control("_"))]),
    ("\u{1B}[A", [.key(.up)]), ("\u{1B}OB", [.key(.down)]), ("\u{1B}[1;5C", [.key(.wordRight)]),
    ("\u{1B}[1;5D", [.key(.wordLeft)]), ("\u{1B}[1;2D", [.key(.shift(.left))]),
    ("\u{1B}[1;6D", [.key(.shift(.wordLeft))]), ("\u{1B}[a\u{1B}Oc", [.key(.shift(.up)), .key(.wordRight)]),
    ("\u{1B}[1;5H\u{1B}[1;5F", [.key(.start), .key(.finish)]), ("\u{1B}[7^", [.key(.start)]),
    ("\u{1B}[1;2P", [.key(.function(1))]),
    (
      "\u{1B}b\u{1B}f\u{1B}d", [.key(.alt(.letter("b"))), .key(.alt(.letter("f"))), .key(.alt(.letter("d")))]
    ),
    ("\u{1B}\u{7F}", [.key(.alt(.backspace))]), ("\u{1B}[3~", [.key(.delete)]),
    ("\u{1B}[5~\u{1B}[6~", [.key(.pageUp), .key(.pageDown)]),
    ("\u{1B}[H\u{1B}OF", [.key(.home), .key(.end)]),
    ("\u{1B}[1~\u{1B}[8~", [.key(.home), .key(.end)]), ("\u{1B}[Z", [.key(.backTab)]),
    ("\u{1B}[[A", [.key(.function(1))]), ("\u{1B}OP", [.key(.function(1))]),
    ("\u{1B}[24~", [.key(.function(12))]),
    ("\u{1B}[200~two\nlines\u{1B}[201~x", [.paste("two\nlines"), .text("x")]),
    ("\u{1B}[200~\u{1B}[31m\u{18}\u{1B}[201~", [.paste("\u{1B}[31m\u{18}")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]), ("\u{1B}[201~", []), ("\u{1B}[I\u{1B}[99;99u", []),
    ("\u{1B}[<0;3;2M\u{1B}[<0;3;2m", [.mouse(Mouse(act: .click, row: 1, column: 2))]),
    (
      "\u{1B}[<64;1;1M\u{1B}[<65;9;9M\u{1B}[<2;1;1M\u{1B}[<0;0;1M\u{1B}[<M",
      [
        .mouse(Mouse(act: .wheelUp, row: 0, column: 0)), .mouse(Mouse(act: .wheelDown, row: 8, column: 8)),
      ]
    ),
    ("\u{1B}[M #\"x", [.mouse(Mouse(act: .click, row: 1, column: 2)), .text("x")]),
    ("\u{1B}OM", [.key(.enter)]),
    ("\u{1B}", [.key(.esc)]), ("\u{1B}\u{1B}", [.key(.esc), .key(.esc)]),
    ("\u{1B}\u{1B}[A", [.key(.esc), .key(.up)]),
    ("\u{1B}\u{1B}[<0;3;2M", [.key(.esc), .mouse(Mouse(act: .click, row: 1, column: 2))]),
    ("\u{1B}\u{1B}[200~a\u{1B}[201~", [.key(.esc), .paste("a")]),
    ("\u{1B}qx", [.key(.alt(.letter("q"))), .text("x")]), ("\u{1B}ñ", [.key(.alt(.letter("ñ")))]),
    ("\u{1B}\r", [.key(.alt(.enter))]), ("\u{1B}\u{18}", [.key(.control("x"))]),
    ("\u{1B}[", []), ("\u{1B}[\u{18}", [.key(.control("x"))]),
  ]

  @Test(arguments: sequences) func `the bytes of a terminal are keys and text`(bytes: String, typed: [Typed])
  {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array(bytes.utf8)) + decoder.finish() == typed)
  }

  @Test(arguments: sequences) func `in pieces they are the same`(bytes: String, typed: [Typed]) {
    var decoder = KeyDecoder()
    let pieces = bytes.utf8.flatMap { decoder.feed([$0]) }
    #expect((pieces + decoder.finish()).joined == typed)
  }

  @Test(arguments: 0..<200) func `no bytes at all stop it`(seed: Int) {
    var dice = Dice(seed)
    var decoder = KeyDecoder()
    let known = Self.sequences.map(\.0)
    for _ in 0..<50 {
      let bytes = (0..<dice.below(9)).map { _ in UInt8(dice.below(256)) }
      _ = decoder.feed(dice.below(2) == 0 ? bytes : Array(dice.one(of: known).utf8.dropLast(dice.below(2))))
    }
    _ = decoder.finish()
    #expect(decoder.waiting == .no)
    #expect(decoder.feed(Array("ok".utf8)) == [.text("ok")])
  }

  @Test func `bytes that are no text are dropped`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x61, 0xFF, 0xC0, 0x80, 0x62]) == [.text("ab")])
    // A mark would be one character with what stands for the byte before it.
    #expect(decoder.feed([0xD6, 0xD6, 0x9B]) == [.text("\u{59B}")])
    #expect(decoder.feed([0xE6, 0x97]) == [])
    #expect(decoder.feed([0xA5]) == [.text("日")])
  }

  @Test func `a paste whose end is lost is kept`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~half a pas".utf8)) == [])
    #expect(decoder.waiting == .forPaste)
    #expect(decoder.finish() == [.paste("half a pas")])
  }

  @Test func `keys are called by their character or by a name`() {
    let names = [Key.letter("j"), .control("s"), .letter(" "), .esc, .function(1)].map(StageWords.plain.name)
    #expect(names == ["j", "Ctrl-S", "Space", "Esc", "F1"])
  }
}

extension [Typed] {
  /// With texts that follow each other in one.
  fileprivate var joined: [Typed] {
    reduce(into: []) { all, next in
      if case .text(let new) = next, case .text(let old)? = all.last {
        all[all.count - 1] = .text(old + new)
      } else {
        all.append(next)
      }
    }
  }
}
