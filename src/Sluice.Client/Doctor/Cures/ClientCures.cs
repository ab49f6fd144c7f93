using System.Security.Cryptography.X509Certificates;
using Sluice.Certificates.Clients;
using Sluice.Client.Doctor.Examining;
using Sluice.Client.Trust;

namespace Sluice.Client.Doctor.Cures;

/// <summary>Commands for the user of the client, in this system's shell.</summary>
internal sealed class ClientCures(Examination seen)
{
    private ClientPlatform Platform => seen.Client.System.Platform;

    private bool IsWindows => Platform == ClientPlatform.Windows;

    private string RootPath => seen.Client.Root.Path ?? "root.crt";

    /// <summary>The server's root added to the root file: by the server's own proof where it can be asked for its root, else from its CA's keeper.</summary>
    public IReadOnlyList<CureStep> Trust() => seen.Server.IsSluice || seen.Server.Served.Any(CertificateView.IsSelfIssued)
        ? TrustIssued()
        : [ServerCures.Ask(TopName, "its certificate (PEM)", "root.crt"), At($"sluice trust {Target} --file root.crt{Destination}")];

    /// <summary>The same where the server, by its own cure, serves its root.</summary>
    public IReadOnlyList<CureStep> TrustIssued()
    {
        var database = seen.Server.IsSluice ? "" : $" --database {Quote(seen.Request.Database ?? "postgres")}";
        var trust = At($"sluice trust {Target} --user {Quote(seen.Request.User)}{database}{Destination}");
        return seen.Server.IsSluice || seen.Client.Crls is null
            ? [trust]
            // The list first: where libpq finds a root.crl, a root without its own list there verifies nothing.
            : [CureStep.AtServer("sluice certs crl --out root.crl"), AddCrl(), trust];
    }

    /// <summary>
    /// The same, but where the server can prove nothing, from a root file that the user put into another home and that verifies the server.
    /// A chain that is verified by anybody else's file proves nothing.
    /// </summary>
    public IReadOnlyList<CureStep> TrustNearest() =>
        !CanProveItself && seen.Client.OtherRoots.FirstOrDefault(IsCure) is { } other
            ? [At($"sluice trust {Target} --file {Quote(other.Store.Path!)}{Destination}")]
            : Trust();

    /// <summary>The right root added and its namesake taken out: where two roots of one name stand in a file, OpenSSL takes the first.</summary>
    public IReadOnlyList<CureStep> TrustInsteadOf(X509Certificate2 namesake) =>
        [.. TrustNearest(), At($"sluice trust --remove --fingerprint {Fingerprint.Of(namesake)}{Destination}")];

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
        return command is null ? [Move(RootPath, RootPath + ".old"), .. TrustNearest()] : [At(command), Move(RootPath + ".pem", RootPath)];
    }

    public CureStep PutCrlAside() => Move(seen.Client.CrlPath!, seen.Client.CrlPath! + ".old");

    /// <summary>A CRL in root.crl, put to those that libpq reads.</summary>
    public CureStep AddCrl() => At(IsWindows
        ? $"Get-Content root.crl | Add-Content {Quote(seen.Client.CrlPath!)}"
        : $"cat root.crl >> {Quote(seen.Client.CrlPath!)}");

    public CureStep InstallCrl() => CopyStep("root.crl", seen.Client.CrlPath!);

    public IReadOnlyList<CureStep> CloseKey() => [At($"chmod 600 {Quote(seen.Client.Key.KeyPath!)}")];

    /// <summary>A new pair from Sluice; for other servers, which rarely ask for a certificate, the pair is put aside.</summary>
    public IReadOnlyList<CureStep> ReplaceKeyPair()
    {
        var key = seen.Client.Key;
        if (!seen.Server.IsSluice)
            return [Move(key.CertificatePath!, key.CertificatePath! + ".old")];
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

    private string TopName => seen.Server.Served.Count > 0 ? CertificateView.NameOf(seen.Server.Served[^1].IssuerName) : "of the server";

    // The system's own store is not for a user to add to: the usual file is.
    private string Destination => IsDefaultRoot || seen.Request.RootFile == "system" ? "" : $" --to {Quote(RootPath)}";

    private bool IsDefaultRoot => seen.Request.RootFile is null && RootPath == new ClientRootPaths(seen.Client.System).InLibpqFolder("root.crt");

    private bool CanProveItself => seen.Server.OverTls?.AsksFor == "SCRAM-SHA-256-PLUS"
        && (seen.Server.IsSluice || seen.Server.Served.Any(CertificateView.IsSelfIssued));

    private string Target => Quote(seen.Server.Target.ToString());

    private bool IsCure(OtherRoot other) => other.IsUsersOwn && other.IsBundle && seen.In(other.Store) is { IsTrusted: true };

    private CureStep CopyStep(string from, string to) => At($"{(IsWindows ? "Copy-Item" : "cp")} {Quote(from)} {Quote(to)}");

    private CureStep Move(string from, string to) => At($"{(IsWindows ? "Move-Item -Force" : "mv")} {Quote(from)} {Quote(to)}");

    private string Quote(string word) => ShellText.Quote(Platform, word);

    private static CureStep At(string command) => CureStep.AtClient(command);
}
