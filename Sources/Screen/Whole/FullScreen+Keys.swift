import Platform

extension FullScreen {
  /// Takes one key and what came with it; `nil` where the panel only moved by itself.
  func step(_ panel: inout Panel, until end: ContinuousClock.Instant?) -> Event? {
    switch keyboard.next(until: end, together: panel.isTypedInto) {
    case .quiet: return .quiet
    case .hangup(let number): return .hangup(number)
    case .interrupted: return .back
    case .suspended: return .suspend
    case .resized:
      forget()
      return .resized
    case .typed(let typed): return take(typed, &panel)
    }
  }

  private func take(_ typed: Typed, _ panel: inout Panel) -> Event? {
    guard let event = answering.answer(typed, &panel) else { return nil }
    switch event {
    case .exitAtOnce: keyboard.drop()
    case .edited:
      while let more = keyboard.next(if: { Answering.isWriting($0, panel) }) {
        _ = answering.answer(more, &panel)
      }
    default: break
    }
    return event
  }
}
