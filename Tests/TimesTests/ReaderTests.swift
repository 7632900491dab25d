import Records
import Testing
import Timing

@testable import Times

/// Times that are seen from a moment and a place of their own.
@Suite struct ReaderTests {
  /// `2026-11-20`, or `2026-11-20T17:00 2026-11-20T23:59`; behind a question mark what is asked.
  private func read(
    _ words: String, at clock: String, in zone: String = "Europe/Madrid", _ language: Language = .en,
    country: String = "GB", tense: Tense = .past
  ) throws -> String {
    switch try TimeReader(language, told: clock, in: zone, country: country, tense: tense).read(words) {
    case .understood(let when, let note): return shown(when) + (note == .twice ? " twice" : "")
    case .asked(let question):
      return "\(question.kind)? " + question.answers.map(shown).joined(separator: " | ")
    case .words: return "words"
    }
  }

  private func shown(_ when: When) -> String {
    let bounds = [when.earliest, when.latest].compactMap { $0?.text }
    return bounds.count == 2 && bounds[0] == bounds[1] ? bounds[0] : bounds.joined(separator: " ")
  }

  @Test(arguments: [
    ("an hour ago", "2026-03-29T00:55 2026-03-29T01:25"),
    ("two hours ago", "2026-03-28T23:50 2026-03-29T00:30"),
    ("today at 2:30 am", "noSuchHour? 2026-03-29T01:30 | 2026-03-29T03:30"),
    ("today at 3:05 am", "2026-03-29T03:05"),
  ])
  func `reckons by the clock that was put forward`(words: String, expected: String) throws {
    #expect(try read(words, at: "2026-03-29T03:10") == expected)
  }

  @Test func `reckons by the clock that was put back`() throws {
    #expect(try read("at 2:30 am", at: "2026-10-25T03:10") == "2026-10-25T02:30 twice")
    #expect(try read("an hour ago", at: "2026-10-25T03:10") == "2026-10-25T02:00 2026-10-25T02:59")
    // At the second ten past two, half past two has been once already.
    let reader = TimeReader(.en, at: 1_792_890_600, in: Zone(named: "Europe/Madrid"))
    guard case .understood(let when, .twice) = reader.read("at 2:30 am") else {
      Issue.record("\(reader.read("at 2:30 am"))")
      return
    }
    #expect(shown(when) == "2026-10-25T02:30")
  }

  @Test func `what runs out or is to be done lies ahead`() throws {
    for (words, expected) in [
      ("14/12/2026", "2026-12-14"), ("14 December", "2026-12-14"), ("March", "2027-03"),
      ("in two weeks", "words"),
      ("14 December 2026", "2026-12-14"), ("tomorrow", "2026-11-29"), ("Friday", "2026-12-04"),
    ] {
      #expect(try read(words, at: "2026-11-28T12:00", tense: .ahead) == expected)
    }
  }

  @Test(arguments: [
    ("2026-02-30 10:00", "noSuchDate? 2026-02-28T10:00 | 2026-03-01T10:00"),
    ("31 April 2026 at 9 pm", "noSuchDate? 2026-04-30T21:00 | 2026-05-01T21:00"),
    ("30 February 2026", "noSuchDate? 2026-02-28 | 2026-03-01"),
    ("Monday 3 March 2026 at 21:00", "contradiction? 2026-03-03T21:00 | 2026-03-02T21:00"),
    (
      "Monday 3 March 2026 in the evening",
      "contradiction? 2026-03-03T17:00 2026-03-03T23:59 | "
        + "2026-03-02T17:00 2026-03-02T23:59"
    ),
  ])
  func `a date that cannot be keeps the time of day that was told beside it`(words: String, expected: String)
    throws
  {
    let found = try read(words, at: "2026-11-28T12:00")
    #expect(found == expected, "\(found)")
  }

  @Test func `what says everything is a point, and words stay beside the rest`() throws {
    let reader = try TimeReader(.en, told: "2026-11-28T12:00", in: "Europe/London", country: "GB")
    #expect(
      reader.read("3 March 2026 at 9 pm") == .understood(.point(try TimePoint("2026-03-03T21:00")), nil))
    #expect(
      reader.read("2026-03-01T21:30:00.000Z")
        == .understood(.point(try TimePoint("2026-03-01T21:30:00Z")), nil))
    #expect(reader.read("# 2026-03-01:") == .understood(.point(try TimePoint("2026-03-01")), nil))
    let day = try TimePoint("2026-11-27")
    #expect(reader.read("Yesterday") == .understood(.words("Yesterday", earliest: day, latest: day), nil))
    #expect(reader.read("yeserday") == .understood(.words("yeserday", earliest: day, latest: day), .slip))
  }

  @Test func `seasons are asked about only where nothing tells in which half of the world they are`() throws {
    var teller = Teller(.en, country: .unknown, at: 1_795_867_200, in: .always(0))
    guard case .asked(let question) = teller.reader().read("last summer"), question.kind == .season else {
      Issue.record("\(teller.reader().read("last summer"))")
      return
    }
    #expect(question.answers.count == 2)
    for answer in question.answers {
      teller.isSouthern = teller.reader().isSouthern(where: "last summer", means: answer)
      #expect(teller.isSouthern != nil)
      #expect(teller.reader().read("last summer") == .understood(answer, nil))
    }
    // The country tells, and so do clocks that are put forward and back.
    for (country, zone) in [("AR", "UTC"), ("", "Australia/Sydney")] {
      let summer = try read("last summer", at: "2026-07-01T12:00", in: zone, country: country)
      #expect(summer == "2025-12 2026-02")
    }
  }

  @Test(.enabled(if: isBench)) func `any text is read in no time that counts`() throws {
    let reader = try TimeReader(.en, told: "2026-11-28T12:00", in: "Europe/London", country: "GB")
    let phrase = secondsWorked {
      for _ in 0..<50 { _ = reader.read("between ten past nine and 11 pm last Tuesday") }
    }
    for piece in ["9 or ", "a", " ", "1/2/", "last ", "-", "\u{301}", "to 9 to ", "🙂"] {
      let text = String(repeating: piece, count: 10_000 / piece.count)
      // Ten times as long as all that is ever typed, and yet hardly slower: it is seen at once to be no time.
      #expect(secondsWorked { _ = reader.read(text) } < phrase)
    }
  }
}
