# What ./start, ./verify and the benchmarks ask of the machine. Sourced, never run.
# shellcheck shell=bash

# Where a JDK usually is; JDK_PLACES replaces the list.
jdk_places=${JDK_PLACES-"/usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* $HOME/.sdkman/candidates/java/* $HOME/.jdks/*"}

say() { printf '%s\n' "$*"; }

refuse() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

is_jdk_25() {
  [[ -x $1/bin/javac && -r $1/release ]] && grep -q '^JAVA_VERSION="25' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, and puts it first on the path: Maven itself must run on it (the formatter does too).
use_jdk_25() {
  local on_path candidate
  on_path=$(command -v javac || true)
  [[ -n $on_path ]] && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
  # the places are patterns, so they are left to be split and expanded
  # shellcheck disable=SC2086
  for candidate in "${JAVA_HOME:-}" "$on_path" $jdk_places; do
    if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
      return
    fi
  done
  refuse "no JDK 25 found: install one (for example Temurin 25) or set JAVA_HOME to it."
}

need_maven() {
  local version
  command -v mvn >/dev/null || refuse "no Maven found: install Maven 3.8.7 or newer (Debian, Ubuntu: apt-get install maven)."
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [[ $(printf '%s\n' 3.8.7 "$version" | sort -V | head -n 1) == 3.8.7 ]] ||
    refuse "Maven ${version:-of an unknown version} is too old: install Maven 3.8.7 or newer."
}

# Says which module Maven is at, keeps everything in the log, and shows the errors if there are any. Each line of the log
# begins with the milliseconds since Maven started.
run_maven() {
  local log=$1
  shift
  mvn -B -ntp -Dorg.slf4j.simpleLogger.showDateTime=true "$@" </dev/null 2>&1 | tee "$log" |
    sed -nu 's/^[0-9]* *\[INFO\] Building Case Review: \(.*\) 0\.[^ ]* *\(\[.*\]\)$/  \1 \2/p'
  local result=${PIPESTATUS[0]}
  if ((result != 0)); then
    grep -E '^[0-9]* *\[ERROR\]' "$log" | head -n 40 >&2 || true
    printf 'The whole output is in %s\n' "$log" >&2
  fi
  return "$result"
}
