import Handover
import Inspection
import Notebook
import Platform
import Records
import Sodium
import Storage
import Vault

/// What a front end does with a notebook: it writes, reads, looks for something, and hands a copy over.
///
/// It gives the lines that it would show. A window would show them, and so does `homebook` in its own way.
func visit(_ path: String, _ passphrase: borrowing SecretBytes, handingTo target: any CopyTarget) throws
  -> [String]
{
  let book = try OpenBook(path: path, passphrase: passphrase)
  let level = book.highest
  var notebook = Notebook(book, level)
  var lines: [String] = []

  // What somebody typed is checked against the table of fields before anything of it is kept.
  let fields = try Record.checked(.entry, ["happened": "2026-03-01", "account": "The boiler was loud."])
  var saved: [RecordID] = []
  try notebook.add([Draft(kind: .entry, fields: fields)], now: .now()) { saved.append($0) }
  lines.append("saved: \(saved.count)")

  // Reading gives what can be read, and the names of what cannot: say so, nothing else is lost.
  let found = try notebook.pages(.entry, limit: 20)
  for page in found.value {
    let entry = Entry(page.fields)
    lines.append("entry \(entry.number ?? 0): \(entry.account ?? "")")
  }
  lines += found.unreadable.map { "unreadable: \($0)" }

  // A correction stands beside the entry; reading applies it.
  if let id = saved.first {
    let change: JSONObject = ["entry": .string(id.description), "title": "Boiler"]
    try notebook.add([Draft(kind: .amendment, fields: change)], now: .now())
    lines.append("title: \(Entry(try notebook.page(id.description, [.entry]).value.fields).title ?? "-")")
  }

  // The search knows no capitals and no accents.
  if let words = SearchWords("BOILER", in: .en) {
    lines.append("found: \(try notebook.records(with: words, in: .en).value.count)")
  }
  lines += try notebook.due(now: .now()).map { "due: \($0.what.rawValue)" }

  // A copy is chosen, looked at, and handed over: it is there only once it is in the log.
  var choices = CopyChoices(product: .report, language: .en)
  choices.form = .text
  let copy = try notebook.copy(choices, now: .now()).value
  lines += copy.outline.goingIn
  do {
    _ = try notebook.handOver(copy, choices, to: target, for: "Ana", now: .now())
    lines.append("handed over")
  } catch {
    lines.append("not handed over: \(error.cause)")
  }
  // Whether it was written in or only read, the session ends with its mark in the file.
  try notebook.close()
  return lines
}
