#!/bin/sh
# Times the benchmark models beside what was measured of other simulators: seconds of the time loop, best of some runs.
# usage: releng/bench/run.sh [REPETITIONS] [THREADS]
#
# The figures of the others were measured on 2026-11-23 on two cores of an AMD EPYC (Zen 5, AVX-512), each with its best
# flags: Arbor 0.9, GeNN 5.4 (CPU), NEURON 8.2, CoreNEURON 9, Brian2 2.9, NEST 3.9. The limit is plain C++ for the same job.
# They hold for that machine: compare ratios across machines with care.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
repetitions=${1:-3}
threads=${2:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Prints the best seconds of experiment $2 of model $1.
best() {
  round=0
  while [ "$round" -lt "$repetitions" ]; do
    "$here/../../neurodsl" run "$here/$1.neuro" -e "$2" --threads "$threads" --format json --plot none -o "$folder" |
      grep -o '"simulateSeconds": *[0-9.eE+-]*' | sed 's/.*: *//'
    round=$((round + 1))
  done | sort -g | head -n 1
}

row() {
  printf '%-7s %-18s %12s %12s %12s\n' "$1" "$2" "$(best "$1" "$2")" "$3" "$4"
}

printf '%d thread(s), best of %d, seconds\n' "$threads" "$repetitions"
printf '%-7s %-18s %12s %12s %12s\n' case experiment NeuroDSL "best peer" limit
if [ "$threads" -eq 1 ]; then
  row hh1 auto "0.084" "0.034"
  row hh1 exponentialEuler "0.084" "0.034"
  row hhpop auto "11.7" "3.4"
  row hhpop exponentialEuler "11.7" "3.4"
else
  row hhpop auto "5.82" "1.8"
  row hhpop exponentialEuler "5.82" "1.8"
fi
printf 'others: hh1 GeNN 0.248, NEST 0.314, NEURON 0.315, Brian2 0.504; hhpop CoreNEURON 26.7, GeNN 34.1, Brian2 37.1,\n'
printf 'NEURON 67.8, NEST 340. Best peer of both: Arbor.\n'
if /usr/bin/python3 -c 'import neuron' 2> /dev/null; then
  printf 'NEURON here, hh1: %s (seconds, Hz)\n' "$(/usr/bin/python3 "$here/peers/hh_neuron.py" 2> /dev/null | tail -n 1)"
fi
