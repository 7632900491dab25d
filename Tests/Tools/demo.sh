#!/bin/sh
# demo.sh PROGRAM: the whole job on a sample household, each step as a user would type it, with what it printed.
# Words come from a descriptor here because nobody sits at a terminal; a person is asked for them.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
data=$(cd "$(dirname "$0")/../Demo" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
cd "$folder"
export HOMEBOOK_FILE="$folder/book" LANG=C.UTF-8
mine='seven teapots wander past quiet barns'
theirs='kitchen2019'

# show WORDS COMMAND...: prints the command and runs it with WORDS as the passphrase.
show() {
  words=$1
  shift
  printf '\n$ homebook %s\n' "$*"
  printf '%s\n' "$words" | {
    exec 3<&0 </dev/null
    "$program" "$@" --passphrase-fd 3
  }
}
# give FILE WORDS COMMAND...: the same with FILE on standard input.
give() {
  input=$1
  words=$2
  shift 2
  printf '\n$ homebook %s < %s\n' "$*" "$(basename "$input")"
  printf '%s\n' "$words" | {
    exec 3<&0 <"$input"
    "$program" "$@" --passphrase-fd 3
  }
}

printf '$ homebook create --size 64M --on-wrong everyday\n'
printf 'everyday: %s\nprivate: %s\n' "$theirs" "$mine" | {
  exec 3<&0 </dev/null
  "$program" create --size 64M --on-wrong everyday --passphrase-fd 3
}
give "$data/household.jsonl" "$theirs" journal add --json -
give "$data/plan.json" "$mine" plan add --json -
give "$data/journal.jsonl" "$mine" journal add --json - | tail -n 3
give "$data/documents.jsonl" "$mine" documents add --json - | tail -n 1
give "$data/people.jsonl" "$mine" people add --json - | tail -n 1
printf '\n# The book is closed. Somebody tries a passphrase that nobody chose:\n'
show 'let me in' journal list
printf '\n# Its owner opens it:\n'
show "$mine" journal list --limit 5
show "$mine" plan list
show "$mine" documents list
echo 'passport' >words
give words "$mine" search
show "$mine" due
show "$mine" export report --format html --plain --output report.html
printf '\n$ ls -l report.html\n'
wc -c report.html | awk '{print $2, $1, "bytes"}'
show "$mine" check
