import Foundation
import Glibc

/// Whether suites that compare times run: `make bench` sets it. On a machine that does other work at the same time they
/// would say something about that work, so the ordinary run leaves them out.
public let isBench = ProcessInfo.processInfo.environment["HOMEBOOK_BENCH"] != nil

/// Seconds that this thread works on `body`, whatever else runs on the machine: the shortest of three.
public func secondsWorked(_ body: () throws -> Void) rethrows -> Double {
  try (0..<3).map { _ in
    let begun = worked
    try body()
    return worked - begun
  }.min() ?? 0
}

private var worked: Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
