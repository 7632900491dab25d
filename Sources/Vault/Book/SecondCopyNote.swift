public import Platform
internal import Records

extension OpenBook {
  /// Notes in every open notebook that takes writing that a second copy of the file was made, all in one save; gives
  /// the others.
  ///
  /// A copy holds every notebook, so each knows of it, the everyday one as if it had been open alone.
  public mutating func noteSecondCopy(_ now: WallClock) throws(VaultError) -> [Level] {
    var notes = PerLevel<Batches?> { _ in nil }
    var others: [Level] = []
    for level in levels {
      do throws(VaultError) {
        notes[level] = try note(now, in: level)
      } catch .full, .needsAgreement, .readOnly, .tooLong {
        others.append(level)
      }
    }
    try saveTogether(notes)
    return others
  }

  private func note(_ now: WallClock, in level: Level) throws(VaultError) -> Batches {
    var batches = Batches(room: session.ring.geometry.room(level))
    let moment = JSON.string(Instant(seconds: now.seconds).description)
    if var settings = try records([.settings], in: level).last {
      settings.fields[.lastBackup] = moment
      try append(replacing: settings, to: &batches, in: level)
    } else {
      let draft = Draft(kind: .settings, fields: ["lastBackup": moment])
      try append([draft], to: &batches, after: index(level).lastOrder, in: level, now: now)
    }
    try checkRoom(for: batches, in: level)
    return batches
  }
}
