#!/bin/sh
# Times the traces view: frames over a long run while zooming and panning, and a run that grows by 50,000 samples a second.
# usage: releng/bench/traces.sh [SAMPLES] [SIGNALS]     (100000000 samples of 1 signal; needs a display, or xvfb-run)
#
# It wants a build with the workbench: ./mvnw -Pworkbench verify -DskipTests
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
jars=$(find "${HOME}/.m2/repository/org/eclipse/platform" \
  \( -name 'org.eclipse.swt.gtk.linux.*.jar' -o -name 'org.eclipse.jface-3*.jar' -o -name 'org.eclipse.equinox.common-3*.jar' \) \
  ! -name '*sources*' | tr '\n' ':')
display=
[ -n "${DISPLAY:-}" ] || display="xvfb-run -a"
NO_AT_BRIDGE=1 GDK_BACKEND=x11 $display "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g --enable-native-access=ALL-UNNAMED \
  -cp "$top/org.neurodsl.tests/workbench/target/classes:$top/org.neurodsl.ui/target/classes:$top/org.neurodsl.sim/target/classes:$jars" \
  org.neurodsl.ui.trace.TraceBenchmark "${1:-100000000}" "${2:-1}" "$folder"
