import Testing
import Vault

@Suite struct `When an unfinished text is kept` {
  @Test func `a text is kept after fifteen seconds without a key, and only if it has changed`() {
    var rule = DraftRule()
    #expect(rule.next() == nil)
    rule.key(at: .seconds(5), isChange: false)
    #expect(rule.next() == nil)
    rule.key(at: .seconds(6), isChange: true)
    #expect(rule.next() == .seconds(21))
    rule.key(at: .seconds(20), isChange: false)
    #expect(rule.next() == .seconds(35) && rule.isUnkept)
    rule.kept(at: .seconds(35), turns: 1)
    #expect(rule.next() == nil && !rule.isUnkept)
  }

  @Test func `the next time comes a minute later at the earliest`() {
    var rule = DraftRule()
    rule.key(at: .zero, isChange: true)
    rule.kept(at: .seconds(15), turns: 1)
    rule.key(at: .seconds(16), isChange: true)
    #expect(rule.next() == .seconds(75))
    rule.key(at: .seconds(70), isChange: true)
    #expect(rule.next() == .seconds(85))
  }

  @Test func `an evening of typing takes ten turns`() {
    var rule = DraftRule()
    var kept = 0
    for second in 0..<20_000 {
      let now = Duration.seconds(second)
      if let next = rule.next(), next <= now {
        rule.kept(at: now, turns: 1)
        kept += 1
      }
      if second % 40 == 0 { rule.key(at: now, isChange: true) }
    }
    #expect(kept == DraftRule.mostTurns)
    #expect(rule.isUnkept)
  }

  @Test func `a long text is kept by itself only if all of it fits into what is left`() {
    var rule = DraftRule()
    rule.key(at: .zero, isChange: true)
    #expect(rule.next(turns: 11) == nil)
    #expect(rule.next(turns: 10) == .seconds(15))
    rule.kept(at: .seconds(15), turns: 4)
    rule.key(at: .seconds(100), isChange: true)
    #expect(rule.next(turns: 7) == nil)
    #expect(rule.next(turns: 6) == .seconds(115))
  }
}
