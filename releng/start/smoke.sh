# Tries the packed product as a user gets it: unpacks it, starts it, lets it open an example and run it, and looks at
# its log. Sourced by test.sh, with a display.
# shellcheck shell=sh disable=SC2154

smoke() {
  packed=$home/releng/product/target/products/neurodsl-0.1.0-linux.gtk.x86_64.tar.gz
  [ -f "$packed" ] || { say 'LEFT OUT: the packed product is for Linux on x86-64'; return 0; }
  place=$home/target/smoke
  rm -rf "$place"
  mkdir -p "$place"
  tar -xzf "$packed" -C "$place"
  code=0
  NEURODSL_JAVA=$jdk NEURODSL_WORKSPACE=$place/workspace NO_AT_BRIDGE=1 GDK_BACKEND=x11 \
    "$place/neurodsl/neurodsl-workbench" -selfcheck "$place/report" > "$place/output" 2>&1 || code=$?
  errors=$(grep -c '^!ENTRY .* 4 ' "$place/workspace/.metadata/.log" 2>/dev/null || true)
  if [ "$code" = 0 ] && grep -qx ok "$place/report" && [ "${errors:-0}" = 0 ]; then
    say "the packed product works: $(grep -v '^ok$' "$place/report" | tr '\n' ';')"
    return 0
  fi
  say "the packed product FAILED: exit code $code, ${errors:-0} errors in its log"
  cat "$place/report" "$place/output" 2>/dev/null >&2 || true
  grep -A 12 '^!ENTRY .* 4 ' "$place/workspace/.metadata/.log" 2>/dev/null | head -60 >&2 || true
  return 1
}
