package import Storage
import Records

extension Level {
  /// The notebook as arguments and JSON name it.
  package var name: String {
    switch self {
    case .everyday: "everyday"
    case .personal: "personal"
    case .private: "private"
    }
  }
}

extension BookSize {
  /// The size as arguments name it.
  package var name: String {
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
  package static let offered: [BookSize] = [.small, .medium, .large, .extraLarge]
}
