# How the service is built, packed for a quick start, and run. Sourced, never run.
# shellcheck shell=bash

# not among what Maven cleans away: a build beside it takes nothing from a service that runs
service=.service
sources=(pom.xml */pom.xml */src/main)
# libraries that reach below Java are known, and nothing a reader of the screen can act on
java_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

built_jar() { find standalone-app/target -maxdepth 1 -name 'standalone-app-*-exec.jar' -print -quit 2>/dev/null; }

is_current() {
  local jar
  jar=$(built_jar)
  [[ -n $jar && -z $(find "${sources[@]}" -newer "$jar" -print -quit) ]]
}

build() {
  need_maven
  say "Building the service (the first time this also downloads its libraries) ..."
  # clean, because what a source no longer makes would still be packed
  run_maven start-build.log -pl standalone-app -am clean package \
    -Dmaven.test.skip=true -Dspotless.check.skip=true || refuse "the build failed."
}

# replaces the background shell it is called in, so that signals reach the service itself
become_service() {
  exec java "${java_options[@]}" -XX:AOTCache="$service/service.aot" -Xlog:aot*=off -Xlog:cds*=off -jar "$service/service.jar" "$@"
}

refuse_packing() {
  rm -rf "$service.unfinished" || true
  refuse "the service could not be unpacked: $* failed. The reason is above; is there room on the disk?"
}

# Classes loaded and linked once, ahead of time, halve the start; a service without that cache starts all the same. What is
# unpacked in part would not, and would be taken for whole by every later start: each step says itself that it failed,
# because a shell whose failure is asked about does not stop at one.
pack() {
  local rehearsal=standalone-app/target/rehearsal
  say "Preparing a quick start ..."
  rm -rf "$service" "$service.unfinished" "$rehearsal" || refuse_packing "clearing away the former one"
  java -Djarmode=tools -jar "$(built_jar)" extract --destination "$service.unfinished" --application-filename service.jar ||
    refuse_packing "reading $(built_jar)"
  mv "$service.unfinished" "$service" || refuse_packing "moving it into place"
  java "${java_options[@]}" -XX:AOTCacheOutput="$service/service.aot" -Dspring.context.exit=onRefresh -jar "$service/service.jar" \
    --spring.profiles.active=demo --server.port=0 --casereview.data-dir="$rehearsal" --casereview.demo-data=false \
    >standalone-app/target/rehearsal.log 2>&1 </dev/null || true
  mv "$rehearsal/postgresql-server" "$service/" 2>/dev/null || true
  rm -rf "$rehearsal"
  touch "$service/.ready" || refuse_packing "marking it as ready"
}

# Builds and packs what is missing or outdated; of two that start at once the second waits for the first.
pack_service() {
  (
    ! command -v flock >/dev/null || flock 9
    is_current || build
    [[ $service/.ready -nt $(built_jar) ]] || pack
  ) 9>"$service.lock" || exit 1
}

# A new data directory need not wait for PostgreSQL to be unpacked, which the rehearsal has done. Without this copy the
# service unpacks it itself, and says what is wrong with the directory if it cannot.
lend_postgresql() {
  local to=$1/postgresql-server
  [[ -d $service/postgresql-server && ! -e $to && ! -e $1/postgresql ]] || return 0
  {
    mkdir -p "$1" && rm -rf "$to.unfinished" && cp -a "$service/postgresql-server" "$to.unfinished" && mv "$to.unfinished" "$to"
  } 2>/dev/null || rm -rf "$to.unfinished" 2>/dev/null || true
}
