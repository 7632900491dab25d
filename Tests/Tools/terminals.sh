#!/bin/sh
# terminals.sh: prints Sources/Screen/Terminals/BuiltIn.swift, the descriptions of terminals.ti as ncurses reads them
# from the environment.
set -eu
source=$(dirname "$0")/../../Sources/Screen/Terminals/terminals.ti
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
tic -x -o "$folder" "$source"
cat <<'SWIFT'
/// Descriptions of terminals for machines that have none. Written by Tests/Tools/terminals.sh from terminals.ti.
enum BuiltIn {
SWIFT
for name in xterm linux vt100; do
  printf '  static let %s = """\n' "$name"
  infocmp -x -A "$folder" -Q1 "plain-$name" | grep -v '^#' | sed 's/^/    /; s/$/\\/'
  printf '\n    """\n'
done
echo '}'
