import Sodium
import Strength

/// What is seen in `text`.
func strength(_ text: String) -> Strength { strength(Array(text.utf8)) }

/// What is seen in `bytes`.
func strength(_ bytes: [UInt8]) -> Strength {
  Strength(
    of: SecretBytes(count: bytes.count) { span in
      for index in bytes.indices { span[index] = bytes[index] }
    })
}
