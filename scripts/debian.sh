# Debian packages: installed only where missing, never upgraded. Sourced; needs say.sh.

# as_root COMMAND...: runs it as root, by sudo where that is needed and there.
as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

debian_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# ensure_debian WHY PACKAGE...: installs those of the packages that are missing.
ensure_debian() {
  local why=$1 package missing=()
  shift
  [[ ${SLUICE_SKIP_PACKAGES:-} == 1 ]] && return
  if ! have apt-get || ! have dpkg-query; then
    fail "this system has no apt-get to install these with: $* ($why)" \
      "Install what Debian 12 calls by these names in your system's own way," \
      "then run this again with SLUICE_SKIP_PACKAGES=1."
  fi
  for package; do
    debian_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  if ((EUID != 0)) && ! have sudo; then
    fail "installing Debian packages needs root, and there is no sudo ($why)." \
      "As root, run: apt-get update && apt-get install -y ${missing[*]}" \
      "then run this again."
  fi
  step "Installing Debian packages: ${missing[*]} ($why)"
  apt_get update -q >/dev/null || fail "apt-get update failed; see its message above."
  apt_get install -y -q --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt-get could not install: ${missing[*]}" \
      "These are Debian 12's names. Elsewhere, install their like and set SLUICE_SKIP_PACKAGES=1."
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get "$@"; }

# ensure_command WHY COMMAND PACKAGE...: installs the packages only if there is no such command.
ensure_command() {
  local why=$1 command=$2
  shift 2
  have "$command" && return
  ensure_debian "$why" "$@"
  have "$command" || fail "there is no $command on the PATH ($why)."
}
