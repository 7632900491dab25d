// The fields of a record are JSON: who imports Records can read them.
@_exported public import JSON
