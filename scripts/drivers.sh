# The drivers that are tested against, and the small programs that use them. Sourced; needs say.sh, debian.sh and npm.sh.

# Where the tests look for the compiled ones.
drivers=tests/clients/drivers
drivers_bin=tests/clients/bin
# What each client does beyond connecting.
tools=tests/clients/tools

ensure_drivers() {
  local why="drivers that are tested against"
  ensure_command "$why" psql postgresql-client
  ensure_npm_folder "$why" tests/clients
  ensure_command "$why: pgJDBC" javac openjdk-17-jdk-headless
  ensure_command "$why: lib/pq" go golang-go
  # Debian's own python3, whatever else is on the PATH: its drivers are built for that one.
  ensure_debian "$why" libpostgresql-jdbc-java python3 python3-psycopg2 python3-psycopg python3-asyncpg \
    unixodbc odbc-postgresql python3-pyodbc golang-github-lib-pq-dev \
    python3-sqlalchemy python3-pandas pgcli libdbd-pg-perl php-cli php-pgsql ruby ruby-pg r-cran-rpostgresql
  mkdir -p "$drivers_bin"
  if [[ $drivers/Connect.java -nt $drivers_bin/Connect.class ]]; then
    step "Compiling $drivers/Connect.java"
    javac --release 17 -d "$drivers_bin" "$drivers/Connect.java"
  fi
  if [[ $drivers/connect.go -nt $drivers_bin/connect ]]; then
    step "Compiling $drivers/connect.go"
    # Debian's sources of lib/pq instead of a download.
    GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= go build -o "$drivers_bin/connect" "$drivers/connect.go"
  fi
  if [[ -n $(find "$tools/java" -name '*.java' -newer "$drivers_bin/Tool.class" 2>&1) ]]; then
    step "Compiling $tools/java"
    javac --release 17 -cp /usr/share/java/postgresql.jar -d "$drivers_bin" "$tools"/java/*.java
  fi
  if [[ $tools/go/tool.go -nt $drivers_bin/go-tool ]]; then
    step "Compiling $tools/go/tool.go"
    GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= go build -o "$drivers_bin/go-tool" "$tools/go/tool.go"
  fi
}
