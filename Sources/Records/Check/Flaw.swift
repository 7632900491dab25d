/// What is wrong with a record that someone gives, and in which field.
public struct Flaw: Error, Hashable, Sendable {
  /// Where, such as `told[0].when`.
  public let path: String
  /// What.
  public let problem: Problem

  /// What is wrong at a place.
  public init(path: String, problem: Problem) { (self.path, self.problem) = (path, problem) }

  /// What can be wrong with a field.
  public enum Problem: Hashable, Sendable {
    /// The record must have it.
    case missing
    /// Only the program fills it in.
    case automatic
    /// It holds something else than its type.
    case type(FieldType)
    /// It is none of the values that the field may have; with it those that every notebook may name.
    case choice([Choice])
    /// The number is out of bounds.
    case bounds(ClosedRange<Int>)
    /// The time cannot be read or does not exist.
    case when(When.Problem)
    /// A control character other than the end of a line and a tabulator.
    case control(UInt32)
    /// A mark that changes the direction of the text around it.
    case direction(UInt32)
    /// Nothing is given that could be kept.
    case nothing
    /// It has more members than this.
    case members(Int)
  }
}
