import Records
import Testing

@testable import Handover

/// What speaks against the times at which records were written down (Docs/Handover.md).
@Suite struct ClockMarksTests {
  private let day: Int64 = 86_400

  /// The marks of records that were written down at these seconds, one after another.
  private func marks(_ seconds: [Int64], kind: Kind = .entry) -> [ClockMarks.Mark?] {
    let records = seconds.enumerated().map { index, second in
      Sample.record(kind, index + 1, ["recorded": .string(Instant(seconds: second).description)])
    }
    let marks = ClockMarks(records, made: Sample.made)
    return records.map { marks[$0] }
  }

  @Test func `a time is doubted before there was the program, and more than a day after the copy`() {
    let (first, made) = (Instant.firstProgram.seconds, Sample.made.seconds)
    #expect(marks([first - 1, first]) == [.early, nil])
    #expect(marks([made, made + 1, made + day, made + day + 1]) == [nil, nil, nil, .ahead])
    #expect(marks([first - 1, made + day + 1], kind: .person) == [nil, nil])
  }

  @Test func `a time may be a little before that of a record before it, however slowly times fall`() {
    let (begin, slack) = (Sample.made.seconds - 90 * day, Instant.clockSlack)
    #expect(marks([begin, begin - slack, begin - slack - 1, begin]) == [nil, nil, .backwards, nil])
    let falling = (0..<6).map { begin - $0 * slack / 2 }
    #expect(marks(falling) == [nil, nil, nil, .backwards, .backwards, .backwards])
  }

  @Test func `what is doubted doubts no other`() {
    let begin = Sample.made.seconds - 90 * day
    #expect(marks([Sample.made.seconds + 2 * day, begin, 0, begin]) == [.ahead, nil, .early, nil])
  }
}
