# Measures a stream and sums up the measurements. Sourced; needs say.sh and $rates, the file that holds them.

# measure SERVER FORMAT ROUND PORT DATABASE ROOT SQL: round 0 warms up and is not kept.
measure() {
  local server=$1 format=$2 round=$3 port=$4 database=$5 root=$6 sql=$7 line
  line=$(bin/bench/stream-client localhost "$port" demo "$database" "$root" "$format" "$sql") ||
    fail "the stream from $server ($format) broke off; see above."
  ((round == 0)) || printf '%s\t%s\t%s\n' "$server" "$format" "$line" >>"$rates"
}

# print_rates FILE ROWS ROUNDS: columns server, format, rows, bytes, seconds, protocol, cipher.
# Fails unless both servers sent as many rows and bytes: else they did not do the same work.
print_rates() {
  local commit machine
  commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
  machine="$(nproc) × $(sed -n 's/^model name[^:]*: //p;T;q' /proc/cpuinfo)"
  sort -t $'\t' -k1,1 -k2,2 -k5,5n "$1" | awk -F '\t' -v wanted="$2" -v rounds="$3" -v commit="$commit" \
    -v machine="$machine" -v day="$(date +%F)" '
    {
      key = $1 SUBSEP $2
      seconds[key, ++count[key]] = $5
      if ($3 != wanted) wrong = wrong sprintf("%s sent %d rows (%s) instead of %d\n", $1, $3, $2, wanted)
      if ($2 in bytes && bytes[$2] != $4) wrong = wrong sprintf("the servers sent %d and %d bytes (%s)\n", bytes[$2], $4, $2)
      bytes[$2] = $4
      tls = $6 " " $7
    }
    function median(server, format,   key, n, middle) {
      key = server SUBSEP format; n = count[key]; middle = int((n + 1) / 2)
      return n % 2 ? seconds[key, middle] : (seconds[key, middle] + seconds[key, middle + 1]) / 2
    }
    END {
      if (wrong != "") { printf "%s", wrong > "/dev/stderr"; exit 1 }
      printf "\n%d rows over %s, median of %d\n\n", wanted, tls, rounds
      printf "%-8s %14s %14s %10s %10s %7s\n", "format", "Sluice rows/s", "PG 15 rows/s", "Sluice MB/s", "PG 15 MB/s", "ratio"
      split("text binary", formats, " ")
      for (i = 1; i <= 2; i++) {
        format = formats[i]; ours = median("sluice", format); theirs = median("postgres", format)
        printf "%-8s %14d %14d %10.0f %11.0f %7.2f\n", format, wanted / ours, wanted / theirs, \
          bytes[format] / ours / 1e6, bytes[format] / theirs / 1e6, theirs / ours
        row = row sprintf(" %.2f M | %.2f M | %.2f |", wanted / ours / 1e6, wanted / theirs / 1e6, theirs / ours)
      }
      printf "\n| %s | %s | %s |%s\n", day, commit, machine, row
    }'
}
