public import Age
internal import Passphrases
internal import Platform
public import Sodium

/// What is read to be encrypted or decrypted: a file, or standard input for `-`.
public final class AgeInput {
  private let source: Source
  private let progress: (Int, Int?) -> Void
  /// Read already, and still to be given.
  private var seen: [UInt8] = []
  private var done = 0

  /// - Parameter progress: told how many bytes were read so far, and of how many where that is known.
  public init(_ path: String, progress: @escaping (Int, Int?) -> Void) throws {
    source = path == "-" ? Source() : try Source(given: path)
    self.progress = progress
  }

  /// When the file was last changed, where it is one.
  public var modified: Int64? { source.modified }

  /// What the file is locked with. All of it is still given.
  public func lock() throws -> Lock {
    var looked: [UInt8] = []
    defer { seen = looked + seen }
    return try unstopped { () throws(Stopped<any Error>) in
      try Age.lock { (count) throws(any Error) in
        let piece = try self.read(count)
        looked += piece
        return piece
      }
    }
  }

  /// The next bytes, at most `count`; none at the end.
  public func read(_ count: Int) throws -> [UInt8] {
    if !seen.isEmpty {
      let piece = Array(seen.prefix(count))
      seen.removeFirst(piece.count)
      return piece
    }
    var buffer = [UInt8](repeating: 0, count: count)
    let got = try source.read(into: &buffer)
    done += got
    progress(done, source.size)
    return got == count ? buffer : Array(buffer[..<got])
  }

  /// Opens the file with a passphrase in its canonical form, or else as it was typed: other programs take it so.
  public func decrypt(with passphrase: borrowing SecretBytes, write: ([UInt8]) throws -> Void) throws {
    let form = passphrase.inCanonicalForm()
    let other = form.equals(passphrase) ? nil : SecretBytes(copying: passphrase, 0..<passphrase.count)
    try unstopped { () throws(Stopped<any Error>) in
      if form.count == 0 {
        try Age.decrypt(passphrase: passphrase, read: read, write: write)
      } else {
        try Age.decrypt(passphrase: form, orAs: other, read: read, write: write)
      }
    }
  }
}

/// What `body` gives, or the bare reason for which it stopped.
public func unstopped<Result>(_ body: () throws(Stopped<any Error>) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    switch error {
    case .age(let reason): throw reason
    case .outside(let reason): throw reason
    }
  }
}

extension Source {
  /// Whether it begins as age files do, armored or not.
  var isAgeFile: Bool {
    let head = head(2048)
    let begin = Array("age-encryption.org/".utf8)
    let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    return head.starts(with: begin)
      || head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.starts(with: armor)
  }
}
