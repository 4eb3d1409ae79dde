#!/bin/sh
# How long the packed product takes from its start to a workbench that can be used, and to the end of a first run
# (see org.neurodsl.ui.start.SelfCheck). Five starts with a new workspace each; needs a display, and the archive that
# `./mvnw -Pworkbench -DskipTests verify` leaves in releng/product/target/products.
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tar -xzf "$top"/releng/product/target/products/neurodsl-*-linux.gtk.x86_64.tar.gz -C "$place"
for start in 1 2 3 4 5; do
  NEURODSL_WORKSPACE=$place/workspace$start "$place/neurodsl/neurodsl-workbench" \
    -selfcheck "$place/report$start" > "$place/output$start" 2>&1
done
for what in 'usable after' 'run complete after'; do
  cat "$place"/report* | sed -n "s/^$what \([0-9]*\) ms$/\1/p" | sort -n |
    awk -v what="$what" '{ all[NR] = $1 } END { printf "%s: median %d ms of %d starts (%d to %d)\n", what, all[int((NR + 1) / 2)], NR, all[1], all[NR] }'
done
