import Testing

@testable import Platform

/// What is given to a system that takes it in pieces, or not at all.
@Suite struct HandingOverTests {
  @Test func `pieces are handed over until all is taken`() throws {
    var asked: [Int] = []
    try handOver(7) { done in
      asked.append(done)
      return min(3, 7 - done)
    }
    #expect(asked == [0, 3, 6])
    try handOver(0) { _ in -1 }
  }

  @Test func `a system that takes nothing is not asked again`() {
    var calls = 0
    var failure: PlatformError?
    do throws(PlatformError) {
      try handOver(7) { done in
        calls += 1
        return done == 0 ? 2 : 0
      }
    } catch { failure = error }
    #expect(calls == 2 && failure == .other(5))
  }
}
