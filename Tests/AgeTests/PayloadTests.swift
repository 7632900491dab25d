import Sodium
import Testing

@testable import Age

/// Flaws of payloads of several chunks; those of one chunk are in Vectors/payload.txt.
@Suite struct PayloadTests {
  let identity = Identity()
  let nonce = [UInt8](0..<16)
  let fileKey = FileKeyBox()

  /// A chunk as it stands in a file: how long its text is, its number, and whether it has the mark of the
  /// last.
  struct Chunk {
    let size: Int
    let number: UInt64
    var isLast = false
  }

  func file(_ chunks: [Chunk], trailing: Int = 0) throws -> [UInt8] {
    let stanza = try X25519Stanza.wrap(fileKey.key.bytes, for: identity.recipient)
    let cipher = fileKey.key.cipher(nonce: nonce)
    let payload = chunks.flatMap {
      cipher.seal(sample($0.size).span, from: $0.number, ending: $0.isLast)
    }
    return Header.text([stanza], fileKey: fileKey.key.bytes) + nonce + payload
      + [UInt8](repeating: 7, count: trailing)
  }

  func failure(_ file: [UInt8]) -> AgeError? { Opener.identities([identity]).attempt(file).failure }

  static let full = 65_536

  @Test(arguments: [1, 2, 3])
  func `a last chunk may be full`(count: Int) throws {
    let chunks = (0..<count).map {
      Chunk(size: Self.full, number: UInt64($0), isLast: $0 == count - 1)
    }
    #expect(try Opener.identities([identity]).open(file(chunks)).count == count * Self.full)
  }

  @Test func `a last chunk may not be empty behind others`() throws {
    let chunks = [Chunk(size: Self.full, number: 0), Chunk(size: 0, number: 1, isLast: true)]
    #expect(failure(try file(chunks)) == .payloadEmptyEnd)
  }

  @Test(arguments: [(0, 1), (100, 1), (full, 1), (full, 3)])
  func `a payload without a last chunk is cut short`(size: Int, wholeBefore: Int) throws {
    let whole = (0..<wholeBefore).map { Chunk(size: Self.full, number: UInt64($0)) }
    let chunks = whole + (size > 0 ? [Chunk(size: size, number: UInt64(wholeBefore))] : [])
    #expect(failure(try file(chunks)) == .payloadCutShort)
  }

  @Test(arguments: [1, 15, 16, 17, 70_000, 1_500_000])
  func `nothing may be behind a full last chunk`(trailing: Int) throws {
    let chunks = [Chunk(size: Self.full, number: 0), Chunk(size: Self.full, number: 1, isLast: true)]
    #expect(failure(try file(chunks, trailing: trailing)) == .payloadTrailing)
  }

  @Test func `there is one last chunk`() throws {
    let chunks = [
      Chunk(size: Self.full, number: 0, isLast: true), Chunk(size: 9, number: 1, isLast: true),
    ]
    #expect(failure(try file(chunks)) == .payloadTrailing)
  }

  @Test func `a chunk that is not the last is full`() throws {
    let chunks = [Chunk(size: 1000, number: 0), Chunk(size: Self.full, number: 1, isLast: true)]
    #expect(failure(try file(chunks)) == .payloadDamaged(chunk: 0))
  }

  @Test(arguments: [[1, 0, 2], [0, 0, 1], [0, 2], [1, 2]])
  func `chunks in another order, twice or missing are found by number`(numbers: [UInt64]) throws {
    let chunks = numbers.map { Chunk(size: Self.full, number: $0) }
    let last = Chunk(size: 5, number: UInt64(numbers.count), isLast: true)
    let first = numbers.indices.first { numbers[$0] != $0 } ?? 0
    #expect(failure(try file(chunks + [last])) == .payloadDamaged(chunk: UInt64(first)))
  }

  @Test(arguments: [0, 3, 20, 39])
  func `a changed chunk is named, and nothing of it or behind it is written`(flawed: Int) throws {
    let chunks = (0..<40).map { Chunk(size: Self.full, number: UInt64($0), isLast: $0 == 39) }
    var file = try file(chunks)
    file[file.count - (40 - flawed) * (Self.full + 16) + 5] ^= 1
    let (written, failure) = Opener.identities([identity]).attempt(file)
    #expect(failure == .payloadDamaged(chunk: UInt64(flawed)))
    #expect(written.count <= flawed * Self.full && written.count.isMultiple(of: Self.full))
    let text = sample(Self.full)
    for start in stride(from: 0, to: written.count, by: Self.full) {
      #expect(written[start..<start + Self.full].elementsEqual(text))
    }
  }

  @Test func `after a refusal nothing more is given`() throws {
    var file = try file((0..<4).map { Chunk(size: Self.full, number: UInt64($0), isLast: $0 == 3) })
    file[file.count - 100_000] ^= 1
    var decryptor = try Decryptor(identities: [identity])
    var (failures, written): ([AgeError?], Int) = ([], 0)
    for piece in [file, file, [0], file] {
      do {
        written += try decryptor.append(piece).count
        failures.append(nil)
      } catch {
        failures.append(error)
      }
    }
    do { _ = try decryptor.finish() } catch { failures.append(error) }
    #expect(failures == [nil] + [AgeError?](repeating: .payloadDamaged(chunk: 2), count: 4))
    #expect(written == 0)
  }
}

/// A file key that a suite can hold.
final class FileKeyBox: Sendable {
  let key = FileKey.fresh()
}
