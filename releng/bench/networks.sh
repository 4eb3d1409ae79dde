#!/bin/sh
# Times the networks of the benchmark beside what was measured of other simulators: seconds of the time loop, best of some runs.
# usage: releng/bench/networks.sh [REPETITIONS] [THREADS] [CASE...]
#
# The figures of the others were measured on 2026-11-23 on two cores of an AMD EPYC (Zen 5, AVX-512), each with its best
# flags: Brian2 2.9 (C++ standalone), NEST 3.9, GeNN 5.4 (CPU), NEURON 8.2, CoreNEURON 9, Auryn (single precision). The limit
# is plain C++ for the same job. They hold for that machine. Where Brian2 is installed (Debian: python3-brian), its program in
# peers/ runs in turn with ours, which is the fair comparison; "ratio" is its time as a multiple of ours. MB is the most memory
# that a process had, of ours with the JVM.
#
# Two cases are large and only run when they are named: `billion` (10^9 synapses of a fixed in-degree, 2.3 GB) and
# `microcircuit` (the whole one of Potjans and Diesmann, 3.6 GB).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
repetitions=${1:-3}
threads=${2:-1}
if [ $# -gt 2 ]; then shift 2; cases=$*; else cases='cuba cuba10 cobahh brunel stdp lifpop'; fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# One run: seconds of the loop, seconds of the wiring, synapses, spikes, MB.
ours() {
  more=
  case $1 in
    billion) more=-Xmx5g; set -- "$here/billion.neuro" ;;
    microcircuit) more=-Xmx6g; set -- "$here/../../examples/microcircuit.neuro" --set order=1 --set inputs=1 ;;
    *) set -- "$here/$1.neuro" ;;
  esac
  NEURODSL_VM="${NEURODSL_VM:-} $more" "$here/../../neurodsl" run "$@" --threads "$threads" --format json --plot none \
    -o "$folder" > "$folder/json" || true
  for key in simulateSeconds buildSeconds synapses spikeCount peakMemoryMB; do
    printf '%s ' "$(grep -o "\"$key\": *[0-9.eE+-]*" "$folder/json" | head -n 1 | sed 's/.*: *//')"
  done
  echo
}

python=/usr/bin/python3
"$python" -c 'import brian2' 2> /dev/null || python=

# The same for Brian2; nothing where it is not there.
brian() {
  [ -n "$python" ] || return 0
  "$python" "$here/peers/networks_brian.py" "$1" "$threads" 2> /dev/null | tail -n 1 || true
}

published() {
  case $1-$([ "$threads" -gt 1 ] && echo 2 || echo 1) in
    cuba-1) echo 'Brian2 0.462  limit 0.2' ;;
    cuba-2) echo 'Brian2 0.462  limit 0.2 (1 thread)' ;;
    cuba10-1) echo 'Brian2 0.629  limit 0.26' ;;
    cuba10-2) echo 'Brian2 0.584  limit 0.26 (1 thread)' ;;
    cobahh-1) echo 'GeNN 7.21  limit 1.5' ;;
    cobahh-2) echo 'GeNN 7.21  limit 1.5 (1 thread)' ;;
    brunel-1) echo 'GeNN 3.75  limit 0.5' ;;
    brunel-2) echo 'Auryn 2.16 (single precision)  limit 0.32' ;;
    stdp-*) echo 'GeNN 2.83  limit 0.36' ;;
    lifpop-1) echo 'GeNN 6.56  limit 1.7' ;;
    lifpop-2) echo 'GeNN 6.56  limit 0.89' ;;
  esac
}

printf '%d thread(s), best of %d, seconds\n' "$threads" "$repetitions"
printf '%-12s %10s %10s %12s %12s %8s %12s %10s %8s   %s\n' \
  case NeuroDSL wiring synapses spikes MB 'Brian2 here' 'Brian2 MB' ratio 'best elsewhere'
for case in $cases; do
  best=
  peer=
  round=0
  while [ "$round" -lt "$repetitions" ]; do
    best=$(printf '%s\n%s\n' "$best" "$(ours "$case")" | grep . | sort -g | head -n 1)
    peer=$(printf '%s\n%s\n' "$peer" "$(brian "$case")" | grep . | sort -g | head -n 1 || true)
    round=$((round + 1))
  done
  theirs=${peer%% *}
  memory=${peer##* }
  # shellcheck disable=SC2086
  set -- $best
  ratio=$(awk -v ours="$1" -v theirs="$theirs" 'BEGIN { if (theirs > 0) printf "%.2f", theirs/ours; else printf "-" }')
  printf '%-12s %10.3f %10.3f %12s %12s %8s %12s %10s %8s   %s\n' \
    "$case" "$1" "$2" "$3" "$4" "$5" "${theirs:--}" "${memory:--}" "$ratio" "$(published "$case")"
done
