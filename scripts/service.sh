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

# What the service is made of, and how: the same sources on the same JDK make the same service, whenever they are built.
made_of() {
  {
    find "${sources[@]}" scripts/service.sh -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    cat "${JAVA_HOME:-}/release"
  } 2>/dev/null | sha256sum 2>/dev/null || true
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

# Asks the service at port $1 for the page or read $2, as the invented Business Manager, and takes all of the answer.
rehearsed_read() {
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAuthorization: Basic %s\r\n\r\n' "$2" \
    "$(printf 'bscp.business-manager:demo' | base64)" >&3
  cat <&3 >/dev/null || true
  exec 3<&- 3>&-
}

# One start in the empty directory $1, from the bundled partnerships to the first answers: what it loads, links and finds to
# be used much, later starts find done. It ends by itself, and lets go of the lock, also where this shell was killed.
rehearse() {
  local log=standalone-app/target/rehearsal.log port= pid waited=0 page bounded=()
  ! command -v timeout >/dev/null || bounded=(timeout --foreground -k 120 600)
  "${bounded[@]}" java "${java_options[@]}" -XX:AOTCacheOutput="$service/service.aot" -jar "$service/service.jar" \
    --spring.profiles.active=demo --server.port=0 --casereview.data-dir="$1" --casereview.demo-data=false \
    --logging.level.org.springframework.boot.tomcat=info >"$log" 2>&1 </dev/null 9>&- &
  pid=$!
  trap 'kill -TERM "$pid" 2>/dev/null; exit 130' INT TERM HUP
  until port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$log" 2>/dev/null) && [[ -n $port ]]; do
    ((++waited <= 1500)) && kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  [[ -z $port ]] || for page in /actuator/health/readiness /sign-in /api/cases /api/decisions /api/dashboards/overdue; do
    rehearsed_read "$port" "$page" 2>/dev/null || break
  done
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" || true
  trap - INT TERM HUP
}

# What a first start does once, ahead of time, halves each later one; a service without that cache starts all the same. What is
# unpacked in part would not, and would be taken for whole by every later start: each step says itself that it failed,
# because a shell whose failure is asked about does not stop at one.
pack() {
  local rehearsal=standalone-app/target/rehearsal
  say "Preparing a quick start ..."
  rm -rf "$service" "$service.unfinished" "$rehearsal" || refuse_packing "clearing away the former one"
  java -Djarmode=tools -jar "$(built_jar)" extract --destination "$service.unfinished" --application-filename service.jar ||
    refuse_packing "reading $(built_jar)"
  mv "$service.unfinished" "$service" || refuse_packing "moving it into place"
  rehearse "$rehearsal"
  mv "$rehearsal/postgresql-server" "$service/" 2>/dev/null || true
  rm -rf "$rehearsal"
  printf '%s\n' "$1" >"$service/.ready" || refuse_packing "marking it as ready"
}

# Whether what is unpacked was made of $1, also where that has been built once more since, as ./verify does.
is_packed() { [[ -n $1 && -f $service/.ready && $(<"$service/.ready") == "$1" ]]; }

# Builds and packs what is missing or outdated; of two that start at once the second waits for the first.
pack_service() {
  (
    ! command -v flock >/dev/null || flock 9
    # asked before the build: what changes during it is packed anew by the next start
    sources_now=$(made_of)
    is_current || build
    [[ $service/.ready -nt $(built_jar) ]] || is_packed "$sources_now" || pack "$sources_now"
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
