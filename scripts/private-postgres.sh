# A PostgreSQL 15 cluster of our own on the loopback, with TLS and SCRAM, gone afterwards. Sourced; needs postgres.sh.

# start_postgres FOLDER PORT USER PASSWORD: FOLDER must be new; its root.crt is the certificate to trust.
start_postgres() {
  local folder=$1 port=$2 user=$3 password=$4
  mkdir -m 700 "$folder"
  ((EUID != 0)) || chown postgres "$folder"
  as_postgres tee "$folder/password" >/dev/null <<<"$password"
  as_postgres "$postgres_bin/initdb" -D "$folder/cluster" -U "$user" -A scram-sha-256 --encoding UTF8 --locale C.UTF-8 \
    --pwfile "$folder/password" >/dev/null
  as_postgres openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -keyout "$folder/server.key" -out "$folder/root.crt" 2>/dev/null
  as_postgres tee "$folder/cluster/postgresql.auto.conf" >/dev/null <<CONF
listen_addresses = 'localhost'
port = $port
unix_socket_directories = ''
ssl = on
ssl_cert_file = '$folder/root.crt'
ssl_key_file = '$folder/server.key'
ssl_min_protocol_version = 'TLSv1.3'
shared_buffers = '512MB'
CONF
  as_postgres "$postgres_bin/pg_ctl" -D "$folder/cluster" -l "$folder/log" -w start >/dev/null
}

stop_postgres() {
  as_postgres "$postgres_bin/pg_ctl" -D "$1/cluster" -m fast -w stop >/dev/null
}
