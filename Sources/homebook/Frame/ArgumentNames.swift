public import ArgumentParser
public import Handover
public import Records
public import Vault

// What arguments call the values of the libraries. A value that a library gets is an argument by that alone.

extension Product: ExpressibleByArgument {}

extension Form: ExpressibleByArgument {}

/// `Language.chosen` looks for `--language` by itself; here it is checked and helped with.
extension Language: ExpressibleByArgument {}

extension Level: ExpressibleByArgument {
  /// The notebook as arguments and JSON name it.
  var name: String {
    switch self {
    case .everyday: "everyday"
    case .personal: "personal"
    case .private: "private"
    }
  }

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
  /// The size as arguments name it.
  var name: String {
    switch self {
    #if DEBUG
      // For tests; releases do not have it.
      case .test: "T"
    #endif
    case .small: "64M"
    case .medium: "256M"
    case .large: "1G"
    case .extraLarge: "3G"
    }
  }

  /// Those that are offered.
  static let offered: [BookSize] = [.small, .medium, .large, .extraLarge]

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
