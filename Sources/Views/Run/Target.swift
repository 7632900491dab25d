import Storage
package import Phrases
import Platform

/// Where a command writes: a new file, which appears whole or not at all, or standard output.
package final class Target {
  /// The longest text that is held back, in bytes.
  static let longestHeld = 1 << 28

  /// Where the file will be; `nil` for standard output.
  package let path: String?
  private var file: NewFile?
  private var held: [UInt8]?

  /// Begins the file at `path`; `nil` and `-` stand for standard output.
  ///
  /// - Parameter holdsBack: gives standard output nothing before the end. A file is nowhere before that in any case.
  package init(_ path: String?, holdsBack: Bool = false) throws {
    self.path = path == "-" ? nil : path
    guard let path = self.path else {
      held = holdsBack ? [] : nil
      return
    }
    file = try makingFile(at: path) { try NewFile(path) }
  }

  /// Whether bytes that are no text would be shown on a terminal.
  package var isShown: Bool { path == nil && Stream.output.isTerminal }

  /// Takes the next bytes.
  package func put(_ bytes: [UInt8]) throws {
    if file != nil {
      try file?.append(bytes)
    } else if let count = held?.count {
      guard count + bytes.count <= Target.longestHeld else { throw TargetFault.tooLong }
      held?.append(contentsOf: bytes)
    } else {
      try Stream.output.write(bytes)
    }
  }

  /// Ends it: the file gets its name, what was held back goes out.
  package func finish() throws {
    if let held { try Stream.output.write(held) }
    held = nil
    try file.take()?.commit()
  }
}

/// Does what makes a file at `path`; names the folder where there is none.
package func makingFile<Made: ~Copyable>(at path: String, _ make: () throws -> Made) throws -> Made {
  do {
    return try make()
  } catch PlatformError.notFound {
    throw TargetFault.noFolder(folder(of: path))
  } catch MediumError.notFound {
    throw TargetFault.noFolder(folder(of: path))
  }
}

/// Why nothing can be written to a place.
package enum TargetFault: Error, Equatable {
  /// The folder does not exist.
  case noFolder(String)
  /// What is held back for standard output is longer than this program holds.
  case tooLong
  /// Bytes that are no text would be shown on a terminal.
  case terminal
}

extension TargetFault: Told {
  package func telling(_ words: Words) -> Telling {
    switch self {
    case .noFolder(let folder): Telling(.noSuchFile, words.noFolder(folder), next: words.nothingWritten)
    case .tooLong: Telling(.refused, words.tooLongToHold, next: words.nothingWritten)
    case .terminal: Telling(.usage, words.notForTerminals, next: words.nothingWritten)
    }
  }
}
