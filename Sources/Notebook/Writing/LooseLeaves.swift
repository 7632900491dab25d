public import Storage
public import Platform
public import Vault

/// Why a loose leaf could not be written or taken in.
public enum LeafFault: CausedError {
  /// The file.
  case platform(PlatformError)
  /// No notebook that is open has sealed it, or it is damaged.
  case opening(OpeningError)
  /// The book does not take it.
  case keeping(ReopeningError)
  /// What was written could not be read back.
  case notAsWritten

  /// The error that it stands for.
  public var below: (any Error)? {
    switch self {
    case .platform(let error): error
    case .opening(let error): error
    case .keeping(let error): error
    case .notAsWritten: MediumError.notAsWritten
    }
  }
}

/// A loose leaf that was found, for a notebook that is open.
public struct FoundLeaf: Equatable, Sendable {
  /// Where it is.
  public let path: String
  /// The notebook for which it was typed.
  public let level: Level

  /// Of a file of this length nothing is read but its beginning.
  fileprivate init?(_ path: String, _ book: borrowing OpenBook) {
    guard let file = try? File(path, for: .reading) else { return nil }
    var head = [UInt8](repeating: 0, count: LooseLeaf.headCount)
    guard (try? file.read(head.count, at: 0, into: &head)) != nil, let level = book.level(ofLeaf: head) else {
      return nil
    }
    (self.path, self.level) = (path, level)
  }
}

extension LooseLeaf {
  /// Writes the leaf to `path`, where nothing may be yet, and reads it back from the medium.
  public func write(to path: String) throws(LeafFault) {
    do throws(PlatformError) {
      let file = try NewFile(path)
      try file.append(bytes)
      try file.settle()
      var back = [UInt8](repeating: 0, count: bytes.count)
      try file.read(bytes.count, at: 0, into: &back)
      // Nothing is left behind of a file that gets no name.
      guard back == bytes else { throw .other(LooseLeaf.notAsWritten) }
      try file.commit()
    } catch .other(LooseLeaf.notAsWritten) {
      throw .notAsWritten
    } catch {
      throw .platform(error)
    }
  }

  /// No error of the system.
  private static let notAsWritten: Int32 = -1
}

extension Notebook {
  /// The leaf that holds `draft`, an unfinished text, for this notebook.
  public func leaf(of draft: Draft) throws(SavingError) -> LooseLeaf { try book.leaf(of: draft, for: level) }

  /// The leaves in `folders` that were typed for this notebook.
  public func leaves(in folders: [String]) -> [FoundLeaf] {
    var found: [FoundLeaf] = []
    for folder in folders {
      for name in (try? filesInFolder(folder, lengths: Set(LooseLeaf.sizes))) ?? [] {
        guard let leaf = FoundLeaf(folder + "/" + name, book), leaf.level == level else { continue }
        if !found.contains(where: { File.Identity(path: $0.path) == File.Identity(path: leaf.path) }) {
          found.append(leaf)
        }
      }
    }
    return found
  }

  /// Takes the text on the leaf at `path` in as unfinished text of its notebook, then removes the file.
  ///
  /// - Returns: whether the file is gone; where it cannot be removed, the text is in the book all the same.
  public mutating func takeIn(leafAt path: String, now: WallClock) throws(LeafFault) -> Bool {
    let bytes: [UInt8]
    do throws(PlatformError) { bytes = try LooseLeaf.bytes(of: path) } catch { throw .platform(error) }
    guard let leaf = LooseLeaf(bytes) else { throw .opening(.noEntry) }
    let (level, draft): (Level, Draft)
    do throws(OpeningError) { (level, draft) = try book.draft(on: leaf) } catch { throw .opening(error) }
    do throws(ReopeningError) { try book.keep(draft, in: level, now: now) } catch { throw .keeping(error) }
    do throws(PlatformError) {
      try Platform.removeFile(path)
      try syncFolder(folder(of: path))
      return true
    } catch {
      return false
    }
  }
}

extension LooseLeaf {
  /// The bytes of the file at `path`, up to the length of the longest leaf.
  fileprivate static func bytes(of path: String) throws(PlatformError) -> [UInt8] {
    let file = try File(path, for: .reading)
    let size = try file.size()
    guard sizes.contains(size) else { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    try file.read(size, at: 0, into: &bytes)
    return bytes
  }
}
