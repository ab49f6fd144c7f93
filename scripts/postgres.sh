# A PostgreSQL 15 server to compare with. Sourced; needs say.sh and debian.sh.

postgres_bin=/usr/lib/postgresql/15/bin

# Debian's package would start a server on port 5432 at once; a comparison needs only the programs.
ensure_postgres() {
  [[ -x $postgres_bin/postgres ]] && return
  local settings=/etc/postgresql-common/createcluster.conf
  if [[ ${SLUICE_SKIP_PACKAGES:-} != 1 && ! -e $settings ]]; then
    ensure_debian "the PostgreSQL server that answers are compared with" postgresql-common
    step "Telling Debian not to start a PostgreSQL server of its own ($settings)"
    as_root sed -i 's/^#\?create_main_cluster *=.*/create_main_cluster = false/' "$settings"
  fi
  ensure_debian "the PostgreSQL server that answers are compared with" postgresql-15
  [[ -x $postgres_bin/postgres ]] || fail "there is no PostgreSQL 15 server in $postgres_bin."
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi
}
