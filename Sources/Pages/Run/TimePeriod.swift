import Questions
package import Phrases
package import Records
package import Times
package import Views

/// A period as `--from` and `--to` tell it, each in figures or in words; a missing bound is no bound.
package struct TimePeriod {
  /// When it begins.
  package let from: When?
  /// When it ends.
  package let to: When?

  /// - Parameter isSouthern: whether summer begins in December, where that is known.
  /// - Throws: ``When/Problem`` where a bound is no time, or the period ends before it begins; ``AskedTime`` where a bound
  ///   can be two things.
  package init(from: String?, to: String?, _ isSouthern: Bool?) throws {
    let reader = TimeReader.here(Words.chosen.language, .any, isSouthern: isSouthern)
    self.from = try from.map { try reader.time($0) }
    self.to = try to.map { try reader.time($0) }
    try Narrowing.checkPeriod(from: self.from, to: self.to)
  }

  /// Refuses before a book is opened what is no period, but for what hangs on when summer begins.
  package static func check(from: String?, to: String?) throws {
    do { _ = try TimePeriod(from: from, to: to, nil) } catch  where error.hangsOnSummer {}
  }
}

extension OpenNotebook {
  /// The period that is told, with seasons as they are here.
  package mutating func period(from: String?, to: String?) throws -> TimePeriod {
    try knowingSummer { try TimePeriod(from: from, to: to, $0) }
  }
}

extension TimeReader {
  /// The one time that a text means.
  package func time(_ text: String) throws -> When {
    switch read(text) {
    case .understood(let when, _): return when
    case .asked(let question) where question.kind == .noSuchDate: throw When.Problem.noSuchDate
    case .asked(let question): throw AskedTime(text: text, question: question)
    case .words: throw When.Problem.notADate
    }
  }
}

/// A time that can be more than one thing was given where nothing is asked.
package struct AskedTime: Error, Equatable, Told {
  let text: String
  let question: TimeQuestion

  package func telling(_ words: Words) -> Telling {
    Telling(.refused, words.canBeSeveral(text, question), next: words.tellItOtherwise)
  }
}
