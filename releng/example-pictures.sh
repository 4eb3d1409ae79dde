#!/bin/sh
# Makes the pictures of the examples wizard (org.neurodsl.ui/pictures): of the examples that have none, or of those
# named. Each is the most telling picture of the first experiment that has one.
#   releng/example-pictures.sh [NAME…]
# NEURODSL names another command than ./neurodsl.
set -eu
cd "$(dirname "$0")/.."
neurodsl=${NEURODSL:-./neurodsl}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
into=org.neurodsl.ui/pictures
if [ $# = 0 ]; then
  for file in examples/*.neuro; do
    name=$(basename "$file" .neuro)
    [ -e "$into/$name.png" ] || set -- "$@" "$name"
  done
fi

# Measures over a sweep first, then weights that change, neurons in space, spikes, and traces; of the first experiment that
# has one.
best() {
  weights=
  if grep -q '^ *connect .* by ' "$2"; then weights=weights-; fi
  for pattern in measure $weights space raster traces; do
    for picture in $(
      sed -n 's/^experiment  *\([A-Za-z0-9_]*\).*/\1/p' "$2" | while read -r experiment; do
        find "$1" -path "*/$experiment/*.png" | sort
      done
      find "$1" -mindepth 2 -maxdepth 2 -name '*.png' | sort
    ); do
      file=$(basename "$picture")
      case "$pattern $file" in
        measure\ traces.png | measure\ raster.png | measure\ connections.png | measure\ space.png | measure\ weights-*) ;;
        measure\ * | "$pattern $pattern".png | weights-\ weights-*) echo "$picture"; return ;;
      esac
    done
  done
}

for name in "$@"; do
  folder=$(mktemp -d)
  # An expectation that fails is no reason to have no picture.
  $neurodsl run "examples/$name.neuro" --plot=png --output="$folder" > "$folder/log" 2>&1 || true
  picture=$(best "$folder" "examples/$name.neuro")
  if [ -n "$picture" ]; then
    "$java" releng/ExamplePicture.java "$picture" "$into/$name.png"
    echo "$name: ${picture#"$folder"/*/}"
  else
    echo "$name: no picture; the run said:" >&2
    tail -5 "$folder/log" >&2
  fi
  rm -rf "$folder"
done
