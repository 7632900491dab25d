import Records
import Testing

@testable import Handover

/// The bound holds for a release build with room to spare; a debug build is some thirty times slower, and shares the machine with other tests.
@Suite struct SpeedTests {
  private let count = isDebug ? 100 : 10_000

  @Test func `ten thousand entries become a page in two seconds`() {
    let records = Sample.journal(count)
    var bytes = 0
    let time = ContinuousClock().measure {
      for piece in Copy(.report, of: records, in: .en, made: Sample.made).pieces(as: .html) {
        bytes += piece.count
      }
    }
    #expect(bytes > count * 1000)
    #expect(time < .seconds(2))
  }
}

#if DEBUG
  private let isDebug = true
#else
  private let isDebug = false
#endif
