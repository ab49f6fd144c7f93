using Sluice.Certificates.Clients;

namespace Sluice.Client.Doctor;

/// <summary>Commands for the user of the client, in this system's shell.</summary>
internal sealed class ClientCures(Examination seen)
{
    private ClientPlatform Platform => seen.Client.System.Platform;

    private bool IsWindows => Platform == ClientPlatform.Windows;

    private string RootPath => seen.Client.Root.Path ?? "root.crt";

    /// <summary>The server's root added to the root file: by its own proof where the server is Sluice, else from a file its keeper gives out.</summary>
    public IReadOnlyList<CureStep> Trust()
    {
        var target = seen.Server.Target.ToString();
        var to = IsDefaultRoot ? "" : $" --to {Quote(RootPath)}";
        return [At(seen.Server.IsSluice
            ? $"sluice trust {target} --user {Quote(seen.Request.User)}{to}"
            : $"sluice trust {target} --file ROOT.crt{to}")];
    }

    /// <summary>The root file replaced: where two roots of one name stand in it, OpenSSL takes the first.</summary>
    public IReadOnlyList<CureStep> ReplaceRoot() => [CopyStep("ROOT.crt", RootPath)];

    /// <summary>A root file from elsewhere on this machine put where libpq looks.</summary>
    public IReadOnlyList<CureStep> CopyRoot(string from) => IsWindows
        ? [At($"New-Item -ItemType Directory -Force {Quote(Folder)}"), CopyStep(from, RootPath)]
        : [At($"mkdir -p {Quote(Folder)}"), CopyStep(from, RootPath)];

    public IReadOnlyList<CureStep> MakeReadable() => IsWindows
        ? [At($"icacls {Quote(RootPath)} /grant \"${{env:USERNAME}}:R\"")]
        : [At($"chmod u+r,go+r {Quote(RootPath)}")];

    public IReadOnlyList<CureStep> ConvertRoot(StoreFormat format)
    {
        var path = Quote(RootPath);
        var copy = Quote(RootPath + ".pem");
        var command = format switch
        {
            StoreFormat.Der => $"openssl x509 -inform DER -in {path} -out {copy}",
            StoreFormat.Pkcs7 => $"openssl pkcs7 -print_certs -in {path} -out {copy}",
            StoreFormat.Jks or StoreFormat.Pkcs12 => $"keytool -list -rfc -keystore {path} > {copy}",
            _ => null,
        };
        return command is null ? ReplaceRoot() : [At(command), Move(RootPath + ".pem", RootPath)];
    }

    public CureStep PutCrlAside() => Move(seen.Client.CrlPath!, seen.Client.CrlPath! + ".old");

    public CureStep InstallCrl() => CopyStep("root.crl", seen.Client.CrlPath!);

    public IReadOnlyList<CureStep> CloseKey() => [At($"chmod 600 {Quote(seen.Client.Key.KeyPath!)}")];

    public IReadOnlyList<CureStep> ReplaceKeyPair()
    {
        var key = seen.Client.Key;
        return
        [
            CureStep.AtServer($"sluice certs client {Quote(seen.Request.User)} --out postgresql --replace"),
            CopyStep("postgresql.crt", key.CertificatePath!),
            CopyStep("postgresql.key", key.KeyPath!),
        ];
    }

    public IReadOnlyList<CureStep> SetClock() => [At(Platform switch
    {
        ClientPlatform.Windows => "w32tm /resync",
        ClientPlatform.MacOs => "sudo sntp -sS time.apple.com",
        _ => "timedatectl set-ntp true",
    })];

    public IReadOnlyList<CureStep> UseName(string name) => [At($"psql \"host={name} port={seen.Server.Target.Port} sslmode=verify-full\"")];

    private bool IsDefaultRoot => seen.Request.RootFile is null && RootPath == new ClientRootPaths(seen.Client.System).InLibpqFolder("root.crt");

    private string Folder => RootPath[..Math.Max(0, RootPath.LastIndexOfAny(['/', '\\']))] is { Length: > 0 } folder ? folder : ".";

    private CureStep CopyStep(string from, string to) => At($"{(IsWindows ? "Copy-Item" : "cp")} {Quote(from)} {Quote(to)}");

    private CureStep Move(string from, string to) => At($"{(IsWindows ? "Move-Item -Force" : "mv")} {Quote(from)} {Quote(to)}");

    private string Quote(string word) => ShellText.Quote(Platform, word);

    private static CureStep At(string command) => CureStep.AtClient(command);
}
