import Glibc
import Records
import Testing

@testable import Handover

/// The bound holds for a release build with room to spare; a debug build is some thirty times slower.
@Suite struct SpeedTests {
  private let count = isDebug ? 100 : 10_000

  @Test func `ten thousand entries become a page in two seconds`() {
    let records = Sample.journal(count)
    var bytes = 0
    let begun = worked
    for piece in Copy(.report, of: records, in: .en, made: Sample.made).pieces(as: .html) {
      bytes += piece.count
    }
    #expect(bytes > count * 1000)
    #expect(worked - begun < 2)
  }

  /// Seconds that this thread has worked, whatever else runs on the machine.
  private var worked: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

#if DEBUG
  private let isDebug = true
#else
  private let isDebug = false
#endif
