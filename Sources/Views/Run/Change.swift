package import Storage
package import Records

/// Something that was done to records of a notebook, as far as it can be taken back.
package enum Change {
  /// A record was changed: it stands there as it is here, and had these fields before.
  case changed(Record, from: JSONObject)
  /// A record was taken out, with its former versions.
  case removed([Record])
  /// Records were put in again.
  case restored([Record])
  /// A record was moved, and has this name now.
  case moved(RecordID, from: Level, to: Level)
}
