#!/bin/sh
# Builds the fuzzer and runs its targets, each for SECONDS; or only those that are named. Finds are kept in FOLDER/finds.
#   run.sh SECONDS FOLDER [TARGET ...]
# PLANTED=1: each target must find the fault that is planted where it reaches deepest.
set -eu
seconds=$1 folder=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
runtime=$(dirname "$(readlink -f "$(command -v swiftc)")")/../lib/swift/clang/lib/linux
export FUZZER_RUNTIME="$runtime/libclang_rt.fuzzer_no_main-x86_64.a"
[ -e "$FUZZER_RUNTIME" ] || { echo "no libFuzzer in this toolchain: not run"; exit 77; }
mkdir -p "$folder"
# Coverage in every library but those of others; their own tests look into them.
swift build -c release --package-path "$here" --scratch-path "$folder/build" --sanitize=address \
  -Xswiftc -DDEBUG -Xswiftc -enable-testing -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer >"$folder/build.log" 2>&1 ||
  { tail -30 "$folder/build.log"; exit 1; }
program=$folder/build/release/Fuzz
# What a fault looks like is for a person; the input is what is kept.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
[ $# -gt 0 ] || set -- $(HOMEBOOK_FUZZ=list "$program")
mkdir -p "$folder/finds"
status=0
for target; do
  mkdir -p "$folder/corpus/$target"
  seeds=$here/Seeds/$target
  [ -d "$seeds" ] || seeds=
  log=$folder/$target.log
  env HOMEBOOK_FUZZ="$target" ${PLANTED:+HOMEBOOK_FUZZ_PLANTED=1} timeout -s KILL $((seconds + 60)) "$program" \
    "$folder/corpus/$target" $seeds -max_total_time="$seconds" -seed="${SEED:-1}" -timeout=20 -rss_limit_mb=4096 \
    -artifact_prefix="$folder/finds/$target-" -print_final_stats=1 >"$log" 2>&1 && ended=0 || ended=$?
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [ -n "${PLANTED:-}" ]; then
    grep -q 'Fatal error: planted' "$log" && ended=0 || ended=1
  fi
  if [ "$ended" = 0 ]; then
    echo "$target: ${count:-?} executions"
  else
    echo "$target: ${count:-?} executions, FAILED; see $log and $folder/finds"
    status=1
  fi
done
exit $status
