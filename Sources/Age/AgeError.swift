/// Why a key, a file or a passphrase was refused. Docs/Age.md lists the refusals beside the rules.
public enum AgeError: Error, Equatable, Sendable {
  // MARK: Keys, as people copy and paste them

  /// The text is not a key: its beginning or one of its characters cannot be part of one.
  case notAKey
  /// The text mixes capital and small letters.
  case keyMixesCase
  /// A character of the key is wrong, missing or too many.
  case keyChecksum
  /// The bits behind the key's last byte are not zeros.
  case keyPadding
  /// The key is not 32 bytes long.
  case keyLength
  /// The recipient is a number that no identity has: what is written for it, nobody could open.
  case keyUnusable
  /// The text is an identity, which is kept to oneself, where a recipient was expected.
  case keyIsAnIdentity
  /// The text is a recipient where an identity was expected.
  case keyIsARecipient
  /// The key is of a kind that this program does not know, such as one of a plugin or of SSH.
  case keyOfAnotherKind
  /// A line of an identity file, counted from 1, was refused.
  indirect case line(Int, AgeError)
  /// An identity file holds no identity.
  case noIdentities
  /// There is nobody to encrypt to.
  case noRecipients
  /// There are more recipients than a file may have.
  case tooManyRecipients
  /// The passphrase is empty.
  case emptyPassphrase

  // MARK: Header

  /// The file does not begin as age files do.
  case notAnAgeFile
  /// The file says that it is of another version of age.
  case otherVersion
  /// The file ends before its header does.
  case headerCutShort
  /// The header is longer than this program reads.
  case headerTooLong
  /// The header has more stanzas than this program reads.
  case tooManyStanzas
  /// There is no stanza.
  case noStanzas
  /// A line of the header begins neither a stanza nor the end.
  case headerLine
  /// An argument of a stanza is empty or has a character that it may not have.
  case stanzaArgument
  /// A line of a stanza's body is longer than 64 characters.
  case stanzaBodyTooLong
  /// A line of a stanza's body is not the one way to write some bytes in base64 without padding.
  case stanzaBodyEncoding
  /// A stanza's body has no last line, one that is shorter than 64 characters.
  case stanzaBodyUnfinished
  /// The last line of the header is not `--- ` and 32 bytes in base64.
  case macLine
  /// The header is not as it was written.
  case macWrong

  // MARK: X25519 stanzas

  /// An X25519 stanza does not have one argument.
  case x25519Arguments
  /// The argument of an X25519 stanza is not 32 bytes in base64.
  case x25519Share
  /// The body of an X25519 stanza is not 32 bytes long.
  case x25519Body
  /// The argument of an X25519 stanza is a point that shares nothing.
  case x25519LowOrder
  /// No identity opens any of the stanzas.
  case noMatch
  /// The file is encrypted to recipients, not with a passphrase.
  case needsIdentity

  // MARK: scrypt stanzas

  /// Beside an scrypt stanza there is another one.
  case scryptNotAlone
  /// An scrypt stanza does not have two arguments.
  case scryptArguments
  /// The salt of an scrypt stanza is not 16 bytes in base64.
  case scryptSalt
  /// The work factor of an scrypt stanza is not a decimal number.
  case scryptWorkFactor
  /// The work factor of an scrypt stanza asks for more work than this program does.
  case scryptWorkFactorTooHigh
  /// The body of an scrypt stanza is not 32 bytes long.
  case scryptBody
  /// The passphrase is not the one of this file.
  case wrongPassphrase
  /// The file is encrypted with a passphrase, not to recipients.
  case needsPassphrase
  /// The system does not have the memory that the file's work factor asks for.
  case outOfMemory

  // MARK: Armor

  /// The armor does not begin with its first line, or something other than white space is before it.
  case armorBegin
  /// A line of the armor is empty or longer than 64 characters, or shorter and not the last one.
  case armorLine
  /// A line of the armor is not the one way to write some bytes in base64 with padding.
  case armorEncoding
  /// The armor ends before its last line.
  case armorCutShort
  /// The armor's last line is not as it must be.
  case armorEnd
  /// Something other than white space is behind the armor.
  case armorTrailing

  // MARK: Payload

  /// The payload ends before its last chunk.
  case payloadCutShort
  /// A chunk of the payload, counted from 0, was changed or cut.
  case payloadDamaged(chunk: UInt64)
  /// Something is behind the last chunk.
  case payloadTrailing
  /// The last chunk is empty and not the only one.
  case payloadEmptyEnd
}

/// What ended an encryption or a decryption early.
public enum Stopped<Outside: Error>: Error {
  /// The key, the passphrase or the file.
  case age(AgeError)
  /// What reading or writing threw.
  case outside(Outside)
}

extension Stopped: Equatable where Outside: Equatable {}
