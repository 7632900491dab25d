public import Age
public import Handover
public import Records

/// What a copy is to be, chosen by arguments or on a screen.
public struct CopyChoices {
  /// What it is for.
  public var product: Product
  /// How it is written.
  public var form = Form.html
  /// Which records go in, and what of them.
  public var selection = Selection()
  /// Names and places to cover, one a line.
  public var covered = ""
  /// What the writer tells the reader.
  public var note: String?
  /// The language of the copy's own sentences.
  public var language: Language
  /// What goes around it.
  public var envelope = Envelope.open
  /// Whether the files themselves go along.
  public var enclosesFiles = false
  /// Whether a page shows the pictures among them at its end.
  public var showsPictures = false

  /// A copy with what usually goes into it.
  public init(product: Product, language: Language) {
    self.product = product
    self.language = language
  }

  /// What the name of the file usually ends in, so that a machine knows what opens it: `html`, `txt.age`, `html.tar`.
  public var fileEnding: String {
    if envelope.isPage { return Form.html.suffix }
    return form.suffix + (enclosesFiles ? ".tar" : "") + envelope.suffix
  }

  /// What the log says of the form: `html`, `json.age`, `html.tar.age`, `sealed`.
  public var formInLog: String {
    if envelope.isPage { return "sealed" }
    return form.rawValue + (enclosesFiles ? ".tar" : "") + envelope.suffix
  }
}

/// What goes around a copy.
public enum Envelope {
  /// Nothing: whoever gets at the copy can read it.
  case open
  /// An age file that these words open; they are made for it (`WordList.draw`) and shown once.
  case words(String)
  /// An age file for the keys of these recipients.
  case recipients([Recipient])
  /// None: the copy is a page that these words open in a browser (`SealedPage`).
  case sealed(String)

  /// Whether the copy is a page that opens by itself.
  public var isPage: Bool {
    if case .sealed = self { true } else { false }
  }

  /// What the log of copies, and usual names of files, add to the form.
  public var suffix: String {
    switch self {
    case .open, .sealed: ""
    case .words, .recipients: ".age"
    }
  }
}
