#!/bin/sh
# Times how long problems take to appear in the editor: from the last key, and from Ctrl+S (see MarkersBench), in a model
# of 241 lines and in one of 5,041. Needs a display, or xvfb-run with openbox, and what the workbench tests leave:
# ./mvnw -Pworkbench verify -Dtest=ThemeTest
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run -a -s '-screen 0 1600x1000x24 -nolisten tcp' sh -c 'openbox >/dev/null 2>&1 & "$@"' sh "$0" "$@"
fi
jdk=${JAVA_HOME:?names a JDK 21 or newer}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# shellcheck source=releng/start/again.sh
. "$home/releng/start/again.sh"
run_again org.neurodsl.ui.editor.MarkersBench "$place" "-Dneurodsl.report=$place/report" || { cat "$place/log"; exit 1; }
cat "$place/report"
