# The demonstration server: its folder, its user, its port. Sourced; needs say.sh.

lake=samples/lake
demo=$PWD/.sluice-demo
passwords=$demo/demo.pgpass
server=

# The password is made here, once, and written where psql looks for it; no command line ever carries it.
make_demo_user() {
  local password
  if [[ -s $passwords ]] && user_exists; then return; fi
  step "Making the user 'demo' with a password of its own in $passwords"
  password=$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')
  bin/sluice user add demo --password-stdin --replace --data "$demo" <<<"$password" >/dev/null
  (umask 077 && echo "localhost:*:lake:demo:$password" >"$passwords")
}

user_exists() {
  bin/sluice user list --data "$demo" | grep -qx demo
}

port_is_free() { ! (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }

free_port() {
  local port
  for ((port = 5432; port < 5532; port++)); do
    if port_is_free "$port"; then
      echo "$port"
      return
    fi
  done
  fail "no port from 5432 to 5531 is free on localhost."
}

# start_server PORT: serves the sample lake; its id is in $server.
start_server() {
  bin/sluice serve "$lake" --data "$demo" --listen "localhost:$1" &
  server=$!
}

# wait_for_server PORT SECONDS: until it answers; fails if it ends or is silent for longer.
wait_for_server() {
  local deadline=$((SECONDS + $2))
  while port_is_free "$1"; do
    kill -0 "$server" 2>/dev/null || return 1
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

# Asks the server to end and hands on its exit status.
stop_server() {
  [[ -n $server ]] || return 0
  kill -TERM "$server" 2>/dev/null || true
  wait "$server"
}

# connection PORT: what psql needs to know, but for the password.
connection() {
  echo "host=localhost port=$1 dbname=lake user=demo sslmode=verify-full sslrootcert='$demo/certs/root.crt'"
}
