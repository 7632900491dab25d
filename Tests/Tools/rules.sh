#!/bin/sh
# rules.sh: the rules of the house that the compiler does not keep. Prints each place that breaks one.
set -eu
status=0
rule() {
  found=$(grep -rnE "$2" Sources --include='*.swift' | grep -vE "$3" || true)
  [ -z "$found" ] && return
  printf '%s:\n%s\n' "$1" "$found"
  status=1
}
rule 'unsafe outside Sodium, Platform, Screen and CharacterData' '\bunsafe\b' \
  '^Sources/(Sodium|Platform|Screen)/|^Sources/Text/Characters/CharacterData.swift|///|//'
rule 'libsodium outside Sodium' 'import CSodium' '^Sources/Sodium/'
rule 'embedded texts outside Embedded' 'import CTexts' '^Sources/Embedded/'
rule 'libutf8proc outside CharacterData' 'import CUTF8Proc' '^Sources/Text/Characters/CharacterData.swift'
rule 'libtinfo outside Screen' 'import CTerminfo' '^Sources/Screen/'
rule 'the C library outside Platform' 'import (Glibc|CPlatform|Darwin)' '^Sources/Platform/'
rule 'all of Foundation' 'import Foundation$' '^$'
rule 'left undone' '(TODO|FIXME|XXX)' '^$'
rule 'a type named for a role' '(class|struct|enum|actor|protocol) [A-Za-z]*(Manager|Helper|Util|Utils|Service|Impl)\b' '^$'
python3 "$(dirname "$0")/layers.py" || status=1
exit $status
