import Age
import Testing

@Suite struct VectorTests {
  @Test(arguments: ["header", "x25519", "scrypt", "armor", "payload"].flatMap(Vector.all))
  func `a file opens, or is refused for its one flaw with nothing written`(vector: Vector) throws {
    for pieceCount in [Int.max, 1, 7] {
      let (written, failure) = try opener(vector).attempt(vector.file, pieceCount: pieceCount)
      #expect(name(failure) == vector.expect)
      #expect(written == Array((vector.text ?? "").utf8))
    }
  }

  @Test(arguments: Vector.all("keys"))
  func `a key is read, or refused for its one flaw`(vector: Vector) {
    var failure: AgeError?
    do {
      if let recipient = vector.recipient {
        _ = try Recipient(parsing: recipient)
      } else {
        for identity in vector.identities { _ = try Identity(parsing: secret(identity)) }
      }
    } catch {
      failure = error
    }
    #expect(name(failure) == vector.expect)
  }

  @Test func `there are vectors for every part of the format`() {
    let counts = ["header", "x25519", "scrypt", "armor", "payload", "keys"].map { Vector.all($0).count }
    #expect(counts.allSatisfy { $0 > 10 })
  }

  private func opener(_ vector: Vector) throws -> Opener {
    if let passphrase = vector.passphrase { return .passphrase(passphrase) }
    return .identities(try vector.identities.map { try Identity(parsing: secret($0)) })
  }

  private func name(_ failure: AgeError?) -> String {
    switch failure {
    case nil: "opens"
    case .payloadDamaged(let chunk): "payloadDamaged \(chunk)"
    case .some(let other): "\(other)"
    }
  }
}
