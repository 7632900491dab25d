#!/bin/sh
# docs.sh PROGRAM [FOLDER]: writes the completions and the manual pages anew, into Docs unless a folder is named.
set -eu
program=$1
tools=$(dirname "$0")
folder=${2:-$tools/../../Docs}
mkdir -p "$folder/completions" "$folder/man/es"
"$program" --language en --generate-completion-script bash >"$folder/completions/homebook.bash"
"$program" --language en --generate-completion-script zsh >"$folder/completions/_homebook"
"$program" --language en --generate-completion-script fish >"$folder/completions/homebook.fish"
python3 "$tools/manual.py" "$program" en >"$folder/man/homebook.1"
python3 "$tools/manual.py" "$program" es >"$folder/man/es/homebook.1"
