#!/bin/sh
# Starts the NeuroDSL workbench on Linux and macOS; files that are named are opened. It needs a JDK 21 or newer.
#
# NEURODSL_JAVA       a JDK's folder, or its java program, to use instead of the one that is found
# NEURODSL_VM         further options for the JVM, such as -Xmx8g
# NEURODSL_WORKSPACE  the folder of the projects; ~/neurodsl-workspace where it is not set
set -eu

script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in /*) script=$link ;; *) script=${script%/*}/$link ;; esac
done
case $script in */*) home=${script%/*} ;; *) home=. ;; esac
home=$(CDPATH='' cd -- "$home" && pwd -P)
# Inside an application of macOS the plug-ins are beside this folder.
[ -d "$home/plugins" ] || home=$home/../Eclipse
version_wanted=21

say() { printf 'neurodsl: %s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

@FIND_JDK@
jdk=$(find_jdk)
for launcher in "$home"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done
[ -f "$launcher" ] || fail "no workbench in $home"
here=$PWD
for named; do
  shift
  if [ -f "$named" ]; then
    case $named in /*) ;; *) named=$here/$named ;; esac
  fi
  set -- "$@" "$named"
done
set -- -data "${NEURODSL_WORKSPACE:-$HOME/neurodsl-workspace}" "$@"
first_thread=
[ "$(uname -s)" != Darwin ] || first_thread=-XstartOnFirstThread
status=23
# The workbench asks for its own restart by these two exit codes.
while [ "$status" = 23 ] || [ "$status" = 24 ]; do
  status=0
  # shellcheck disable=SC2086
  "$jdk/bin/java" -Xmx2g --add-exports java.base/jdk.internal.module=ALL-UNNAMED \
    -Dguice_bytecode_gen_option=DISABLED $first_thread ${NEURODSL_VM:-} -jar "$launcher" "$@" || status=$?
done
exit "$status"
