public import Storage
public import Platform
public import Records
internal import Text

/// How far a book is when a second copy of it is made: the copy holds what was saved until then.
public struct CopyTurn: Sendable, Equatable {
  /// The newest generation.
  let clock: UInt64
  /// How many changes each open notebook has had.
  let states: PerLevel<UInt64>
}

/// What a notebook notes of a second copy: `turn u64 | state u64 | salt[16]` (Docs/Records.md, "Second copies").
private struct SecondCopyNote {
  let turn: UInt64
  let state: UInt64
  /// Of which file it was made.
  let salt: [UInt8]

  var text: String {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: turn)
    bytes.append(littleEndian: state)
    return hex(bytes + salt)
  }

  init(turn: UInt64, state: UInt64, salt: [UInt8]) {
    (self.turn, self.state, self.salt) = (turn, state, salt)
  }

  /// What `settings` note, where they note it of the file with `salt` as it stands at `clock`.
  init?(_ settings: JSONObject, of salt: [UInt8], at clock: UInt64) {
    guard let bytes = settings[.secondCopy]?.text.flatMap({ [UInt8](hex: $0) }), bytes.count == 32 else {
      return nil
    }
    self.init(
      turn: bytes.littleEndian(UInt64.self, at: 0), state: bytes.littleEndian(UInt64.self, at: 8),
      salt: Array(bytes[16...]))
    if self.salt != salt || turn > clock { return nil }
  }
}

extension OpenBook {
  /// How far the book is now.
  public var turn: CopyTurn {
    let levels = session.levels
    return CopyTurn(clock: session.clock, states: PerLevel { levels[$0]?.state ?? 0 })
  }

  /// Notes in every open notebook that takes writing that a second copy of the file was made, all in one save; gives
  /// the others.
  ///
  /// A copy holds every notebook, so each knows of it, the everyday one as if it had been open alone.
  ///
  /// - Parameters:
  ///   - now: the day that is noted.
  ///   - turn: how far the book was when it was copied; else as it is now.
  public mutating func noteSecondCopy(
    _ now: WallClock, of turn: CopyTurn? = nil
  ) throws(SavingError) -> [Level] {
    let turn = turn ?? self.turn
    var notes = PerLevel<Batches?> { _ in nil }
    var others: [Level] = []
    for level in levels {
      do throws(SavingError) {
        notes[level] = try note(now, turn, in: level)
      } catch .full, .needsAgreement, .medium(.readOnly), .tooLong {
        others.append(level)
      }
    }
    while true {
      do throws(SavingError) {
        try saveTogether(notes)
        return others
      } catch .crowded(let level, _, _) {
        // What one notebook has no room for is no reason for the others to be silent, and level 0 goes by itself alone.
        let above = levels.filter { $0 > level && notes[$0] != nil }
        for each in above.isEmpty ? [level] : above {
          notes[each] = nil
          others.append(each)
        }
      }
    }
  }

  private func note(_ now: WallClock, _ turn: CopyTurn, in level: Level) throws(SavingError) -> Batches {
    var batches = Batches(room: session.ring.geometry.room(level))
    let moment = JSON.string(Instant(seconds: now.seconds).description)
    let note = SecondCopyNote(turn: turn.clock, state: turn.states[level], salt: session.ring.label.salt)
    if var settings = try forSaving(records([.settings], in: level)).last {
      settings.fields[.lastBackup] = moment
      settings.fields[.secondCopy] = .string(note.text)
      try append(replacing: settings, to: &batches, in: level)
    } else {
      let draft = Draft(kind: .settings, fields: ["lastBackup": moment, "secondCopy": .string(note.text)])
      try append([draft], to: &batches, after: forSaving(index(level)).lastOrder, in: level, now: now)
    }
    try checkRoom(for: batches, in: level)
    return batches
  }

  // MARK: What a second copy holds

  /// What `level` notes of the last second copy of this very file, and its day.
  private func secondCopy(in level: Level) throws(ReadingError) -> (note: SecondCopyNote, day: Instant?)? {
    guard let settings = try records([.settings], in: level).last else { return nil }
    let salt = session.ring.label.salt
    guard let note = SecondCopyNote(settings.fields, of: salt, at: session.clock) else { return nil }
    return (note, NotebookSettings(settings.fields).lastBackup)
  }

  /// The day of the last second copy of this very file, as far as the open notebooks know: a copy holds all of them. Which
  /// is the last is told by the turn.
  public func lastSecondCopy() throws(ReadingError) -> Instant? {
    var last: (turn: UInt64, day: Instant?)?
    for level in levels {
      guard let found = try secondCopy(in: level), found.note.turn >= last?.turn ?? 0 else { continue }
      last = (found.note.turn, found.day ?? last?.day)
    }
    return last?.day
  }

  /// In which state `level` was in the last second copy of which the open notebooks know: what was saved in it by then is
  /// in that copy. 0 where there is none.
  func stateInSecondCopy(_ level: Level) throws(ReadingError) -> UInt64 {
    var state: UInt64 = 0
    for each in levels {
      guard let found = try secondCopy(in: each)?.note else { continue }
      if each == level { state = max(state, found.state) }
      // The copy was made after the places before its pair were written, and these stayed as they were.
      let before = found.turn - min(found.turn, 2)
      state = max(state, self.state(of: level, at: before))
    }
    return state
  }

  /// Whether the newest revision of a record is in a second copy of this very file.
  public func isInSecondCopy(_ id: RecordID, in level: Level) throws(ReadingError) -> Bool {
    guard let item = try index(level).items[id] else { throw .unknownRecord }
    let live = try session.state(level).live
    let state = try stateInSecondCopy(level)
    return item.frames.allSatisfy { live[$0].map { $0.frame.version <= state } ?? false }
  }
}

extension Record {
  /// The record as it is taken into another file: of that one, no second copy is known, and nothing was put off.
  var withoutSecondCopy: Record {
    guard kind == .settings else { return self }
    var record = self
    for name in [FieldName.lastBackup, .secondCopy, .putOff] { record.fields[name] = nil }
    return record
  }
}
