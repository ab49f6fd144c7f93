# Sums the counters of test result files (trx). Sourced; needs say.sh.

passed=0 failed=0 skipped=0

# trx_add NAME FILE STATUS: adds one project's counters. A run that broke off counts as a failure.
trx_add() {
  local name=$1 file=$2 status=$3 counters total executed good
  counters=$(grep -o '<Counters [^>]*' "$file" 2>/dev/null) || counters=
  total=$(counter total "$counters")
  executed=$(counter executed "$counters")
  good=$(counter passed "$counters")
  passed=$((passed + good))
  failed=$((failed + executed - good))
  skipped=$((skipped + total - executed))
  if ((status != 0 && executed == good)); then
    printf '%s broke off with status %d\n' "$name" "$status" >&2
    failed=$((failed + 1))
  elif ((total == 0)); then
    printf '%s ran no test\n' "$name" >&2
    failed=$((failed + 1))
  fi
}

# counter NAME COUNTERS: the number in NAME="number", 0 if there is none.
counter() {
  if [[ $2 =~ \ $1=\"([0-9]+)\" ]]; then echo "${BASH_REMATCH[1]}"; else echo 0; fi
}

# Prints the sum as the last line; fails if a test failed or none passed.
trx_sum() {
  local sum="$passed passed, $failed failed"
  ((skipped == 0)) || sum+=", $skipped skipped"
  echo "$sum"
  ((failed == 0 && passed > 0))
}
