import Testing

@testable import Screen

/// The keys that change what is typed: those of most editors and shells.
struct TypingKeyTests {
  private let answering = Answering(width: 40, pageHeight: 8)

  /// What becomes of a text, or of a line, by keys; the caret is at its end.
  private func typed(_ text: String, _ keys: [Key], inLine: Bool) -> String? {
    var panel = Panel(title: "", keys: [KeyHint(.esc, "back")])
    panel.input = inLine ? .line(label: "", LineText(text)) : .text(label: "", TextBuffer(text))
    for key in keys { _ = answering.answer(.key(key), &panel) }
    return panel.input?.text
  }

  private static func alt(_ letter: Character) -> Key { .alt(.letter(letter)) }

  @Test(arguments: [
    ([Key.control("w")], "one "), ([.alt(.backspace)], "one "), ([.control("u")], ""),
    ([.backspace], "one tw"),
    ([.home, .control("k")], ""), ([.start, alt("d")], " two"), ([.start, alt("f"), .control("k")], "one"),
    ([alt("b"), .control("d")], "one wo"), ([.home, .delete], "ne two"),
    ([.control("a"), .control("k")], ""),
    ([.control("w"), .control("z")], "one two"), ([.control("w"), .control("z"), .control("y")], "one "),
    ([.control("w"), .control("_"), .control("r")], "one "), ([.shift(.wordLeft), .backspace], "one "),
    ([.shift(.home), .control("c"), .end, .control("v")], "one twoone two"),
    ([.control("w"), .home, .control("v")], "twoone "), ([.start, .shift(.finish), .delete], ""),
    ([.finish, .control("k")], "one two"),
  ])
  func `keys do what they do elsewhere`(keys: [Key], left: String) {
    #expect(typed("one two", keys, inLine: false) == left)
    #expect(typed("one two", keys, inLine: true) == left)
  }

  @Test func `Ctrl-Z undoes where something is typed, and stops nothing anywhere`() {
    for input: Input? in [.text(label: "", TextBuffer()), .line(label: "", LineText()), nil] {
      var panel = Panel(title: "", input: input)
      _ = answering.answer(.text("words"), &panel)
      let event = answering.answer(.key(.control("z")), &panel)
      #expect(input == nil ? event == .key(.control("z")) : event == .edited)
      #expect(panel.input?.text ?? "" == "")
    }
  }

  @Test func `Ctrl-C copies what is selected, and goes back where nothing is`() {
    var panel = Panel(title: "", input: .text(label: "", TextBuffer("one")))
    #expect(answering.answer(.key(.control("c")), &panel) == .back)
    _ = answering.answer(.key(.shift(.home)), &panel)
    #expect(answering.answer(.key(.control("c")), &panel) == nil)
  }

  @Test func `Tab goes from row to row, and is typed in a text that names it not`() {
    var list = Panel(title: "", rows: (0..<3).map { .choice("\($0)") })
    #expect(answering.answer(.key(.tab), &list) == .moved(1))
    #expect(answering.answer(.key(.backTab), &list) == .moved(0))
    var text = Panel(title: "", input: .text(label: "", TextBuffer()))
    #expect(answering.answer(.key(.tab), &text) == .edited && text.input?.text == "\t")
    text.keys = [KeyHint(.tab, "next")]
    #expect(answering.answer(.key(.tab), &text) == .key(.tab) && text.input?.text == "\t")
  }
}
