#!/usr/bin/env bash
# The long run before a release (docs/testing.md). Its parts, all of them unless some are named:
#   full    every test, with nothing rotated or shortened
#   net8    the numeric tests on .NET 8
#   arm64   the numeric tests on ARM64, under an emulator, and the digits of whole networks compared with those of this machine
# As .ci/run does, it prints why tests were skipped and, as the last line, "N passed, N failed, N skipped". It ends with 0 only if nothing
# failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
numeric="Kernels.Tests Runtime.Tests EndToEnd.Tests"
folder=$PWD/artifacts/long-run
mkdir -p "$folder"

# Parts of the names of test classes that do not run on the emulator, which is slow: vectors wider than ARM64's, tests that kill or fuzz,
# and tests that mostly compile code.
beside_arm64="256 512 Safety. CrashTests FuzzTests HeaderMemoryTests PassAgreementTests DepthTests"

passed=0 failed=0 skipped=0
fail() { echo "failed: $1"; failed=$((failed + 1)); }
skip() { echo "skipped: $1"; skipped=$((skipped + 1)); }
has() { command -v "$1" >/dev/null; }

# Runs a command whose last line has the counts, and adds them up.
count() {
  local what=$1 log=$folder/last.log
  shift
  echo "== $what"
  "$@" </dev/null 2>&1 | tee "$log"
  if [[ $(tail -n 1 "$log") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + BASH_REMATCH[3]))
  else
    fail "$what ended early"
  fi
}

# A test project with its runtime, which starts without the machine's: framework, runtime identifier, project.
publish() {
  dotnet publish "tests/$3" -c Release -v q -p:TestsFramework="$1" -p:TestsRuntime="$2" --artifacts-path "$folder/build" \
    -o "$folder/$1-$2/$3" -p:RunAnalyzers=false </dev/null
}

program() { echo "$folder/$1-$2/$3/Lamina.$3"; }

full() { count "every test, in full" env LAMINA_TESTS=full .ci/run; }

net8() {
  local project
  for project in $numeric; do
    publish net8.0 linux-x64 "$project" || { fail "$project could not be published for .NET 8"; continue; }
    count "$project on .NET 8" "$(program net8.0 linux-x64 "$project")" tests
  done
}

arm64() {
  local project loader=/usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1 cpp=/usr/aarch64-linux-gnu/lib/libstdc++.so.6
  has qemu-aarch64 || { skip "ARM64 needs Debian's package qemu-user"; return; }
  [ -e "$loader" ] || { skip "ARM64 needs Debian's package libc6-arm64-cross"; return; }
  [ -e "$cpp" ] || { skip "ARM64 needs Debian's package libstdc++6-arm64-cross"; return; }

  # The emulator cannot map memory for code twice, once to write and once to execute.
  export QEMU_LD_PREFIX=/usr/aarch64-linux-gnu LAMINA_EMULATOR=qemu-aarch64
  local emulate="env DOTNET_EnableWriteXorExecute=0 $LAMINA_EMULATOR"
  for project in $numeric; do
    publish net10.0 linux-arm64 "$project" || { fail "$project could not be published for ARM64"; continue; }
    count "$project on ARM64" $emulate "$(program net10.0 linux-arm64 "$project")" tests $beside_arm64
  done

  echo "== digits on ARM64"
  publish net10.0 linux-x64 EndToEnd.Tests
  local here there
  here=$("$(program net10.0 linux-x64 EndToEnd.Tests)" digits)
  there=$($emulate "$(program net10.0 linux-arm64 EndToEnd.Tests)" digits)
  if [ -n "$here" ] && [ "$here" = "$there" ]; then
    passed=$((passed + 1))
  else
    diff <(echo "$here") <(echo "$there") | head -n 20
    fail "networks compute other digits on ARM64 (< here, > there)"
  fi
}

[ $# -gt 0 ] || set -- full net8 arm64
for part; do
  case $part in
    full | net8 | arm64) "$part" ;;
    *) fail "there is no part '$part'; there are full, net8 and arm64" ;;
  esac
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
