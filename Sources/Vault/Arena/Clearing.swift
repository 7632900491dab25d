public import Platform
public import Records
internal import Sodium

extension OpenBook {
  /// Removes a record: first its deletion is saved, then the data of an attachment are overwritten with noise.
  ///
  /// - Parameters:
  ///   - alongside: what is saved with the deletion.
  ///   - progress: told the share of the data that is overwritten, from 0 to 1.
  public mutating func remove(
    _ id: RecordID, in level: Level, alongside: Alongside, now: WallClock,
    progress: ((Double) -> Void)? = nil
  ) throws(VaultError) {
    let index = try index(level)
    guard let item = index.items[id] else { throw .unknownRecord }
    let frames = (index.leftovers[id] ?? []) + item.frames
    let freed = try chunks(of: frames, in: level)
    var batches = Batches(room: session.ring.geometry.room(level))
    for frame in frames { batches.append(.deletion(of: frame)) }
    try append(alongside, to: &batches, after: index.lastOrder, in: level, now: now)
    try save(batches, in: level) { _ in }
    forget(id, in: level)
    try clear(freed, in: level, progress: progress)
  }

  /// Overwrites all chunks of `level` that no attachment uses with noise.
  public mutating func clearFree(_ level: Level, progress: ((Double) -> Void)? = nil) throws(VaultError) {
    _ = try session.state(level)
    let share = Share(level: level, geometry: session.ring.geometry)
    try clear([0..<share.count], in: level, progress: progress)
  }

  /// The chunks that the attachments among `frames` name, lowest first.
  private func chunks(of frames: [UInt64], in level: Level) throws(VaultError) -> [Range<Int>] {
    let share = Share(level: level, geometry: session.ring.geometry)
    let live = try session.state(level).live
    let data = frames.compactMap { live[$0]?.frame.data }
    return data.flatMap { share.chunks(of: $0) ?? [] }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Overwrites those of `chunks` that are free now. Another attachment may name some of them in a notebook into which
  /// somebody else wrote.
  private func clear(
    _ chunks: [Range<Int>], in level: Level, progress: ((Double) -> Void)?
  ) throws(VaultError) {
    let share = Share(level: level, geometry: session.ring.geometry)
    let free = share.free(besides: try session.state(level).live.values.lazy.map(\.frame))
    let numbers = chunks.intersection(free).flatMap(Array.init)
    if numbers.isEmpty { return }
    let disk = session.ring.disk
    try session.outsideRing { () throws(VaultError) in
      var noise = [UInt8](repeating: 0, count: share.geometry.chunk)
      var forgotten = SecretBytes(random: LevelKeys.count)
      for (done, chunk) in numbers.enumerated() {
        Seal.noise(into: &noise, 0..<noise.count, under: &forgotten)
        try disk.write(noise, 0..<noise.count, at: share.offset(chunk))
        progress?(Double(done + 1) / Double(numbers.count))
      }
      try disk.sync()
    }
  }
}
