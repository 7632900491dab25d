public import Storage
public import ArgumentParser
public import Handover
import Pages
public import Records
import Views

// What arguments call the values of the libraries. A value that a library gets is an argument by that alone.

extension Product: ExpressibleByArgument {}

extension Form: ExpressibleByArgument {}

/// `Language.chosen` looks for `--language` by itself; here it is checked and helped with.
extension Language: ExpressibleByArgument {}

extension OnWrong: ExpressibleByArgument {}

extension SplitPlan: ExpressibleByArgument {}

extension Level: ExpressibleByArgument {
  /// The notebook of this name.
  public init?(argument: String) {
    guard let level = Level.allCases.first(where: { $0.name == argument }) else { return nil }
    self = level
  }

  /// The name, where help tells what is usual.
  public var defaultValueDescription: String { name }
  /// The names of the notebooks.
  public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension BookSize: ExpressibleByArgument {
  /// The size of this name.
  public init?(argument: String) {
    guard let size = BookSize.allCases.first(where: { $0.name == argument }) else { return nil }
    self = size
  }

  /// The name, where help tells what is usual.
  public var defaultValueDescription: String { name }
  /// The names of the sizes that are offered.
  public static var allValueStrings: [String] { offered.map(\.name) }
}
