# Speaking to the person at the terminal. Sourced.

step() { printf '==> %s\n' "$*" >&2; }

# fail MESSAGE...: each argument is a line; the script ends with status 1.
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  (($# == 0)) || printf '       %s\n' "$@" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
