package import Notebook
import Phrases
package import Records
import Text
package import Times
package import Views

/// What was said of the times in a file before it is read.
package struct ToldTimes {
  /// Who tells them.
  package let teller: Teller
  /// The order of day and month in the dates of a table, where it is known.
  package let order: DateOrder?

  /// Times that are told here in a language, with what is known of them.
  package init(_ language: Language, year: Int? = nil, order: DateOrder? = nil, isSouthern: Bool? = nil) {
    var teller = Teller.here(language)
    (teller.year, teller.isSouthern) = (year, isSouthern)
    (self.teller, self.order) = (teller, order)
  }
}

extension OpenNotebook {
  /// What a file held that is brought in; seasons are those of the notebook unless the times say otherwise.
  ///
  /// - Parameters:
  ///   - bytes: what it held.
  ///   - path: where the file is.
  ///   - isLocked: whether it was an age file.
  ///   - modified: when it was last changed, where that is known.
  package func opened(
    _ bytes: [UInt8], path: String, isLocked: Bool, modified: Int64?, _ times: ToldTimes
  ) -> OpenedFile {
    var teller = times.teller
    if teller.isSouthern == nil { teller.isSouthern = isSouthern }
    let words = words
    return OpenedFile(
      bytes, path: path, isLocked: isLocked, modified: modified, shown: \.shown, teller, order: times.order
    ) { $0.map(words.notSaid) ?? words.notSaid }
  }
}
