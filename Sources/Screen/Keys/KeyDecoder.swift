/// What somebody typed, as it is told apart in the bytes of a terminal.
enum Typed: Equatable, Sendable {
  /// A key that is no character.
  case key(Key)
  /// Characters, one after another.
  case text(String)
  /// What was pasted at once.
  case paste(String)
  /// What was done with the mouse.
  case mouse(Mouse)
}

/// Something that was done with the mouse.
struct Mouse: Equatable, Sendable {
  /// What it was.
  enum Act: Equatable, Sendable {
    case click, wheelUp, wheelDown
  }

  let act: Act
  /// Where, from 0.
  let row: Int
  let column: Int
}

/// Tells keys and characters apart in the bytes of a terminal, which come in pieces of any length.
///
/// All terminals in use write their keys as ECMA-48 says or nearly so: xterm, VTE, the Linux console, screen, tmux,
/// rxvt. What is none of it is dropped.
struct KeyDecoder: Sendable {
  /// The bytes that were not understood yet.
  private var bytes: [UInt8] = []
  /// Where the search for the end of a paste goes on; `nil` outside a paste.
  private var pasteSearched: Int?

  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// What is waited for.
  enum Waiting: Equatable, Sendable {
    /// Nothing.
    case no
    /// Whether an Esc stands alone: the rest of a key comes at once.
    case forKey
    /// The rest of a key that has begun, or of a character.
    case forRest
    /// The end of a paste.
    case forPaste
  }

  /// Whether what came may be the beginning of something.
  var waiting: Waiting {
    if pasteSearched != nil { return .forPaste }
    return bytes.isEmpty ? .no : bytes.count == 1 && bytes[0] == 0x1B ? .forKey : .forRest
  }

  /// What `more` means together with what came before it.
  mutating func feed(_ more: [UInt8]) -> [Typed] {
    bytes += more
    return take(isLast: false)
  }

  /// What the rest means if nothing follows it.
  mutating func finish() -> [Typed] {
    if pasteSearched != nil {
      pasteSearched = nil
      defer { bytes = [] }
      return [.paste(String(decoding: bytes, as: UTF8.self))]
    }
    return take(isLast: true)
  }

  /// Forgets what was not understood.
  mutating func reset() { self = KeyDecoder() }

  private mutating func take(isLast: Bool) -> [Typed] {
    var typed: [Typed] = []
    var at = 0
    while at < bytes.count {
      if pasteSearched != nil {
        guard let (text, end) = pasted(from: at) else { break }
        typed.append(.paste(text))
        at = end
        continue
      }
      guard let (what, count) = next(bytes[at...], isLast: isLast) else { break }
      at += count
      if bytes[(at - count)..<at].elementsEqual(Self.pasteStart) { pasteSearched = 0 }
      if let what { typed.append(what) }
    }
    bytes.removeFirst(at)
    return typed
  }

  /// The paste that begins at `start`, and where its end mark ends; `nil` where that did not come yet.
  private mutating func pasted(from start: Int) -> (String, Int)? {
    var at = start + (pasteSearched ?? 0)
    while let found = bytes[at...].firstIndex(of: 0x1B) {
      if bytes[found...].starts(with: Self.pasteEnd) {
        pasteSearched = nil
        return (String(decoding: bytes[start..<found], as: UTF8.self), found + Self.pasteEnd.count)
      }
      if bytes.count - found < Self.pasteEnd.count {
        at = found
        break
      }
      at = found + 1
    }
    if !bytes[at...].contains(0x1B) { at = bytes.count }
    pasteSearched = at - start
    return nil
  }

  /// The first thing in `rest` and how many bytes it takes; `nil` where more must come.
  private func next(_ rest: ArraySlice<UInt8>, isLast: Bool) -> (Typed?, Int)? {
    guard let first = rest.first else { return nil }
    if first == 0x1B { return KeySequence.first(rest, isLast: isLast) }
    if let key = KeySequence.control(first) { return (.key(key), 1) }
    let run = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
    let whole = run.endIndex == rest.endIndex && !isLast ? run.wholeCharacters : run
    if whole.isEmpty { return nil }
    let text = String(validating: whole, as: UTF8.self) ?? String(decoding: whole, as: UTF8.self).valid
    return (text.isEmpty ? nil : .text(text), whole.count)
  }
}

extension ArraySlice<UInt8> {
  /// Without the beginning of a character at the end.
  fileprivate var wholeCharacters: ArraySlice<UInt8> {
    guard let lead = lastIndex(where: { $0 & 0xC0 != 0x80 }), self[lead] >= 0xC2 else { return self }
    let length = self[lead] < 0xE0 ? 2 : self[lead] < 0xF0 ? 3 : 4
    return endIndex - lead < length ? self[..<lead] : self
  }
}

extension String {
  /// Without what stands for bytes that are no character, be it that a mark follows it.
  fileprivate var valid: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FFFD}" }))
  }
}
