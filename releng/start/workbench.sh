# ./neurodsl workbench [FILE...]: the Eclipse workbench, built first where it is missing or stale. Sourced by the start
# script. NEURODSL_WORKSPACE is the folder of the projects; ~/neurodsl-workspace where it is not set.
# shellcheck shell=sh disable=SC2154,SC1091

product=$home/releng/product/target/products/org.neurodsl.workbench/linux/gtk/x86_64
product_stamp=$home/target/workbench-built

workbench_is_fresh() {
  [ -f "$product_stamp" ] && [ -d "$product/plugins" ] || return 1
  [ -z "$(find "$home/pom.xml" "$home/org.neurodsl.sim" "$home/org.neurodsl" "$home/org.neurodsl.ui" "$home/releng" \
    -name target -prune -o -name src-gen -prune -o -name generated -prune -o -newer "$product_stamp" -print 2>/dev/null |
    head -n 1)" ]
}

if [ "$(uname -s)-$(uname -m)" != Linux-x86_64 ]; then
  fail "the workbench is built for Linux on x86-64 so far; the command line works here as everywhere."
fi
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || fail 'the workbench needs a display, and DISPLAY is not set.'
jdk=$(find_jdk)
if ! workbench_is_fresh; then
  lock
  say 'building the workbench; the first time it fetches the Eclipse platform, which takes some minutes'
  touch "$product_stamp.new"
  maven -Pworkbench -DskipTests -pl releng/target,org.neurodsl.ui,releng/product -am package
  mv "$product_stamp.new" "$product_stamp"
  unlock
fi

for launcher in "$product"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done
here=$PWD
for named; do
  shift
  case $named in -* | /*) ;; *) named=$here/$named ;; esac
  set -- "$@" "$named"
done
set -- -data "${NEURODSL_WORKSPACE:-$HOME/neurodsl-workspace}" "$@"
status=23
# The workbench asks for its own restart by these two exit codes.
while [ "$status" = 23 ] || [ "$status" = 24 ]; do
  status=0
  # shellcheck disable=SC2086
  "$jdk/bin/java" -Xmx2g --add-exports java.base/jdk.internal.module=ALL-UNNAMED \
    -Dguice_bytecode_gen_option=DISABLED ${NEURODSL_VM:-} -jar "$launcher" "$@" ||
    status=$?
done
exit "$status"
