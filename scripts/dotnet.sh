# The .NET SDK. Sourced; needs say.sh.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Build processes that outlive the build would hold a CI job open.
[[ ${CI:-} != true ]] || export MSBUILDDISABLENODEREUSE=1

ensure_dotnet() {
  local said
  have dotnet || fail "there is no dotnet on the PATH." \
    "Install the .NET SDK 10.0 (https://dotnet.microsoft.com/download/dotnet/10.0) and run this again."
  said=$(dotnet --version 2>&1) || fail "the .NET SDK that global.json asks for is not installed." \
    "Install the .NET SDK 10.0 (https://dotnet.microsoft.com/download/dotnet/10.0) and run this again." "$said"
}

restore() {
  step "Restoring NuGet packages as the lock files pin them"
  dotnet restore Sluice.slnx --locked-mode -v quiet ||
    fail "the restore failed." "After changing a package, run 'dotnet restore' and commit the packages.lock.json files."
}
