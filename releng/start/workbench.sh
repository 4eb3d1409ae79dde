# ./neurodsl workbench [FILE...]: the Eclipse workbench, built first where it is missing or stale. Sourced by the start
# script. NEURODSL_WORKSPACE is the folder of the projects; ~/neurodsl-workspace where it is not set.
# shellcheck shell=sh disable=SC2154,SC1091

products=$home/releng/product/target/products/org.neurodsl.workbench
product_stamp=$home/target/workbench-built

case $(uname -s)-$(uname -m) in
  Linux-x86_64)
    starter=$products/linux/gtk/x86_64/neurodsl/neurodsl-workbench
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || fail 'the workbench needs a display, and DISPLAY is not set.'
    ;;
  Darwin-arm64) starter=$products/macosx/cocoa/aarch64/NeuroDSL.app/Contents/MacOS/neurodsl-workbench ;;
  *) fail "the workbench is built for Linux and Windows on x86-64 and for macOS on ARM; the command line works here too." ;;
esac

workbench_is_fresh() {
  [ -f "$product_stamp" ] && [ -x "$starter" ] || return 1
  [ -z "$(find "$home/pom.xml" "$home/org.neurodsl.sim" "$home/org.neurodsl" "$home/org.neurodsl.ui" "$home/releng" \
    "$home/examples" -name target -prune -o -name src-gen -prune -o -name generated -prune -o \
    -newer "$product_stamp" -print 2>/dev/null | head -n 1)" ]
}

jdk=$(find_jdk)
if ! workbench_is_fresh; then
  lock
  say 'building the workbench; the first time it fetches the Eclipse platform, which takes some minutes'
  touch "$product_stamp.new"
  maven -Pworkbench -DskipTests -pl releng/target,org.neurodsl.ui,releng/feature,releng/product -am package
  mv "$product_stamp.new" "$product_stamp"
  unlock
fi
NEURODSL_JAVA=$jdk
export NEURODSL_JAVA
exec "$starter" "$@"
