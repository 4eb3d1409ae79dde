# Looks into the archives of the products that cannot be started here, and installs NeuroDSL from the update site into a
# folder of its own. Sourced by test.sh.
# shellcheck shell=sh disable=SC2154

# holds NAME LIST PATTERN…: whether each pattern is found in a list of files.
holds() {
  name=$1 list=$2
  shift 2
  for pattern in "$@"; do
    grep -Eq "$pattern" "$list" || { say "the product for $name FAILED: it holds nothing like $pattern"; return 1; }
  done
}

look_into_products() {
  products=$home/releng/product/target/products
  place=$home/target/products
  rm -rf "$place"
  mkdir -p "$place/windows" "$place/mac"
  ours='plugins/org\.neurodsl\.ui_ plugins/org\.neurodsl_ plugins/org\.neurodsl\.sim_ configuration/config\.ini$ eclipse\.ini$'

  ( cd "$place/windows" && "$jdk/bin/jar" xf "$products/neurodsl-0.1.0-win32.win32.x86_64.zip" ) || return 1
  ( cd "$place/windows" && find . -type f ) > "$place/windows.list"
  # shellcheck disable=SC2086
  holds Windows "$place/windows.list" $ours 'plugins/org\.eclipse\.swt\.win32\.win32\.x86_64_' '/neurodsl-workbench\.cmd$' || return 1
  script=$(find "$place/windows" -name neurodsl-workbench.cmd)
  if [ "$(grep -c '' "$script")" != "$(grep -c "$(printf '\r')\$" "$script")" ] || grep -q '@[A-Z_]*@' "$script"; then
    say 'the product for Windows FAILED: the lines of its start script do not all end as Windows wants, or a part is missing'
    return 1
  fi

  tar -xzf "$products/neurodsl-0.1.0-macosx.cocoa.aarch64.tar.gz" -C "$place/mac" || return 1
  ( cd "$place/mac" && find . -type f ) > "$place/mac.list"
  # shellcheck disable=SC2086
  holds macOS "$place/mac.list" $ours 'plugins/org\.eclipse\.swt\.cocoa\.macosx\.aarch64_' 'Contents/Info\.plist$' || return 1
  script=$place/mac/NeuroDSL.app/Contents/MacOS/neurodsl-workbench
  if [ ! -x "$script" ] || grep -q "$(printf '\r')\|@FIND_JDK@" "$script" || ! sh -n "$script" \
    || ! grep -q XstartOnFirstThread "$script" "$place/mac/NeuroDSL.app/Contents/Eclipse/eclipse.ini" \
    || ! grep -q '<string>neurodsl-workbench</string>' "$place/mac/NeuroDSL.app/Contents/Info.plist"; then
    say 'the product for macOS FAILED: its start script cannot be run, or Info.plist does not name it'
    return 1
  fi
  for list in windows mac; do
    [ "$(grep -Ec 'plugins/org\.eclipse\.swt\.(gtk|win32|cocoa)' "$place/$list.list")" = 1 ] \
      || { say "the product for $list FAILED: it holds the window toolkit of another system"; return 1; }
  done
  rm -rf "$place"
  say 'the products for Windows and macOS hold what they need'
}

install_from_site() {
  site=$home/releng/product/target/repository
  place=$home/target/installed
  rm -rf "$place"
  tycho=$(sed -n 's:.*<tycho.version>\(.*\)</tycho.version>.*:\1:p' "$home/releng/pom.xml")
  ( cd "$home" && ./mvnw -B -ntp -q -o -N ${repository:+"$repository"} \
    "org.eclipse.tycho:tycho-p2-director-plugin:$tycho:director" "-Drepositories=file:$site/" \
    -DinstallIUs=org.neurodsl.feature.feature.group "-Ddestination=$place" -Dprofile=neurodsl ) > "$home/target/install.log" 2>&1 \
    || { say "the update site FAILED: it cannot be installed from; see $home/target/install.log"; return 1; }
  for bundle in org.neurodsl.ui_ org.neurodsl_ org.neurodsl.sim_; do
    ls "$place/plugins/$bundle"*.jar > /dev/null 2>&1 \
      || { say "the update site FAILED: $bundle was not installed"; return 1; }
  done
  rm -rf "$place"
  say 'NeuroDSL installs from the update site'
}
