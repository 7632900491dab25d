#!/bin/sh
# deps.sh VENV PACKAGE...: installs the Debian packages that are missing, and the Python packages of the tests.
set -eu
venv=$1
shift
missing=
for package in "$@"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -q
  # shellcheck disable=SC2086 # a list of names
  $sudo apt-get install -y -q --no-install-recommends $missing
fi
wanted=Tests/requirements.txt
if ! cmp -s "$wanted" "$venv/ready"; then
  mkdir -p "$(dirname "$venv")"
  /usr/bin/python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$venv/ready"
fi
