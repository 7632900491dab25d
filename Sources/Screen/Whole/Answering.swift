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
    case .key(.control("z")): return .suspend
    case .key(let key) where panel.names(key): return .key(key)
    case .key(.esc), .key(.control("c")): return .back
    case .key(let key): return press(key, &panel)
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
    case .backspace: buffer.deleteBackward()
    case .delete: buffer.deleteForward()
    case .control("w"): buffer.deleteWordBackward()
    case .control("u"), .control("_"): buffer.undo()
    case .control("r"): buffer.redo()
    default:
      guard let motion = key.motion else { return .key(key) }
      buffer.move(motion, height: pageHeight)
      return nil
    }
    return .edited
  }

  /// What a key does in a line; `nil` where it does nothing there.
  private func press(_ key: Key, in line: inout LineText) -> LineChange? {
    switch key {
    case .backspace: line.change { $0.deleteBackward() }
    case .delete: line.change { $0.deleteForward() }
    case .control("w"): line.change { $0.deleteWordBackward() }
    case .control("u"), .control("_"): line.change { $0.undo() }
    case .control("r"): line.change { $0.redo() }
    case .left, .right, .wordLeft, .wordRight, .home, .end, .control("a"), .control("e"):
      if let motion = key.motion { line.change { $0.move(motion) } }
      return .moved
    default: return nil
    }
    return .edited
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
    switch self {
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .home, .control("a"): .startOfRow
    case .end, .control("e"): .endOfRow
    default: nil
    }
  }
}

extension Character {
  fileprivate var small: Character { lowercased().count == 1 ? Character(lowercased()) : self }
  fileprivate var large: Character { uppercased().count == 1 ? Character(uppercased()) : self }
}
