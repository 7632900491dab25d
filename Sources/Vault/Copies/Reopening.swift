public import Storage
public import Platform
internal import Records

/// What stands at the path of a book, for a session that an error has ended.
public enum AtThePath: Equatable, Sendable {
  /// The book, as this session left it.
  case asLeft
  /// Another version of this book, or the same in another file.
  case otherVersion
  /// Nothing that can be written to; the error says why.
  case nothing(OpeningError)
}

extension OpenBook {
  /// What stands at the book's path now. Nothing of it is changed or locked.
  public func atThePath() -> AtThePath {
    do throws(OpeningError) {
      let disk = try session.ring.disk.again(forGood: false)
      try check(disk)
      let isSame = try forOpening(session.ring.disk.isStillThere())
      return isSame && session.isAsLeft(on: disk) ? .asLeft : .otherVersion
    } catch {
      return .nothing(error)
    }
  }

  /// Opens what stands at the book's path with the keys still held, reads it past the cache, and goes on with it.
  ///
  /// What this session had saved and the file does not hold is saved into it; nothing of it is overwritten. Where it
  /// fails, this book is as it was, and can be read.
  ///
  /// - Throws: `otherBook` where another book stands there, `readOnly` where it takes no writing, or what an opening or a
  ///   save says.
  public mutating func reopen(now: WallClock) throws(ReopeningError) {
    try? session.settle()
    do throws(ReopeningError) { self = try reopened(now: now) } catch {
      // The file that was opened is closed again, and its lock with it.
      session.ring.disk.hold()
      throw error
    }
  }

  private func reopened(now: WallClock) throws(ReopeningError) -> OpenBook {
    var fresh: OpenBook
    do throws(OpeningError) { fresh = try openedAnew() } catch { throw .opening(error) }
    // What was acknowledged last is not held back by what is oldest: what is given up is counted and told.
    fresh.consenting = Set(levels)
    do throws(SavingError) {
      for level in levels { try fresh.takeBack(level, from: self, now: now) }
    } catch {
      throw .saving(error)
    }
    fresh.consenting = consenting
    return fresh
  }

  private func openedAnew() throws(OpeningError) -> OpenBook {
    let disk = try session.ring.disk.again(forGood: true)
    try check(disk)
    try forOpening(session.writeUnwritten(to: disk))
    // An opening would go on with reading alone where this fails, and not say why.
    try forOpening(disk.sync())
    let fresh = OpenBook(try Session(again: session, on: disk), path: path)
    guard fresh.session.isWritable else { throw .medium(.readOnly) }
    return fresh
  }

  /// Refuses another book than this one, and one that takes no writing.
  private func check(_ disk: any Disk) throws(OpeningError) {
    guard try isThisBook(disk) else { throw .otherBook }
    let shape = Shape(disk, length: session.shape.length, session.ring.geometry)
    if !disk.isWritable || shape.isToBeKept { throw .medium(.readOnly) }
  }

  /// Saves what `former`, a session of this book that has ended, had saved in `level` and this file does not hold.
  private mutating func takeBack(
    _ level: Level, from former: borrowing OpenBook, now: WallClock
  ) throws(SavingError) {
    let lost = try forSaving(former.savedHere(level)).filter { id in
      (try? text(of: id, in: level)) != (try? former.text(of: id, in: level))
    }
    if lost.isEmpty { return }
    let fork = fork(from: former)
    let arrivals = try forSaving(former.arrivals(level, since: fork)).filter { lost.contains($0.record.id) }
    let plan = try forSaving(plan(arrivals, in: level, since: fork))
    _ = try takeFiles(plan, of: former, in: level, now: now)
    try take(plan, in: level, now: now)
  }
}
