# What ./benchmarks/run, ./benchmarks/read and ./benchmarks/multiply share. Sourced, never run.
# shellcheck shell=bash
# shellcheck source=machine.sh
. scripts/machine.sh

# Builds what is outdated, and becomes the benchmark of that class.
become_benchmark() {
  local class=uk.casereview.benchmarks.$1 jar
  local sources=(pom.xml */pom.xml */src/main)
  shift
  use_jdk_25
  # nothing is built in a fresh clone
  built_jar() { find benchmarks/target -maxdepth 1 -name 'benchmarks-*-exec.jar' -print -quit 2>/dev/null || true; }
  jar=$(built_jar)
  if [[ -z $jar || -n $(find "${sources[@]}" -newer "$jar" -print -quit) ]]; then
    need_maven
    say "Building (the first time this also downloads libraries) ..."
    run_maven benchmarks-build.log -pl benchmarks -am clean package \
      -Dmaven.test.skip=true -Dspotless.check.skip=true || refuse "the build failed."
    jar=$(built_jar)
  fi
  exec java -Xms512m -Xmx"${heap:-512m}" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dlogging.level.root=warn -Dloader.main="$class" -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}
