public import Sodium

/// Encrypts what `read` gives to `recipients` and hands the file to `write`, piece by piece.
///
/// - Parameters:
///   - read: gives the next bytes of the text, at most as many as it is asked for, and none at its end.
///   - write: takes the next bytes of the file. What it took is worth nothing until this function has
/// returned.
public func encrypt<E: Error>(
  to recipients: [Recipient], armored: Bool = false,
  read: (Int) throws(E) -> [UInt8], write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  let encryptor: Encryptor
  do { encryptor = try Encryptor(to: recipients, armored: armored) } catch { throw .age(error) }
  try pump(encryptor, read, write)
}

/// Encrypts what `read` gives with `passphrase` and hands the file to `write`, piece by piece.
///
/// - Parameters:
///   - workFactor: 1...20; one more doubles the time and the memory. 18 takes 256 MiB.
///   - read: gives the next bytes of the text, at most as many as it is asked for, and none at its end.
///   - write: takes the next bytes of the file. What it took is worth nothing until this function has
/// returned.
public func encrypt<E: Error>(
  passphrase: borrowing SecretBytes, workFactor: Int = workFactor, armored: Bool = false,
  read: (Int) throws(E) -> [UInt8], write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  let encryptor: Encryptor
  do {
    encryptor = try Encryptor(passphrase: passphrase, workFactor: workFactor, armored: armored)
  } catch {
    throw .age(error)
  }
  try pump(encryptor, read, write)
}

/// Decrypts the file that `read` gives, armored or not, with whichever of `identities` opens it.
///
/// - Parameters:
///   - read: gives the next bytes of the file, at most as many as it is asked for, and none at its end.
///   - write: takes the next bytes of the text. Each is as it was written, but only when this function has
/// returned
///     are they all there: whoever writes a file keeps it only then.
public func decrypt<E: Error>(
  identities: [Identity],
  read: (Int) throws(E) -> [UInt8], write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  let decryptor: Decryptor
  do { decryptor = try Decryptor(identities: identities) } catch { throw .age(error) }
  try pump(decryptor, read, write)
}

/// Decrypts the file that `read` gives, armored or not, with `passphrase`.
///
/// - Parameters:
///   - other: another form of the passphrase, tried where the first does not open the file.
///   - highestWorkFactor: files that ask for more are refused before any work is done; at most 30.
///   - read: gives the next bytes of the file, at most as many as it is asked for, and none at its end.
///   - write: takes the next bytes of the text. Each is as it was written, but only when this function has
/// returned
///     are they all there: whoever writes a file keeps it only then.
public func decrypt<E: Error>(
  passphrase: borrowing SecretBytes, orAs other: borrowing SecretBytes? = nil,
  highestWorkFactor: Int = highestWorkFactor,
  read: (Int) throws(E) -> [UInt8], write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  let decryptor: Decryptor
  do {
    decryptor = try Decryptor(passphrase: passphrase, orAs: other, highestWorkFactor: highestWorkFactor)
  } catch {
    throw .age(error)
  }
  try pump(decryptor, read, write)
}

/// What the file that `read` gives is locked with: its header is read, and nothing behind it.
///
/// - Parameter read: gives the next bytes of the file, at most as many as it is asked for; none at its end.
public func lock<E: Error>(read: (Int) throws(E) -> [UInt8]) throws(Stopped<E>) -> Lock {
  var opening = Opening()
  while let piece = try next(read, 1 << 12) {
    do throws(AgeError) {
      if try opening.append(piece) != nil, let header = opening.header { return try header.lock() }
    } catch {
      throw .age(error)
    }
  }
  do { try opening.finish() } catch { throw .age(error) }
  throw .age(.headerCutShort)
}

/// How much is read at once, in bytes: enough chunks to keep every processor busy.
private let pieceCount = 1 << 20

private func pump<E: Error>(
  _ encryptor: consuming Encryptor, _ read: (Int) throws(E) -> [UInt8], _ write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  var file: [UInt8] = []
  while let piece = try next(read) {
    encryptor.append(piece, into: &file)
    try put(file, write)
  }
  try put(encryptor.finish(), write)
}

private func pump<E: Error>(
  _ decryptor: consuming Decryptor, _ read: (Int) throws(E) -> [UInt8], _ write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  var text: [UInt8] = []
  while let piece = try next(read) {
    do { try decryptor.append(piece, into: &text) } catch { throw .age(error) }
    try put(text, write)
  }
  let rest: [UInt8]
  do { rest = try decryptor.finish() } catch { throw .age(error) }
  try put(rest, write)
}

private func next<E: Error>(
  _ read: (Int) throws(E) -> [UInt8], _ count: Int = pieceCount
) throws(Stopped<E>) -> [UInt8]? {
  do {
    let piece = try read(count)
    return piece.isEmpty ? nil : piece
  } catch {
    throw .outside(error)
  }
}

private func put<E: Error>(
  _ bytes: [UInt8], _ write: ([UInt8]) throws(E) -> Void
) throws(Stopped<E>) {
  guard !bytes.isEmpty else { return }
  do { try write(bytes) } catch { throw .outside(error) }
}
