import Age
import Handover
import Platform
import Records
import Sodium

/// What a copy is to be, chosen by arguments or on a screen.
struct CopyChoices {
  /// What it is for.
  var product: Product
  /// How it is written.
  var form = Form.html
  /// Which records go in, and what of them.
  var selection = Selection()
  /// Names and places to cover, one a line.
  var covered = ""
  /// What the writer tells the reader.
  var note: String?
  /// The language of the copy's own sentences.
  var language: Language
  /// What goes around it.
  var envelope = Envelope.open
  /// Whether the files themselves go along.
  var enclosesFiles = false
  /// Whether a page shows the pictures among them at its end.
  var showsPictures = false

  init(product: Product, language: Language) {
    self.product = product
    self.language = language
  }

  /// What the log says of the form, and what usual names of files end in: `html`, `json.age`, `html.tar.age`, `sealed`.
  var formInLog: String {
    if envelope.isPage { return "sealed" }
    return form.rawValue + (enclosesFiles ? ".tar" : "") + envelope.suffix
  }
}

/// What goes around a copy.
enum Envelope {
  /// Nothing: whoever gets at the copy can read it.
  case open
  /// An age file that these words open; they are made for it (`WordList.draw`) and shown once.
  case words(String)
  /// An age file for the keys of these recipients.
  case recipients([Recipient])
  /// None: the copy is a page that these words open in a browser (`SealedPage`).
  case sealed(String)

  /// Whether the copy is a page that opens by itself.
  var isPage: Bool {
    if case .sealed = self { true } else { false }
  }

  /// What the log of copies, and usual names of files, add to the form.
  var suffix: String {
    switch self {
    case .open, .sealed: ""
    case .words, .recipients: ".age"
    }
  }
}

/// Puts a copy into its envelope on the way to where it is written, and takes the SHA-256 of what is written.
struct EnvelopeWriter: ~Copyable {
  private var encryptor: Encryptor?
  private var digest = SHA256.Stream()
  private let target: Target

  init(_ envelope: Envelope, _ target: Target) throws {
    self.target = target
    switch envelope {
    case .open, .sealed: break
    case .words(let words): encryptor = try Encryptor(passphrase: SecretBytes(copying: words))
    case .recipients(let recipients): encryptor = try Encryptor(to: recipients)
    }
  }

  /// Takes the next bytes of the copy.
  mutating func append(_ bytes: [UInt8]) throws {
    try Signals.check()
    try put(encryptor?.append(bytes) ?? bytes)
  }

  /// Ends the envelope, but not yet what it is written to; gives the SHA-256 of all of it.
  consuming func finish() throws -> [UInt8] {
    if let rest = encryptor.take()?.finish() { try put(rest) }
    return digest.finish()
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    digest.update(bytes)
    try target.put(bytes)
  }
}
