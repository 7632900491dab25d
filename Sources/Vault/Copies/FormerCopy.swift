internal import Storage
internal import Platform

/// What stands where a second copy is to go: an older copy of the same book, held while a newer one takes its place.
struct FormerCopy {
  private let path: String
  private let disk: FileDisk
  /// Whether it was written to by itself since, or may hold what the book does not any more, as far as its level 0 and
  /// that of the book tell.
  private let wentItsOwnWay: Bool

  /// What is at `path`; `nil` where nothing is. Anything but a copy of `book` is refused with `exists`.
  init?(at path: String, of book: borrowing OpenBook) throws(MediumError) {
    guard let there = File.Identity(path: path) else { return nil }
    if let own = book.path, File.Identity(path: own) == there { throw .exists }
    do throws(OpeningError) { disk = try FileDisk(reading: path) } catch .medium(.inUse) {
      throw .inUse
    } catch {
      throw .exists
    }
    guard (try? book.isThisBook(disk)) == true else { throw .exists }
    self.path = path
    let isBehind = try book.isBehind(disk)
    wentItsOwnWay = book.isSeenDamaged || !isBehind
  }

  /// Before another file takes its name: what went its own way is kept under a name of its own, which is told.
  func makeRoom() throws(MediumError) -> String? {
    guard try disk.isStillThere() else { throw .exists }
    guard wentItsOwnWay else { return nil }
    do { return try setAside(path) } catch { throw MediumError(error) }
  }
}

extension OpenBook {
  /// Whether something is wrong with the book that everybody sees who can read level 0 of it.
  fileprivate var isSeenDamaged: Bool {
    !session.shape.isWhole || hasDamagedHeader || notes(.everyday).contains(where: \.isGrave)
  }

  /// Whether the copy on `disk` holds nothing that this book does not hold: all that it wrote is written here, but for the
  /// pair of the sitting in which it was made, which is written anew after a copy (Docs/Format.md, section 10).
  fileprivate func isBehind(_ disk: FileDisk) throws(MediumError) -> Bool {
    guard disk.size == session.ring.geometry.fileSize else { return false }
    let read: OpenBook?
    do throws(OpeningError) { read = try otherCopy(on: disk) } catch { return false }
    let header: Header
    do throws(OpeningError) { header = try Header(disk, length: disk.size) } catch .medium(let error) {
      throw error
    } catch {
      return false
    }
    guard let copy = read, !header.isDamaged(session.ring.geometry, disk), copy.session.clock <= session.clock
    else { return false }
    let fork = fork(from: copy)
    return fork > 0 && copy.session.clock - min(fork, copy.session.clock) <= 2
  }
}
