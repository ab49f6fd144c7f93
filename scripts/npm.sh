# Pinned npm packages: libraries and data, run through npm's own lock file. Sourced; needs say.sh and debian.sh.

# ensure_npm_folder WHY FOLDER: installs what FOLDER/package-lock.json pins, once for each state of that file.
ensure_npm_folder() {
  local why=$1 folder=$2
  local lock=$folder/package-lock.json stamp=$folder/node_modules/.installed-lock.json
  cmp -s "$lock" "$stamp" && return
  ensure_command "fetches pinned libraries and data" npm nodejs npm
  step "Installing $folder: $why"
  npm ci --prefix "$folder" --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null ||
    fail "npm could not install $folder ($why); see its message above." \
      "It needs a reachable npm registry; 'npm config get registry' names the one in use."
  cp "$lock" "$stamp"
}
