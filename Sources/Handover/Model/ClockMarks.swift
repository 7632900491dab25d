package import Records

/// What speaks against the times at which records of a journal were written down: the clock of the computer told them, and
/// it may have been wrong. It is seen from the records that a copy gives and from its own time alone (Docs/Handover.md).
package struct ClockMarks: Sendable {
  /// Why a time cannot be right, or not together with another.
  enum Mark: Sendable {
    /// There was no such program then.
    case early
    /// It is later than the copy.
    case ahead
    /// It is earlier than that of a record that was written before it.
    case backwards
  }

  private var marks: [RecordID: Mark] = [:]

  /// How far clocks may differ that are set by hand or by the network, in seconds.
  private static let slack: Int64 = 86_400

  /// Of `records` in the order of recording, in a copy that was made at this moment.
  package init(_ records: [Record], made: Instant) {
    var latest: Int64?
    for record in records where record.kind.isChained {
      guard let time = record.fields[.recorded]?.text.flatMap({ Instant($0) })?.seconds else { continue }
      if time < Instant.firstProgram.seconds {
        marks[record.id] = .early
      } else if time > made.seconds + ClockMarks.slack {
        marks[record.id] = .ahead
      } else if let latest, time < latest - Instant.clockSlack {
        marks[record.id] = .backwards
      } else {
        latest = max(latest ?? time, time)
      }
    }
  }

  subscript(record: Record) -> Mark? { marks[record.id] }
}

extension Copy {
  /// When a record was written down, and what speaks against it.
  func writtenDown(_ record: Record, _ delay: String? = nil) -> String? {
    guard let time = record.recordedShown(in: language) else { return nil }
    // A distance from a day is told where nothing speaks against the clock.
    guard let mark = clock[record] else { return [time, delay].compactMap(\.self).joined(separator: ", ") }
    return "\(time). \(words.clock(mark))"
  }
}
