import Handover
import Notebook
import Platform
import Records
import Vault

extension OpenNotebook {
  /// The key that signs the copies of this notebook. It is made when it is first needed; `nil` where it cannot be kept.
  mutating func signer() throws -> Signer? {
    let before = try settings()
    if let seed = before?.fields["signingKey"]?.text { return Signer(seed: seed) }
    if book.isReadOnly { return nil }
    let seed = Signer.newSeed()
    try notebook.change(before, by: ["signingKey": .string(seed)], now: .now())
    return Signer(seed: seed)
  }
}

extension Record {
  /// The record as it is shown: keys stay inside.
  var withoutKeys: Record {
    var record = self
    record.fields["signingKey"] = nil
    return record
  }
}
