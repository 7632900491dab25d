internal import Dispatch
internal import Synchronization

/// Work that another thread does, while the one that wants it goes on with something else.
public final class Errand<Made: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let made = Mutex<Made?>(nil)

  /// Begins `work`. Nobody has to wait for its end.
  public init(_ work: @escaping @Sendable () -> Made) {
    // The work holds the errand until it is done.
    DispatchQueue.global().async(group: group) {
      let new = work()
      self.made.withLock { $0 = new }
    }
  }

  /// Whether it is done after so many milliseconds at the most.
  public func isDone(within milliseconds: Int) -> Bool {
    group.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  /// Waits until it is done, and gives what was made.
  public var result: Made {
    group.wait()
    guard let made = made.withLock({ $0 }) else { preconditionFailure("what is done was made") }
    return made
  }
}
