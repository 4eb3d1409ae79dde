# Takes the pictures of the gallery once more on a screen with twice as many pixels, in the runtime that the workbench
# tests have left. Sourced by test.sh.
# shellcheck shell=sh disable=SC2154

# shellcheck source=releng/start/again.sh
. "$home/releng/start/again.sh"

gallery_at_200() {
  [ "$(uname -s)" = Linux ] || return 0
  place=$home/target/gallery-200
  rm -rf "$place"
  mkdir -p "$place"
  Xvfb -displayfd 3 -screen 0 3200x2000x24 -nolisten tcp 3> "$place/display" > "$place/xvfb.log" 2>&1 &
  large=$!
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$place/display" ] && break; sleep 1; done
  DISPLAY=:$(cat "$place/display") openbox > "$place/openbox.log" 2>&1 &
  manager=$!
  result=0
  (DISPLAY=:$(cat "$place/display") GDK_SCALE=2
    export DISPLAY GDK_SCALE
    run_again org.neurodsl.workbench.WorkbenchGalleryTest "$place" "-Dneurodsl.gallery=$place") || result=$?
  kill "$manager" "$large" 2>/dev/null
  if [ "$result" != 0 ]; then
    say "the gallery at 200 % FAILED; see $place/log"
    return 1
  fi
  say "pictures of the workbench: $home/target/gallery and, at 200 %, $place"
}
