#!/bin/sh
# Runs the four states of Brunel's network in full size over seeds and compares the mean rate with mean-field theory: mean, its
# standard error, and how many of these lie between.
# usage: releng/bench/brunel-states.sh [SEEDS] [THREADS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seeds=${1:-5}
threads=${2:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

rates() {
  seed=1
  while [ "$seed" -le "$seeds" ]; do
    "$here/../../neurodsl" run "$here/brunel-states.neuro" -e "$1" --seed "$seed" --threads "$threads" --plot none \
      -o "$folder" | sed -n 's/^r = \([0-9.eE+-]*\) Hz.*/\1/p'
    seed=$((seed + 1))
  done
}

printf '%-22s %10s %10s %10s %10s\n' state theory mean error 'errors off'
for state in 'synchronousRegular 327.008' 'fastRhythm 55.841' 'asynchronousIrregular 37.950' 'slowRhythm 6.517'; do
  name=${state% *}
  rates "$name" | awk -v name="$name" -v theory="${state#* }" '
    { sum += $1; squares += $1*$1; count++ }
    END {
      mean = sum/count
      error = count > 1 ? sqrt((squares - count*mean*mean)/(count - 1)/count) : 0
      printf "%-22s %10.3f %10.3f %10.3f %10s\n", name, theory, mean, error, error > 0 ? sprintf("%.1f", (mean - theory)/error) : "-"
    }'
done
