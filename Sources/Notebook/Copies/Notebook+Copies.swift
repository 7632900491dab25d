internal import Inspection
public import Storage
public import Handover
public import Platform
public import Records

/// Why there is no copy.
public enum CopyError: CausedError, Equatable, Sendable {
  /// It is to include a field that there is not.
  case unknownName(String)
  /// What the book says.
  case reading(ReadingError)

  /// What the book says, where that is it.
  public var below: (any Error)? { if case .reading(let error) = self { error } else { nil } }
}

extension Notebook {
  /// The people and the plans, whose names and places somebody may want to cover in a copy.
  public func namers() throws(ReadingError) -> Found<[Record]> { try records(CopyChoices.namers) }

  /// The copy that `choices` ask for. Nothing is written.
  public func copy(_ choices: CopyChoices, now: WallClock) throws(CopyError) -> Found<Copy> {
    let found: Found<[Record]>
    do { found = try records(choices.product.sources) } catch { throw .reading(error) }
    return Found(try choices.copy(of: found.value, now: now), unreadable: found.unreadable)
  }
}

extension CopyChoices {
  /// The kinds of record that keep names and places.
  public static let namers: [Kind] = [.person, .plan]

  /// The copy that they ask for, of all records of a notebook of the product's kinds, oldest first; those
  /// of others count for nothing.
  public func copy(of records: [Record], now: WallClock) throws(CopyError) -> Copy {
    if let name = Copy.unknownNames(selection.included, in: product, of: records).first {
      throw .unknownName(name)
    }
    let records = records.filter { product.sources.contains($0.kind) }
    let copy = Copy(
      product, of: records, choosing: selection, covering: Cover(lines: covered, language: language),
      note: note, in: language, made: Instant(seconds: now.seconds))
    return showsPictures ? copy.showingPictures() : copy
  }
}
