import Platform
import Sodium

/// The reading of a passphrase: its bytes go from the terminal into guarded memory, one by one.
struct SilentReading: ~Copyable {
  private let keyboard: Keyboard
  private let keys: [Key]
  private let choosing: Choosing?
  private let changed: (borrowing SecretBytes, Bool) -> Void
  private let scrolled: (Key) -> Void
  private var isShown = false
  private var kept: SecretBytes
  private var count = 0
  private var isTooLong = false
  private var isPasting = false
  /// News that came in the middle of a key.
  private var held: RawTerminal.News?

  /// - Parameters:
  ///   - changed: hears what was typed so far, and whether it is to be shown, after each change.
  ///   - scrolled: hears the keys that go on in what stands above: words for paper may be longer than a window.
  init(
    _ keyboard: Keyboard, limit: Int, of panel: Panel,
    changed: @escaping (borrowing SecretBytes, Bool) -> Void, scrolled: @escaping (Key) -> Void = { _ in }
  ) {
    self.keyboard = keyboard
    keys = panel.keys.map(\.key)
    choosing = panel.choosing
    (self.changed, self.scrolled) = (changed, scrolled)
    kept = SecretBytes(zeros: limit)
  }

  /// Reads up to Enter, or to what is no part of a passphrase.
  consuming func read(quiet: Duration?) -> Silent {
    while true {
      let latest = quiet.map { ContinuousClock.now + $0 }
      let news = held ?? keyboard.terminal.wait(quiet)
      held = nil
      switch news {
      case .typed:
        if let latest, quiet != .zero, latest <= .now { return .event(.quiet) }
        guard let byte = keyboard.terminal.readByte() else { return .event(.hangup(1)) }
        if let event = take(byte) { return end(event) }
        tell()
      case .quiet: return .event(.quiet)
      case .hangup(let number): return .event(.hangup(number))
      case .interrupted: return .event(keyboard.use.interruption)
      case .suspended: if let event = keyboard.use.suspension { return .event(event) }
      case .resized: return .event(.resized)
      }
    }
  }

  private consuming func end(_ event: Event) -> Silent {
    if event == .exitAtOnce { keyboard.drop() }
    guard event == .submitted else { return .event(event) }
    if isTooLong { return .tooLong }
    return count == 0 ? .event(.submitted) : .passphrase(SecretBytes(copying: kept, 0..<count))
  }

  private mutating func take(_ byte: UInt8) -> Event? {
    if byte == 0x1B { return sequence() }
    if byte >= 0x20, byte != 0x7F { return add(byte) }
    if isPasting { return paste(byte) }
    switch KeySequence.control(byte) {
    case Choosing.showing? where choosing != nil: isShown.toggle()
    case Choosing.completing? where choosing != nil: complete()
    case .enter?: return .submitted
    case .backspace?: return takeBack()
    case .tab? where !keys.contains(.tab): return add(byte)
    case .control("u")? where !keys.contains(.control("u")): return forget()
    case .control("x")?: return .exitAtOnce
    case let key? where keys.contains(key): return .key(key)
    case .control("d")? where keyboard.use == .command && count == 0: return keyboard.use.interruption
    case let key? where keyboard.use.end(at: key) != nil: return keyboard.use.end(at: key)
    case .control("c")?: return .back
    default: return nil
    }
    return nil
  }

  /// Says what was typed so far; while a paste goes on it says nothing.
  private borrowing func tell() {
    if !isPasting { changed(SecretBytes(copying: kept, 0..<count), isShown) }
  }

  /// Adds what completes the last word.
  private mutating func complete() {
    guard let rest = choosing?.completion(SecretBytes(copying: kept, 0..<count)) else { return }
    for place in 0..<rest.count { _ = add(rest.withBytes { $0[place] }) }
  }

  /// Takes a control character of a paste. Words may stand one a line there: the end of a line is a space.
  private mutating func paste(_ byte: UInt8) -> Event? {
    let isSpaced = count == 0 || kept.withBytes { $0[count - 1] } == 0x20
    switch byte {
    case 9: return add(byte)
    case 10, 13: return isSpaced ? nil : add(0x20)
    default: return nil
    }
  }

  private mutating func add(_ byte: UInt8) -> Event? {
    if count == kept.count {
      isTooLong = true
    } else {
      kept.withMutableBytes { $0[count] = byte }
      count += 1
    }
    return nil
  }

  /// Takes the last character back.
  private mutating func takeBack() -> Event? {
    var isWhole = count == 0
    while !isWhole {
      count -= 1
      isWhole = kept.withBytes { $0[count] & 0xC0 != 0x80 } || count == 0
    }
    return nil
  }

  private mutating func forget() -> Event? {
    count = 0
    isTooLong = false
    return nil
  }

  private static let reading: Set<Key> = [.up, .down, .pageUp, .pageDown, .home, .end, .start, .finish]

  /// What follows an Esc: the marks around a paste, a key, or nothing.
  private mutating func sequence() -> Event? {
    var decoder = KeyDecoder()
    var typed = decoder.feed([0x1B])
    while typed.isEmpty, decoder.waiting == .forKey || decoder.waiting == .forRest {
      let news = keyboard.terminal.wait(.milliseconds(50))
      guard news == .typed, let byte = keyboard.terminal.readByte() else {
        if news != .quiet { held = news }
        typed = decoder.finish()
        break
      }
      typed = decoder.feed([byte])
      if typed.isEmpty, decoder.waiting == .no { isPasting = false }
    }
    if decoder.waiting == .forPaste { isPasting = true }
    guard !isPasting, case .key(let key)? = typed.first else { return nil }
    if key == .control("x") { return .exitAtOnce }
    if keys.contains(key) { return .key(key) }
    if SilentReading.reading.contains(key) { scrolled(key) }
    return key == .esc ? .back : nil
  }
}
