import Platform
import Sodium

/// The keys of a terminal and what else comes from it, one at a time.
final class Keyboard {
  /// What came.
  enum News: Equatable {
    case typed(Typed)
    case quiet
    case hangup(Int32)
    case interrupted
    case suspended
    case resized
  }

  /// What the keys are for.
  enum Use {
    /// A sitting: Ctrl-C goes back, a stop from outside locks.
    case sitting
    /// The questions of a command, which Ctrl-C, Ctrl-\ and the end of input end, and nothing stops.
    case command
  }

  let terminal: RawTerminal
  let use: Use
  private var decoder = KeyDecoder()
  private var queue: [Typed] = []
  private var lastCame = ContinuousClock.now
  /// News that wait until a paste is written down that they broke off.
  private var held: News?

  init(_ terminal: RawTerminal, for use: Use = .sitting) { (self.terminal, self.use) = (terminal, use) }

  /// What comes next; `quiet` where nothing does until `end`. A key that comes later than that is left where it is: a
  /// machine that slept is woken by one, and nobody has seen what it would answer.
  ///
  /// - Parameters:
  ///   - together: gives characters that came together as one text, else one by one.
  ///   - knowsAlt: whether keys with Alt are given; else they do nothing.
  func next(until end: ContinuousClock.Instant?, together: Bool, knowsAlt: Bool = false) -> News {
    let isTimed = end.map { $0 > .now } ?? false
    while queue.isEmpty {
      if let news = held {
        held = nil
        return news
      }
      switch terminal.wait(patience(until: end)) {
      case .typed:
        if isTimed, let end, end <= .now { return .quiet }
        let bytes = terminal.read()
        lastCame = .now
        if bytes.isEmpty { hold(.hangup(1)) } else { queue = decoder.feed(bytes) }
      case .quiet:
        if let patience = decoder.patience, lastCame + patience <= .now { queue = decoder.finish() }
        if queue.isEmpty, let end, end <= .now { return .quiet }
      case .hangup(let number): hold(.hangup(number))
      case .suspended: hold(.suspended)
      case .interrupted: return .interrupted
      case .resized: return .resized
      }
    }
    let first = queue.removeFirst()
    if !knowsAlt, case .key(.alt) = first { return next(until: end, together: together) }
    guard !together, case .text(let text) = first, text.count > 1 else { return .typed(first) }
    queue.insert(.text(String(text.dropFirst())), at: 0)
    return .typed(.text(String(text.prefix(1))))
  }

  /// Whether the chord was typed and is still to be given, behind what was typed before it. Waits for nothing.
  func hearsChord() -> Bool {
    if held == nil {
      switch terminal.wait(.zero) {
      case .typed:
        let bytes = terminal.read()
        lastCame = .now
        if bytes.isEmpty { hold(.hangup(1)) } else { queue += decoder.feed(bytes) }
      case .hangup(let number): hold(.hangup(number))
      case .suspended: hold(.suspended)
      case .interrupted: held = .interrupted
      case .resized: held = .resized
      case .quiet: break
      }
    }
    return queue.contains(.key(.control("x")))
  }

  /// The next of what came together, if `isWanted`.
  func next(if isWanted: (Typed) -> Bool) -> Typed? {
    guard let first = queue.first, isWanted(first) else { return nil }
    return queue.removeFirst()
  }

  /// Forgets what was typed and not yet given.
  func drop() {
    queue = []
    decoder.reset()
    terminal.dropTyped()
  }

  /// Forgets what was typed while nobody could see what it would answer: all but the chord.
  func dropAhead() {
    let chord = Typed.key(.control("x"))
    let isLeaving = hearsChord()
    drop()
    if isLeaving { queue = [chord] }
  }

  /// Forgets letters and ends of lines that came and were not yet given. Keys that lead out stay.
  func dropAnswers() {
    queue.removeAll { typed in
      switch typed {
      case .text, .paste, .mouse, .key(.enter): true
      case .key: false
      }
    }
  }

  /// How long to wait for more, until `end` at the most.
  private func patience(until end: ContinuousClock.Instant?) -> Duration? {
    let ends = [end, decoder.patience.map { lastCame + $0 }].compactMap(\.self)
    return ends.min().map { max(.zero, $0 - .now) }
  }

  /// Keeps `news` behind a paste that they break off.
  private func hold(_ news: News) {
    if decoder.waiting == .forPaste { queue = decoder.finish() }
    held = news
  }
}

extension Keyboard.Use {
  /// What SIGINT stands for.
  var interruption: Event { self == .sitting ? .back : .hangup(2) }

  /// What a stop from outside stands for; `nil` where it does nothing.
  var suspension: Event? { self == .sitting ? .suspend : nil }

  /// The end that `key` stands for; `nil` for the other keys.
  func end(at key: Key) -> Event? {
    guard self == .command else { return nil }
    return switch key {
    case .control("c"): .hangup(2)
    case .control("\\"): .hangup(3)
    default: nil
    }
  }
}

extension Key {
  /// What comes when it is pressed alone.
  var typed: Typed {
    if case .letter(let letter) = self { .text(String(letter)) } else { .key(self) }
  }
}

extension KeyDecoder {
  /// How long after the last byte what came is taken as it is. An Esc alone is told from a key by the time that passes;
  /// the end of a paste may be lost.
  fileprivate var patience: Duration? {
    switch waiting {
    case .no: nil
    case .forKey: .milliseconds(25)
    case .forRest: .milliseconds(500)
    case .forPaste: .seconds(2)
    }
  }
}
