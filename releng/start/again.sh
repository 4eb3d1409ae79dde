# Runs one class of the workbench tests once more, in the runtime that `./mvnw -Pworkbench verify` has left, on the
# display that DISPLAY names. Sourced; needs home (the project) and jdk, and perhaps repository (as Maven takes it).
# shellcheck shell=sh disable=SC2154

# usage: run_again CLASS FOLDER [JVM OPTIONS]       what it says goes to FOLDER/log
run_again() {
  class=$1
  folder=$2
  shift 2
  tests=$home/org.neurodsl.tests/workbench/target
  { grep -v '^__provider.tc.\|^reportsdirectory' "$tests/surefire.properties"
    echo "reportsdirectory=$folder/reports"
    echo "__provider.tc.0=$class"; } > "$folder/surefire.properties"
  bundles=${repository:-}
  bundles=${bundles#-Dmaven.repo.local=}
  launcher=$(find "${bundles:-$HOME/.m2/repository}/org/eclipse/platform/org.eclipse.equinox.launcher" \
    -name 'org.eclipse.equinox.launcher-*.jar' ! -name '*sources*' | sort | tail -1)
  code=0
  NO_AT_BRIDGE=1 GDK_BACKEND=x11 "$jdk/bin/java" -Xmx1g \
    --add-exports=java.base/jdk.internal.module=ALL-UNNAMED -Dguice_bytecode_gen_option=DISABLED "$@" \
    -Dosgi.os=linux -Dosgi.ws=gtk -Dosgi.arch=x86_64 -Dosgi.noShutdown=false -jar "$launcher" \
    -data "$folder/workspace" -install "$tests/work" -configuration "$tests/work/configuration" \
    -application org.eclipse.tycho.surefire.osgibooter.uitest -testApplication org.eclipse.ui.ide.workbench \
    -product org.neurodsl.ui.product -testproperties "$folder/surefire.properties" \
    -pluginCustomization "$home/org.neurodsl.tests/workbench/tests.ini" > "$folder/log" 2>&1 || code=$?
  rm -rf "$folder/workspace"
  return "$code"
}
