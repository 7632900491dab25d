extension JSON {
  /// Why bytes are not the JSON that this program reads, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: Problem
    /// The line, counted from 1.
    public let line: Int
    /// The character in the line, counted from 1.
    public let column: Int

    /// A fault at a place.
    package init(problem: Problem, line: Int, column: Int) {
      (self.problem, self.line, self.column) = (problem, line, column)
    }
  }

  /// What can be wrong with bytes that should be JSON.
  public enum Problem: Hashable, Sendable {
    /// The bytes end inside a value, or hold none.
    case endsEarly
    /// A character stands where another was needed.
    case unexpected(UInt8)
    /// More follows after the value.
    case goesOn
    /// A number is not written as RFC 8259 says.
    case number
    /// What follows a backslash in a text is unknown or incomplete.
    case escape
    /// Half of a surrogate pair stands alone.
    case halfPair
    /// A control character stands in a text without an escape.
    case control(UInt8)
    /// The text is not UTF-8.
    case notUTF8
    /// The bytes begin with a byte order mark.
    case byteOrderMark
    /// A name occurs twice in one object.
    case nameTwice(String)
    /// Arrays and objects are nested deeper than ``JSON/deepest``.
    case tooDeep
    /// There are more bytes than the reader was told to accept.
    case tooLong(limit: Int)
  }
}
