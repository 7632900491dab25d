/// What a key does to a panel on the whole screen.
struct Answering {
  /// How many columns a row has.
  let width: Int
  /// How many rows a page has.
  let pageHeight: Int
  var wrapping = Wrapping()

  /// The event that `typed` makes; `nil` where the panel only moved by itself.
  func answer(_ typed: Typed, _ panel: inout Panel) -> Event? {
    switch typed {
    case .text(let text): return write(text, &panel)
    case .paste(let text): return panel.isTypedInto ? write(text, isPaste: true, &panel) : nil
    case .key(.control("x")): return .exitAtOnce
    case .key(let key) where panel.names(key): return .key(key)
    case .key(.control("c")) where copies(&panel): return nil
    case .key(.esc), .key(.control("c")): return .back
    case .key(let key):
      let event = press(key, &panel)
      // With Alt a key does what it is known for, or nothing.
      if case .alt = key, event == .key(key) { return nil }
      return event
    case .mouse: return nil
    }
  }

  /// Whether `typed` writes into the input of `panel` and does nothing else.
  static func isWriting(_ typed: Typed, _ panel: Panel) -> Bool {
    switch (typed, panel.input) {
    case (.text, .line?), (.text, .text?), (.paste, .line?), (.paste, .text?): true
    case (.key(.backspace), .line?), (.key(.backspace), .text?): !panel.names(.backspace)
    case (.key(.enter), .text?): !panel.names(.enter)
    default: false
    }
  }

  private func press(_ key: Key, _ panel: inout Panel) -> Event? {
    switch panel.input {
    case .text(let label, var buffer)?:
      let event = press(key, in: &buffer)
      panel.input = .text(label: label, buffer)
      return event
    case .line(let label, var line)?:
      if let event = press(key, in: &line) {
        panel.input = .line(label: label, line)
        return event == .edited ? .edited : nil
      }
      return move(key, &panel)
    case .silent?, nil: return move(key, &panel)
    }
  }
}

// MARK: Writing

extension Answering {
  private func write(_ text: String, isPaste: Bool = false, _ panel: inout Panel) -> Event? {
    let leftOut: Int
    switch panel.input {
    case .text(let label, var buffer)?:
      panel.input = nil
      leftOut = isPaste ? buffer.paste(text) : buffer.type(text)
      panel.input = .text(label: label, buffer)
    case .line(let label, var line)?:
      leftOut = line.write(text)
      panel.input = .line(label: label, line)
    case .silent?, nil: return text.first.map { .key(panel.letter($0)) }
    }
    panel.place.leftOut = leftOut
    return .edited
  }

  /// The event of a key in a text; a key that it has no use for goes to the scene.
  private func press(_ key: Key, in buffer: inout TextBuffer) -> Event? {
    switch key {
    case .enter: buffer.type("\n")
    case .tab: buffer.type("\t")
    default:
      if buffer.change(by: key) { return .edited }
      guard let motion = key.motion else { return .key(key) }
      buffer.move(motion, height: pageHeight, selecting: key != key.withoutShift)
      return nil
    }
    return .edited
  }

  /// Remembers what is selected; whether something is.
  private func copies(_ panel: inout Panel) -> Bool {
    switch panel.input {
    case .text(let label, var buffer)?:
      let copies = buffer.copy()
      panel.input = .text(label: label, buffer)
      return copies
    case .line(let label, var line)?:
      var copies = false
      line.change { copies = $0.copy() }
      panel.input = .line(label: label, line)
      return copies
    case .silent?, nil: return false
    }
  }

  /// What a key does in a line; `nil` where it does nothing there.
  private func press(_ key: Key, in line: inout LineText) -> LineChange? {
    switch key {
    case .up, .down, .pageUp, .pageDown, .shift(.up), .shift(.down), .shift(.pageUp), .shift(.pageDown):
      return nil
    default:
      var changes = false
      line.change { changes = $0.change(by: key) }
      if changes { return .edited }
      guard let motion = key.motion else { return nil }
      line.change { $0.move(motion, selecting: key != key.withoutShift) }
      return .moved
    }
  }

  private enum LineChange {
    case edited, moved
  }
}

extension Panel {
  /// The key of a letter, in the size that the panel names.
  func letter(_ typed: Character) -> Key {
    let sizes = [typed, typed.small, typed.large].map(Key.letter)
    return sizes.first(where: names) ?? sizes[0]
  }

  /// Whether text can be written into it.
  var isTypedInto: Bool {
    switch input {
    case .line?, .text?: true
    case .silent?, nil: false
    }
  }

  /// Whether the panel names `key`.
  func names(_ key: Key) -> Bool { keys.contains { $0.key == key } }
}

extension Key {
  /// Where the key moves a caret.
  fileprivate var motion: Motion? {
    switch withoutShift {
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .wordLeft, .alt(.letter("b")): .wordLeft
    case .wordRight, .alt(.letter("f")): .wordRight
    case .start: .startOfText
    case .finish: .endOfText
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .home, .control("a"): .startOfRow
    case .end, .control("e"): .endOfRow
    default: nil
    }
  }
}

extension TextBuffer {
  /// Takes away, undoes or puts back by `key`; whether it is a key for that. They are those of most editors and shells.
  fileprivate mutating func change(by key: Key) -> Bool {
    switch key {
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"), .alt(.backspace): delete(to: .wordLeft)
    case .alt(.letter("d")): delete(to: .wordRight)
    case .control("u"): delete(to: .startOfLine)
    case .control("k"): delete(to: .endOfLine)
    case .control("v"): putBack()
    case .control("z"), .control("_"): undo()
    case .control("y"), .control("r"): redo()
    default: return false
    }
    return true
  }
}

extension Character {
  fileprivate var small: Character { lowercased().count == 1 ? Character(lowercased()) : self }
  fileprivate var large: Character { uppercased().count == 1 ? Character(uppercased()) : self }
}
