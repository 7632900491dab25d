#!/bin/sh
# look.sh: writes pages and looks at them as their readers will (check.py, sealed.py). Run from the root of the project.
set -eu
venv=.build/pages-venv
pages=.build/pages
if ! cmp -s Tests/Pages/requirements.txt "$venv/ready"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/Pages/requirements.txt
  cp Tests/Pages/requirements.txt "$venv/ready"
fi
rm -rf "$pages"
mkdir -p "$pages"
HOMEBOOK_PAGES=$pages swift test --filter PagesTests
status=0
PATH=$venv/bin:$PATH python Tests/Pages/check.py "$pages" || status=1
"$venv/bin/python" Tests/Pages/sealed.py "$pages/sealed" || status=1
exit $status
