# Starts the server, asks one question through psql with sslmode=verify-full, prints the answer. Sourced by run.

log=$demo/server.log
step "Serving $lake on localhost:$port for one question"
start_server "$port" >"$log" 2>&1
trap 'kill -TERM "$server" 2>/dev/null' EXIT

give_up() {
  printf '%s\n' "--- the end of $log" >&2
  tail -n 30 "$log" >&2
  fail "$@"
}

wait_for_server "$port" 60 || give_up "the server did not start."

PGPASSFILE=$passwords PGCONNECT_TIMEOUT=30 timeout 120 psql -X -w -v ON_ERROR_STOP=1 "$(connection "$port")" <<'SQL' ||
\conninfo
select origin, count(*) as flights, round(avg(delay), 1)::decimal(5, 1) as average_delay
from flights group by origin order by 2 desc limit 5;
SQL
  give_up "the question was not answered."

trap - EXIT
stop_server || give_up "the server ended with status $?."
