internal import Vault
public import Storage
public import Records

/// A record that can be moved, and where it is.
public struct Moving: Hashable, Sendable {
  /// The record, without its text.
  public let record: RecordSummary
  /// The notebook that has it.
  public let source: Level
}

/// Why a record cannot be moved.
public enum MoveError: CausedError, Equatable, Sendable {
  /// It is in that notebook already.
  case isThere
  /// What the book says: `notOpened`, `unknownRecord` also for what has no place of its own elsewhere.
  case reading(ReadingError)

  /// What the book says, where that is it.
  public var below: (any Error)? { if case .reading(let error) = self { error } else { nil } }
}

extension Notebook {
  private static let movable: [Kind] = [.entry, .plan, .document, .person]

  /// The records of a notebook that can be moved, newest recorded first.
  public func movable(in level: Level) throws(ReadingError) -> [Record] {
    try book.records(Notebook.movable, in: level).filter { !$0.isEmptied }.reversed()
  }

  /// The record whose identifier begins with `prefix`, if it can go to `target`.
  ///
  /// - Parameters:
  ///   - prefix: 16 digits, or 6 and more that fit only one record.
  ///   - source: the notebook that has it; `nil` for the highest other one that does.
  ///   - target: the notebook to which it is to go.
  public func moving(_ prefix: String, from source: Level?, to target: Level) throws(MoveError) -> Moving {
    guard book.levels.contains(target) else { throw .reading(.notOpened(target)) }
    let source = if let source { source } else { try highest(with: prefix, but: target) }
    if source == target { throw .isThere }
    do throws(ReadingError) {
      let record = try book.find(prefix, in: source)
      let isEmptied = try book.record(record, in: source).isEmptied
      guard Notebook.movable.contains(record.kind), !isEmptied else { throw .unknownRecord }
      return Moving(record: record, source: source)
    } catch {
      throw .reading(error)
    }
  }

  private func highest(with prefix: String, but target: Level) throws(MoveError) -> Level {
    do throws(ReadingError) {
      for level in book.levels.reversed() where level != target {
        do throws(ReadingError) {
          _ = try book.find(prefix, in: level)
          return level
        } catch .unknownRecord {
          continue
        }
      }
      _ = try book.find(prefix, in: target)
    } catch {
      throw .reading(error)
    }
    throw .isThere
  }
}
