internal import Dispatch
internal import Glibc
internal import Synchronization

/// How many threads can run at the same time on this machine.
public var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Runs `mine` on this thread and `theirs` on up to `helpers` more, and returns when all have returned.
///
/// Where the system gives fewer threads there are fewer helpers: `mine` must be able to do all of the work alone.
public func together(helpers: Int, theirs: @escaping @Sendable () -> Void, mine: () -> Void) {
  let group = DispatchGroup()
  for _ in 0..<helpers { DispatchQueue.global().async(group: group, execute: theirs) }
  mine()
  group.wait()
}

/// What `make` gives for each number from 0 to `count` - 1, in order, made on all processors.
public func together<Made: Sendable>(_ count: Int, make: @Sendable (Int) -> Made) -> [Made] {
  let places = Mutex([Made?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let made = make(number)
    places.withLock { $0[number] = made }
  }
  return places.withLock { $0.compactMap(\.self) }
}

extension Array where Element: Sendable {
  /// What `make` gives for some of the elements after others, joined in their order. A share is 256 of them, and each
  /// processor takes one after another; a single share is made on this thread.
  public func inShares<Made: Sendable>(_ make: @Sendable (ArraySlice<Element>) -> [Made]) -> [Made] {
    let each = 256
    guard count > each else { return make(self[...]) }
    return together((count + each - 1) / each) { part in
      make(self[part * each..<Swift.min(count, (part + 1) * each)])
    }.flatMap(\.self)
  }
}

/// Lets threads pass one at a time, in the order of their numbers, from 0.
public final class Turnstile: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let state = Mutex(State())

  /// A turnstile through which nobody has passed.
  public init() {}

  /// Waits until every lower number has passed, runs `body`, and lets the next one pass.
  public func pass(_ number: Int, _ body: () -> Void) {
    let turn = state.withLock { state -> DispatchSemaphore? in
      if state.next == number { return nil }
      let turn = DispatchSemaphore(value: 0)
      state.waiting[number] = turn
      return turn
    }
    turn?.wait()
    body()
    let following = state.withLock { state in
      state.next += 1
      return state.waiting.removeValue(forKey: state.next)
    }
    following?.signal()
  }
}
