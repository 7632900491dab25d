import Testing

@testable import Screen
import Text

struct TextBufferTests {
  @Test(arguments: 0..<60) func `it does what the simplest text does`(seed: Int) {
    var dice = Dice(seed)
    var (buffer, naive) = (TextBuffer(), NaiveText())
    for step in 0..<80 {
      switch dice.below(12) {
      case 0...4:
        let new = dice.text()
        if dice.below(2) == 0 { buffer.type(new) } else { buffer.paste(new) }
        naive.type(new)
      case 5, 6:
        buffer.deleteBackward()
        naive.deleteBackward()
      case 7:
        buffer.deleteForward()
        naive.deleteForward()
      case 8:
        buffer.move(.left)
        naive.left()
      case 9:
        buffer.move(.right)
        naive.right()
      default:
        buffer.move(
          dice.one(of: [.up, .down, .pageUp, .pageDown, .startOfRow, .endOfRow, .wordLeft, .wordRight]))
        naive.follow(buffer)
      }
      #expect(buffer.text == naive.text, "\(seed), \(step)")
      #expect(buffer.text(from: buffer.start, to: buffer.caret) == naive.before, "\(seed), \(step)")
      expectSound(&buffer, &dice)
    }
  }

  /// The breaks that were kept are those that a new measuring gives, and what is seen fits and holds the caret.
  private func expectSound(_ buffer: inout TextBuffer, _ dice: inout Dice) {
    for (line, breaks) in zip(buffer.lines, buffer.measured) {
      if let breaks { #expect(breaks == RowBreaks(line, width: breaks.width), "\(line.debugDescription)") }
    }
    let view = buffer.view(width: dice.one(of: [10, 10, 10, 31]), height: 5)
    #expect(view.rows.count <= 5 && view.rows.indices.contains(view.caretRow))
    #expect(view.caretColumn <= buffer.width)
    #expect(view.rows.allSatisfy { $0.columns <= buffer.width + 1 })
  }

  @Test(arguments: 0..<40) func `everything can be undone and done again`(seed: Int) {
    var dice = Dice(seed)
    var buffer = TextBuffer("first\nsecond")
    for _ in 0..<40 {
      switch dice.below(6) {
      case 0, 1: buffer.type(dice.text(2))
      case 2: buffer.paste(dice.text())
      case 3: buffer.deleteBackward()
      case 4: buffer.delete(to: .wordLeft)
      default: buffer.move(dice.one(of: [.left, .right, .up, .down, .wordLeft]))
      }
    }
    let last = buffer.text
    while buffer.undo() {}
    #expect(buffer.text == "first\nsecond")
    while buffer.redo() {}
    #expect(buffer.text == last)
  }

  @Test func `typing is undone word by word, a paste at once`() {
    var buffer = TextBuffer()
    for letter in "one two" { buffer.type(String(letter)) }
    buffer.paste(" three four\nfive")
    buffer.undo()
    #expect(buffer.text == "one two")
    buffer.undo()
    #expect(buffer.text == "one ")
    buffer.redo()
    #expect(buffer.text == "one two")
  }

  @Test func `what no record takes is left out and counted`() {
    var buffer = TextBuffer()
    #expect(buffer.paste("a\u{1B}[31mb\r\nc\rd\u{202E}\u{0}\te\u{85}") == 4)
    #expect(buffer.text == "a[31mb\nc\nd\te")
    #expect(buffer.type("ñ 日本 👩‍👩‍👧 \u{200F}") == 0)
  }

  @Test func `rows break between words, and words that are too long inside`() {
    func rows(_ text: String, _ width: Int) -> [String] {
      var buffer = TextBuffer(text)
      return buffer.view(width: width, height: 20).rows
    }
    #expect(rows("one two three", 8) == ["one two", "three"])
    #expect(rows("one  two", 4) == ["one ", "two"])
    #expect(rows("abcdefghijk lm", 5) == ["abcde", "fghij", "k lm"])
    #expect(rows("日本語日本語", 5) == ["日本", "語日", "本語"])
    #expect(rows("a\n\n\tb", 8) == ["a", "", "    b"])
    #expect(rows("", 8) == [""])
  }

  @Test func `up and down aim at one column and stay on their row`() {
    var buffer = TextBuffer("long first row\nab\nlong third row")
    _ = buffer.view(width: 40, height: 5)
    buffer.move(.startOfRow)
    for _ in 0..<6 { buffer.move(.right) }
    buffer.move(.up)
    #expect(buffer.caret == TextBuffer.Caret(line: 1, offset: 2))
    buffer.move(.up)
    #expect(buffer.caret == TextBuffer.Caret(line: 0, offset: 6))
    buffer.move(.up)
    #expect(buffer.caret == TextBuffer.Caret(line: 0, offset: 0))
  }

  @Test func `the end of a broken row is before its break`() {
    var buffer = TextBuffer("one two three")
    _ = buffer.view(width: 8, height: 5)
    buffer.caret = buffer.start
    buffer.move(.endOfRow)
    #expect(buffer.view(width: 8, height: 5).caretRow == 0)
    #expect(buffer.caret.offset == 7)
  }

  @Test func `words are left and right of the caret`() {
    var buffer = TextBuffer("He said: \"no más\" …")
    var stops: [Int] = []
    for _ in 0..<5 {
      buffer.move(.wordLeft)
      stops.append(buffer.caret.offset)
    }
    #expect(stops == [13, 10, 3, 0, 0])
    buffer.move(.wordRight)
    #expect(buffer.caret.offset == 2)
  }

  @Test func `a new line is taken away like a character`() {
    var buffer = TextBuffer("a\nb")
    buffer.move(.left)
    buffer.deleteBackward()
    #expect(buffer.text == "ab")
    buffer.deleteForward()
    #expect(buffer.text == "a")
    buffer.deleteForward()
    #expect(buffer.text == "a")
  }

  @Test func `what is passed with Shift is selected, and taken away, replaced or put elsewhere`() {
    var buffer = TextBuffer("one two\nthree")
    buffer.move(.startOfText)
    buffer.move(.wordRight, selecting: true)
    buffer.move(.right, selecting: true)
    let view = buffer.view(width: 20, height: 5)
    #expect(view.parts == [TextRow(before: "", selected: "one ", behind: "two"), TextRow(before: "three")])
    let copied = buffer.copy()
    buffer.type("1 ")
    #expect(copied && buffer.text == "1 two\nthree")
    #expect(buffer.selection == nil)
    buffer.undo()
    #expect(buffer.text == "one two\nthree")
    buffer.move(.endOfText)
    buffer.putBack()
    #expect(buffer.text == "one two\nthreeone ")
    buffer.move(.startOfText, selecting: true)
    buffer.deleteBackward()
    #expect(buffer.isEmpty)
    buffer.undo()
    buffer.move(.startOfText, selecting: true)
    buffer.move(.right)
    #expect(buffer.caret == buffer.end && buffer.selection == nil)
  }

  @Test func `to the edges of a line, of a word and of all`() {
    func left(_ start: Motion, _ deletions: Motion...) -> String {
      var buffer = TextBuffer("one two\nthree four\nfive")
      buffer.move(start)
      for motion in deletions { buffer.delete(to: motion) }
      return buffer.text
    }
    #expect(left(.endOfText, .startOfLine) == "one two\nthree four\n")
    #expect(left(.startOfText, .endOfLine) == "\nthree four\nfive")
    #expect(left(.startOfText, .endOfLine, .endOfLine) == "three four\nfive")
    #expect(left(.startOfText, .wordRight) == " two\nthree four\nfive")
    #expect(left(.endOfText, .wordLeft, .wordLeft) == "one two\nthree four")
    #expect(left(.startOfText, .startOfLine, .wordLeft) == "one two\nthree four\nfive")
  }

  @Test func `a line keeps to one row and follows its caret`() {
    var line = LineText("one\ntwo")
    #expect(line.text == "one two")
    #expect(line.view(width: 20) == (row: TextRow(before: "one two"), caret: 7))
    #expect(line.view(width: 4) == (row: TextRow(before: "two"), caret: 3))
    line.change { $0.move(.startOfRow) }
    #expect(line.view(width: 4) == (row: TextRow(before: "one "), caret: 0))
    #expect(line.write("\u{7}日\n") == 1)
    #expect(line.text == "日 one two")
  }
}
