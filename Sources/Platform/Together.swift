// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import Glibc
internal import Synchronization

/// How many threads can run at the same time on this machine.
public var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Runs `mine` on this thread and `theirs` on each of `helpers` more, and returns when all have returned.
///
/// Where the system gives fewer threads there are fewer helpers: `mine` must be able to do all of the work alone.
public func together(helpers: Int, theirs: @escaping @Sendable () -> Void, mine: () -> Void) {
  let threads = (0..<helpers).compactMap { _ in start(Work(theirs)) }
  mine()
  for thread in threads { pthread_join(thread, nil) }
}

/// What `make` gives for each number from 0 to `count` - 1, in order, made on all processors.
public func together<Made: Sendable>(_ count: Int, make: @escaping @Sendable (Int) -> Made) -> [Made] {
  let row = Row<Made>(count)
  let work: @Sendable () -> Void = {
    while let number = row.next() { row.put(make(number), at: number) }
  }
  together(helpers: min(processors, count) - 1, theirs: work, mine: work)
  return row.made
}

/// Places that several threads fill.
private final class Row<Made: Sendable>: Sendable {
  private struct State {
    var taken = 0
    var places: [Made?]
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(places: Array(repeating: nil, count: count))) }

  func next() -> Int? {
    state.withLock { state in
      guard state.taken < state.places.count else { return nil }
      state.taken += 1
      return state.taken - 1
    }
  }

  func put(_ made: Made, at number: Int) { state.withLock { $0.places[number] = made } }

  var made: [Made] { state.withLock { $0.places.compactMap(\.self) } }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func start(_ work: Work) -> pthread_t? {
  var thread = pthread_t()
  let held = unsafe Unmanaged.passRetained(work)
  let failure = unsafe pthread_create(
    &thread, nil,
    { held in
      unsafe Unmanaged<Work>.fromOpaque(held!).takeRetainedValue().run()
      return nil
    }, held.toOpaque())
  if failure == 0 { return thread }
  unsafe held.release()
  return nil
}

/// Lets threads pass one at a time, in the order of their numbers, from 0.
@safe
public final class Turnstile: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let moved = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0

  /// A turnstile through which nobody has passed.
  public init() {
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(moved, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(moved)
    unsafe pthread_mutex_destroy(lock)
    unsafe moved.deallocate()
    unsafe lock.deallocate()
  }

  /// Waits until every lower number has passed, runs `body`, and lets the next one pass.
  public func pass(_ number: Int, _ body: () -> Void) {
    unsafe pthread_mutex_lock(lock)
    while next != number { unsafe pthread_cond_wait(moved, lock) }
    unsafe pthread_mutex_unlock(lock)
    body()
    unsafe pthread_mutex_lock(lock)
    next += 1
    unsafe pthread_cond_broadcast(moved)
    unsafe pthread_mutex_unlock(lock)
  }
}
