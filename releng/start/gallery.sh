# Takes the pictures of the gallery once more on a screen with twice as many pixels, in the runtime that the workbench
# tests have left. Sourced by test.sh.
# shellcheck shell=sh disable=SC2154

gallery_at_200() {
  [ "$(uname -s)" = Linux ] || return 0
  tests=$home/org.neurodsl.tests/workbench/target
  place=$home/target/gallery-200
  rm -rf "$place"
  mkdir -p "$place"
  { grep -v '^__provider.tc.\|^reportsdirectory' "$tests/surefire.properties"
    echo "reportsdirectory=$place/reports"
    echo '__provider.tc.0=org.neurodsl.workbench.WorkbenchGalleryTest'; } > "$place/surefire.properties"
  bundles=${repository#-Dmaven.repo.local=}
  launcher=$(find "${bundles:-$HOME/.m2/repository}/org/eclipse/platform/org.eclipse.equinox.launcher" \
    -name 'org.eclipse.equinox.launcher-*.jar' ! -name '*sources*' | sort | tail -1)
  Xvfb -displayfd 3 -screen 0 3200x2000x24 -nolisten tcp 3> "$place/display" > "$place/xvfb.log" 2>&1 &
  large=$!
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$place/display" ] && break; sleep 1; done
  DISPLAY=:$(cat "$place/display") openbox > "$place/openbox.log" 2>&1 &
  manager=$!
  code=0
  DISPLAY=:$(cat "$place/display") GDK_SCALE=2 NO_AT_BRIDGE=1 GDK_BACKEND=x11 "$jdk/bin/java" -Xmx1g \
    --add-exports=java.base/jdk.internal.module=ALL-UNNAMED -Dguice_bytecode_gen_option=DISABLED \
    "-Dneurodsl.gallery=$place" -Dosgi.os=linux -Dosgi.ws=gtk -Dosgi.arch=x86_64 -Dosgi.noShutdown=false -jar "$launcher" \
    -data "$place/workspace" -install "$tests/work" -configuration "$tests/work/configuration" \
    -application org.eclipse.tycho.surefire.osgibooter.uitest -testApplication org.eclipse.ui.ide.workbench \
    -product org.neurodsl.ui.product -testproperties "$place/surefire.properties" \
    -pluginCustomization "$home/org.neurodsl.tests/workbench/tests.ini" > "$place/log" 2>&1 || code=$?
  kill "$manager" "$large" 2>/dev/null
  rm -rf "$place/workspace"
  if [ "$code" != 0 ]; then
    say "the gallery at 200 % FAILED; see $place/log"
    return 1
  fi
  say "pictures of the workbench: $home/target/gallery and, at 200 %, $place"
}
