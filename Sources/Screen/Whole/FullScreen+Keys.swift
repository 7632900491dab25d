import Platform

extension FullScreen {
  /// Takes one key and what came with it; `nil` where the panel only moved by itself.
  func step(_ panel: inout Panel, until end: ContinuousClock.Instant?) -> Event? {
    switch keyboard.next(until: end, together: panel.isTypedInto, knowsAlt: panel.isTypedInto) {
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
    // Behind a sentence that there is no room, no key does anything unseen but lead out.
    if shown?.isEnough == false, typed != .key(.control("x")) { return nil }
    guard let event = event(of: typed, &panel) else { return nil }
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

  private func event(of typed: Typed, _ panel: inout Panel) -> Event? {
    guard case .mouse(let mouse) = typed else { return answering.answer(typed, &panel) }
    switch mouse.act {
    case .wheelUp, .wheelDown:
      answering.roll(mouse.act == .wheelUp ? -3 : 3, &panel)
      return nil
    case .click:
      if let key = shown?.key(at: mouse) { return answering.answer(key.typed, &panel) }
      return shown?.row(at: mouse).flatMap { answering.click($0, &panel) }
    }
  }
}
