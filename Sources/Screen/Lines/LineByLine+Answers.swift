import Platform
internal import Text

extension LineByLine {
  /// Takes one key; `nil` where an answer is not yet whole.
  func step(_ panel: inout Panel, until end: ContinuousClock.Instant?) -> Event? {
    switch keyboard.next(until: end, together: true) {
    case .quiet: return .quiet
    case .hangup(let number): return .hangup(number)
    case .interrupted: return keyboard.use.interruption
    case .suspended: return keyboard.use.suspension
    case .resized:
      renew()
      return nil
    case .typed(.text(let text)): write(text, &panel)
    case .typed(.paste(let text)): write(text, &panel)
    case .typed(.key(let key)): return press(key, &panel)
    case .typed(.mouse): break
    }
    return nil
  }

  private func press(_ key: Key, _ panel: inout Panel) -> Event? {
    switch key {
    case .control("x"):
      keyboard.drop()
      return .exitAtOnce
    case _ where panel.names(key) && (key != .enter || panel.input == nil):
      // What was typed before it goes along.
      if case .line(let label, let line)? = panel.input {
        if !answer.isEmpty { panel.input = .line(label: label, LineText(answer)) }
        completed = key == .tab ? (label, answer.isEmpty ? line.text : answer) : nil
      }
      return end(with: .key(key))
    case .control("d") where keyboard.use == .command: return endOfInput(&panel)
    case _ where keyboard.use.end(at: key) != nil: return keyboard.use.end(at: key).map(end(with:))
    case .esc, .control("c"): return end(with: .back)
    case .enter:
      echo("\n")
      let event = finish(&panel)
      // Whatever comes of it, the next question begins on a line of its own.
      if let event, event != .edited { isAsked = false }
      return event
    case .backspace: takeBack(&panel)
    case .control("u"): while takeBack(&panel) {}
    case .tab: if case .text? = panel.input { write("\t", &panel) }
    default: break
    }
    return nil
  }

  private func end(with event: Event) -> Event {
    answer = ""
    isAsked = false
    echo("\n")
    return event
  }

  /// Whether what is typed is an answer to the panel, not a part of its input.
  private func isChoosing(_ panel: Panel) -> Bool { panel.input == nil || panel.hasChoices }
}

// MARK: Typing

extension LineByLine {
  private func write(_ given: String, _ panel: inout Panel) {
    let typeable = Typeable(given)
    panel.place.leftOut = typeable.leftOut
    isUntouched = isUntouched && typeable.text.isEmpty
    if typeable.leftOut > 0 { say("\n" + words.leftOut(typeable.leftOut)) }
    if case .text(let label, var buffer)? = panel.input {
      panel.input = nil
      buffer.moveToEnd()
      buffer.type(typeable.text)
      panel.input = .text(label: label, buffer)
    } else {
      let isSeen = canBeSeen(panel)
      answer += typeable.text.filter { !$0.isNewline }
      renewLine(&panel)
      if !canBeSeen(panel) {
        if isSeen { echo("…") }
        return
      }
    }
    echo(typeable.text.map { $0 == "\n" ? "\n" : $0.cell }.joined())
  }

  /// Whether what is typed stands on the screen: all that goes into an input, and of answers what can be one. In the place
  /// of anything else stands one sign: a passphrase that is typed here by mistake is not to be seen.
  private func canBeSeen(_ panel: Panel) -> Bool {
    if panel.input != nil || answer.isEmpty || answer == "." || answer == "-" { return true }
    if answer.allSatisfy(\.isWholeNumber) { return true }
    if let letter = answer.first, answer.count == 1, panel.names(panel.letter(letter)) { return true }
    return (words.yes + words.no).contains { $0.hasPrefix(answer.lowercased()) }
  }

  /// Lets the input hold what was typed; what was there before, where nothing is.
  private func renewLine(_ panel: inout Panel) {
    guard case .line(let label, _)? = panel.input, !isChoosing(panel) else { return }
    panel.input = .line(label: label, LineText(answer.isEmpty ? former : answer))
  }

  /// Takes the last character back; whether there was one.
  @discardableResult
  private func takeBack(_ panel: inout Panel) -> Bool {
    let wasSeen = canBeSeen(panel)
    var taken: Character?
    if case .text(let label, var buffer)? = panel.input {
      buffer.moveToEnd()
      taken = buffer.lastLine.last
      if taken != nil { buffer.deleteBackward() }
      panel.input = .text(label: label, buffer)
    } else {
      taken = answer.popLast()
      renewLine(&panel)
    }
    guard let taken else { return false }
    if !wasSeen {
      if canBeSeen(panel) { echo("\u{8} \u{8}") }
      return true
    }
    let columns = taken.cellColumns
    let back = String(repeating: "\u{8}", count: columns)
    echo(back + String(repeating: " ", count: columns) + back)
    return true
  }
}

// MARK: Whole answers

extension LineByLine {
  /// What a line means that was ended with Enter.
  private func finish(_ panel: inout Panel) -> Event? {
    if case .text(let label, var buffer)? = panel.input { return finish(&panel, label, &buffer) }
    let given = answer
    answer = ""
    if given == "." { return .back }
    if given.isEmpty, rowsSaid < panel.rows.count {
      sayRows(panel)
      prompt(panel)
      return nil
    }
    return meaning(of: given, &panel)
  }

  /// What a line of a text means: a full stop ends it, and Enter where nothing was typed yet; a hyphen that comes first
  /// takes away what is there.
  private func finish(_ panel: inout Panel, _ label: String, _ buffer: inout TextBuffer) -> Event {
    buffer.moveToEnd()
    let isEnd = buffer.lastLine == "." || (isUntouched && buffer.lastLine.isEmpty)
    let isFirst = buffer.lines.count == TextBuffer(former).lines.count + 1
    let takesAway = !former.isEmpty && isFirst && buffer.lastLine == "-"
    if takesAway { buffer = TextBuffer() } else if isEnd { buffer.dropLastLine() } else { buffer.type("\n") }
    panel.input = .text(label: label, buffer)
    return isEnd || takesAway ? .submitted : .edited
  }

  /// Ctrl-D: the end of a text, or of all questions.
  private func endOfInput(_ panel: inout Panel) -> Event {
    guard case .text(let label, var buffer)? = panel.input else {
      return end(with: keyboard.use.interruption)
    }
    buffer.moveToEnd()
    if buffer.lastLine.isEmpty { buffer.dropLastLine() }
    panel.input = .text(label: label, buffer)
    return end(with: .submitted)
  }

  private func meaning(of given: String, _ panel: inout Panel) -> Event? {
    let count = Choices(panel.rows).count
    if let number = Int(given), (1...max(1, count)).contains(number), count > 0 {
      panel.place.choice = number - 1
      return .chosen(number - 1)
    }
    if case .line(let label, _)? = panel.input {
      let takesAway = given == "-" && !former.isEmpty
      let text = given.isEmpty ? former : takesAway ? "" : given.withoutMargin
      panel.input = .line(label: label, LineText(text))
      return .submitted
    }
    if given.isEmpty, let usual = panel.usual {
      panel.place.choice = usual
      return .chosen(usual)
    }
    if given.isEmpty && count == 0 { return .key(.enter) }
    if let choice = panel.choice(saidBy: given, words) {
      panel.place.choice = choice
      return .chosen(choice)
    }
    if given.count == 1, let letter = given.first, case let key = panel.letter(letter), panel.names(key) {
      return .key(key)
    }
    say(words.notUnderstood)
    prompt(panel)
    return nil
  }
}

extension Panel {
  /// The choice that a yes or a no stands for here.
  fileprivate func choice(saidBy given: String, _ words: StageWords) -> Int? {
    let said = Folded(name: given)
    if words.yes.contains(where: { Folded(name: $0) == said }) { return yes }
    if words.no.contains(where: { Folded(name: $0) == said }) { return no }
    return nil
  }
}

extension String {
  /// Without spaces at both ends; a space before a number makes it a text.
  fileprivate var withoutMargin: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

extension TextBuffer {
  /// The line at the end.
  fileprivate var lastLine: String { lines[lines.count - 1] }

  fileprivate mutating func moveToEnd() { caret = end }

  /// Makes the last line an empty one.
  mutating func beginLine() {
    caret = end
    if !lastLine.isEmpty { type("\n") }
  }

  /// Takes the last line away, with the new line before it.
  fileprivate mutating func dropLastLine() {
    while !lastLine.isEmpty { deleteBackward() }
    deleteBackward()
  }
}
