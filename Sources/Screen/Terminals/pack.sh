#!/bin/sh
# pack.sh: prints BuiltIn.swift, the descriptions of terminals.ti as ncurses reads them from the environment.
set -eu
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
tic -x -o "$folder" "$here/terminals.ti"
cat <<'SWIFT'
/// Descriptions of terminals for machines that have none. Written by pack.sh from terminals.ti.
enum BuiltIn {
SWIFT
for name in xterm linux vt100; do
  printf '  static let %s = """\n' "$name"
  infocmp -x -A "$folder" -Q1 "plain-$name" | grep -v '^#' | sed 's/^/    /; s/$/\\/'
  printf '\n    """\n'
done
echo '}'
