# ./neurodsl test: everything that the continuous integration runs, by Maven: the unit tests, the gates, and the tests
# inside a workbench, which need a display. Sourced by the start script; further arguments go to Maven.
# shellcheck shell=sh disable=SC2154

display_packages='xvfb libgtk-3-0 dbus-x11 at-spi2-core fonts-dejavu-core adwaita-icon-theme openbox'

# Installs what a display without a screen needs, where that is possible without asking.
install_display() {
  command -v Xvfb >/dev/null 2>&1 && command -v openbox >/dev/null 2>&1 && return
  [ "$(uname -s)" = Linux ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "installing the display packages for the workbench tests: $display_packages"
    { DEBIAN_FRONTEND=noninteractive apt-get -qq update \
      && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $display_packages; } \
      > "$home/target/apt.log" 2>&1 || say "apt-get failed; see $home/target/apt.log"
  fi
}

# Starts a display of our own and leaves its number in DISPLAY; true where the workbench tests can run.
start_display() {
  case $(uname -s) in Darwin | MINGW* | MSYS* | CYGWIN*) return 0 ;; esac
  command -v Xvfb >/dev/null 2>&1 || return 1
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$home/target/display" > "$home/target/xvfb.log" 2>&1 &
  display_process=$!
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ -s "$home/target/display" ] && break
    sleep 0.5
  done
  [ -s "$home/target/display" ] || { kill "$display_process" 2>/dev/null; return 1; }
  DISPLAY=:$(cat "$home/target/display")
  export DISPLAY
  window_manager_process=
  if command -v openbox >/dev/null 2>&1; then openbox > "$home/target/openbox.log" 2>&1 & window_manager_process=$!; fi
}

stop_display() {
  [ -z "${window_manager_process:-}" ] || kill "$window_manager_process" 2>/dev/null || true
  [ -z "${display_process:-}" ] || kill "$display_process" 2>/dev/null || true
}

left_out() {
  say '******************************************************************************************'
  say 'LEFT OUT: the tests inside a workbench. They need a display; as root on Debian or Ubuntu:'
  say "  apt-get install $display_packages"
  say '******************************************************************************************'
}

jdk=$(find_jdk)
lock
say "testing with the JDK in $jdk"
install_display
JAVA_HOME=$jdk
export JAVA_HOME
options=
if start_display; then
  options=-Pworkbench
  trap 'stop_display; rm -rf "$home/target/lock"' EXIT
else
  left_out
fi
log=$home/target/test.log
choose_repository
echo 1 > "$home/target/test.status"
{ cd "$home" && ./mvnw -B -ntp -fae ${repository:+"$repository"} $options verify "$@" 2>&1 && echo 0 > "$home/target/test.status"; } | tee "$log"
status=$(cat "$home/target/test.status")
if [ -n "$options" ] && [ "$status" = 0 ]; then
  # shellcheck source=releng/start/smoke.sh
  . "$home/releng/start/smoke.sh"
  smoke || status=1
  # shellcheck source=releng/start/products.sh
  . "$home/releng/start/products.sh"
  look_into_products || status=1
  install_from_site || status=1
  # shellcheck source=releng/start/gallery.sh
  . "$home/releng/start/gallery.sh"
  gallery_at_200 || status=1
fi
[ -n "$options" ] || left_out
# Surefire's totals once more, one line for each module, as the last words.
grep -E '^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$log" || true
exit "$status"
