import Testing
import Storage
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
    rule.kept(at: .seconds(35), isShort: true)
    #expect(rule.next() == nil && !rule.isUnkept)
  }

  @Test func `who types without a pause has the text kept every minute`() {
    var rule = DraftRule()
    var kept: [Int] = []
    for second in 0..<600 {
      let now = Duration.seconds(second)
      if let next = rule.next(), next <= now {
        rule.kept(at: now, isShort: true)
        kept.append(second)
      }
      rule.key(at: now, isChange: true)
    }
    #expect(kept == [60, 120, 180, 240, 300, 360, 420, 480, 540])
  }

  @Test func `a text that makes the sitting larger is kept by itself four times`() {
    var rule = DraftRule()
    for round in 1...5 {
      rule.key(at: .seconds(100 * round), isChange: true)
      #expect((rule.next(isShort: false) == nil) == (round == 5))
      #expect(rule.next() == .seconds(100 * round + 15))
      rule.kept(at: .seconds(100 * round + 15), isShort: false)
    }
  }
}
