/// The name of a field of a record, or of a part of one. A test compares them with `Fields/fields.txt`.
///
/// Strangers can read these names in the program: fields whose names would tell are found in the schema by what they
/// are.
public struct FieldName: Hashable, Sendable {
  /// The name in JSON.
  public let name: String

  private init(_ name: String) { self.name = name }
}

// MARK: In every record

extension FieldName {
  /// The name of the record, where it stands among its fields.
  public static let id = FieldName("id")
  /// What the record is, or the form that a document is there in.
  public static let kind = FieldName("kind")
  /// When it was written down.
  public static let recorded = FieldName("recorded")
  /// When it was first written down, in a lower notebook.
  public static let firstRecorded = FieldName("firstRecorded")
  /// The distance of the clock from UTC when it was written down.
  public static let localOffset = FieldName("localOffset")
  /// The record of which it is another version.
  public static let versionOf = FieldName("versionOf")
  /// The record to which it belongs, or the kind that an unfinished text becomes.
  public static let of = FieldName("of")
  /// What it is called.
  public static let title = FieldName("title")
  /// What a person, a document or a file is called.
  public static let name = FieldName("name")
  /// What its owner notes about it.
  public static let notes = FieldName("notes")
  /// What a step says.
  public static let text = FieldName("text")
  /// The language of a notebook or a person.
  public static let language = FieldName("language")
  /// When summer begins where a notebook is written.
  public static let summer = FieldName("summer")
}

// MARK: The chain

extension FieldName {
  /// What the salts of its fields are made of.
  public static let seed = FieldName("seed")
  /// The salts of the fields that are there.
  public static let salts = FieldName("salts")
  /// The digest of the record before it.
  public static let previous = FieldName("previous")
  /// The digest of the record, or of a copy that was handed over.
  public static let digest = FieldName("digest")
  /// The commitments of fields that are not there.
  public static let withheld = FieldName("withheld")
  /// Its place in another chain.
  public static let formerLink = FieldName("formerLink")
}

// MARK: The journal

extension FieldName {
  /// The number of an entry.
  public static let number = FieldName("number")
  /// Its number in another copy.
  public static let formerNumber = FieldName("formerNumber")
  /// When it happened.
  public static let happened = FieldName("happened")
  /// When it ended.
  public static let ended = FieldName("ended")
  /// What happened.
  public static let account = FieldName("account")
  /// The words that were said.
  public static let words = FieldName("words")
  /// What is repeated.
  public static let pattern = FieldName("pattern")
  /// Of what kinds it is.
  public static let kinds = FieldName("kinds")
  /// How serious its owner finds it.
  public static let weight = FieldName("weight")
  /// The order or agreement that it is about, which record that is, what it is called, and what of it.
  public static let order = FieldName("order")
  /// The record of such an order.
  public static let document = FieldName("document")
  /// What such an order is called.
  public static let which = FieldName("which")
  /// What of such an order.
  public static let term = FieldName("term")
  /// With what it belongs together.
  public static let thread = FieldName("thread")
  /// Who may see it.
  public static let share = FieldName("share")
  /// The words by which it is found again.
  public static let tags = FieldName("tags")
  /// The entry beside which it stands.
  public static let entry = FieldName("entry")
  /// Why an entry was changed or withdrawn.
  public static let reason = FieldName("reason")
  /// The file that a note tells of.
  public static let attachment = FieldName("attachment")
  /// The SHA-256 of the bytes of a file.
  public static let sha256 = FieldName("sha256")
  /// What was done with a file.
  public static let change = FieldName("change")
  /// How it came in.
  public static let cameIn = FieldName("cameIn")
}

// MARK: Plans

extension FieldName {
  /// The parts of a plan.
  public static let sections = FieldName("sections")
  /// The steps of a part.
  public static let steps = FieldName("steps")
  /// What a part is called.
  public static let heading = FieldName("heading")
  /// How far a step is.
  public static let status = FieldName("status")
  /// When a step is to be done.
  public static let by = FieldName("by")
  /// What a plan began from.
  public static let template = FieldName("template")
  /// Where somebody stands.
  public static let stage = FieldName("stage")
  /// What matters most to somebody.
  public static let priorities = FieldName("priorities")
  /// What applies to somebody.
  public static let applies = FieldName("applies")
  /// Where somebody lives.
  public static let country = FieldName("country")
  /// When a plan is to be looked through.
  public static let reviewBy = FieldName("reviewBy")
  /// When a former version was replaced.
  public static let replaced = FieldName("replaced")
  /// From which step of a template it comes.
  public static let key = FieldName("key")
  /// When the turn of a step is.
  public static let time = FieldName("time")
  /// Where the particulars of a step are kept.
  public static let home = FieldName("home")
  /// What belongs to a step.
  public static let detail = FieldName("detail")
  /// What to mind with a step.
  public static let caution = FieldName("caution")
}

// MARK: Documents and things

extension FieldName {
  /// To what it belongs.
  public static let group = FieldName("group")
  /// For whom it is.
  public static let `for` = FieldName("for")
  /// How important it is.
  public static let importance = FieldName("importance")
  /// In which forms it is there.
  public static let forms = FieldName("forms")
  /// Where a form is.
  public static let `where` = FieldName("where")
  /// Who has a form.
  public static let heldBy = FieldName("heldBy")
  /// Whether a form is in the bag.
  public static let packed = FieldName("packed")
  /// When a form was last looked at.
  public static let checked = FieldName("checked")
  /// When it expires or ends.
  public static let expires = FieldName("expires")
  /// What an order says, one by one.
  public static let terms = FieldName("terms")
  /// Its files.
  public static let attachments = FieldName("attachments")
  /// Whether somebody would notice that a form is gone.
  public static let wouldBeMissed = FieldName("wouldBeMissed")
}

// MARK: People

extension FieldName {
  /// The numbers of a person.
  public static let telephones = FieldName("telephones")
  /// A word that was agreed.
  public static let word = FieldName("word")
  /// What such a word means.
  public static let means = FieldName("means")
}

// MARK: Settings

extension FieldName {
  /// Which set of questions is asked, or what was typed so far.
  public static let fields = FieldName("fields")
  /// Which templates are offered.
  public static let templates = FieldName("templates")
  /// When the last second copy was made.
  public static let lastBackup = FieldName("lastBackup")
  /// The field `secondCopy`.
  public static let secondCopy = FieldName("secondCopy")
  /// What was put off when the book was made.
  public static let putOff = FieldName("putOff")
  /// The seed of the key that signs copies.
  public static let signingKey = FieldName("signingKey")
}

// MARK: Copies that were handed over

extension FieldName {
  /// When a copy was made.
  public static let when = FieldName("when")
  /// What it is for.
  public static let product = FieldName("product")
  /// How it was written.
  public static let form = FieldName("form")
  /// Which records went in.
  public static let records = FieldName("records")
  /// For which keys it was locked.
  public static let recipients = FieldName("recipients")
  /// For whom it was.
  public static let to = FieldName("to")
}

// MARK: Files, unfinished texts, keys

extension FieldName {
  /// The media type of a file.
  public static let type = FieldName("type")
  /// How long a file is.
  public static let bytes = FieldName("bytes")
  /// When a file was kept.
  public static let added = FieldName("added")
  /// Where a file came from, and still may be.
  public static let original = FieldName("original")
  /// When a file was last changed.
  public static let fileDate = FieldName("fileDate")
  /// What was typed so far.
  public static let content = FieldName("content")
  /// Which record an unfinished text changes.
  public static let record = FieldName("record")
  /// The notebook's own key.
  public static let identity = FieldName("identity")
}

extension FieldName {
  /// All of them.
  public static let all: [FieldName] = [
    .id, .kind, .recorded, .firstRecorded, .localOffset, .versionOf, .of, .title, .name, .notes, .text,
    .language, .summer, .seed, .salts, .previous, .digest, .withheld, .formerLink, .number, .formerNumber,
    .happened,
    .ended, .account, .words, .pattern, .kinds, .weight, .order, .document, .which, .term, .thread, .share,
    .tags, .entry, .reason, .attachment, .sha256,
    .change, .cameIn, .sections, .steps, .heading, .status, .by, .template, .stage, .applies, .country,
    .priorities, .reviewBy, .replaced, .key, .time, .home, .detail, .caution, .group, .for, .importance,
    .forms, .where, .heldBy, .packed, .checked,
    .expires, .terms, .attachments, .wouldBeMissed, .telephones, .word, .means, .fields, .templates,
    .lastBackup,
    .secondCopy, .putOff, .signingKey, .when, .product, .form, .records, .recipients, .to, .type, .bytes,
    .added,
    .original,
    .fileDate, .content, .record, .identity,
  ]
}

extension JSONObject {
  /// The value of a field. Setting a new one appends it, setting `nil` takes the member away.
  public subscript(field: FieldName) -> JSON? {
    get { self[field.name] }
    set { self[field.name] = newValue }
  }
}
