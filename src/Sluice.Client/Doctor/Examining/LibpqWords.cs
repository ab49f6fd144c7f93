using Sluice.Client.Wire;

namespace Sluice.Client.Doctor.Examining;

/// <summary>What libpq says when it does not come through TLS, in the order in which it looks.</summary>
internal static class LibpqWords
{
    public const string VerifyFailed = "SSL error: certificate verify failed";
    public const string OldTls = "SSL error: tlsv1 alert protocol version";
    public const string AlpnRefused = "SSL error: tlsv1 alert no application protocol";

    /// <returns>Null when the handshake succeeds.</returns>
    public static string? Handshake(Examination seen, bool isChainChecked, bool isNameChecked, bool isRootNeeded)
    {
        var server = seen.Server;
        if (server.FailedAt is DialStep.Negotiate)
            return HasNoTls(server)
                ? "server does not support SSL, but SSL was required"
                : "received invalid response to SSL negotiation";
        if (isChainChecked && RootFile(seen.Client, isRootNeeded) is { } file)
            return file;
        if (seen.Client.Key.Message is { } key)
            return key;
        if (Protocol(server) is { } protocol)
            return protocol;
        if (isChainChecked && seen.Chain is { IsTrusted: false })
            return VerifyFailed;
        return isNameChecked && seen.Name is { Matches: false } name ? name.Message : null;
    }

    public const string NoDigest = "could not find digest for NID UNDEF";

    /// <summary>Whether it answered SSLRequest with 'N'.</summary>
    public static bool HasNoTls(ServerSide server) =>
        server.FailedAt is DialStep.Negotiate && server.Failure!.EndsWith("does not support SSL", StringComparison.Ordinal);

    public static string RootFileMissing(string? path) => path is null
        ? "could not get home directory to locate root certificate file"
        : $"root certificate file \"{path}\" does not exist";

    public static string RootFileUnreadable(string path, string? why) =>
        $"could not read root certificate file \"{path}\": {why ?? "no certificate or crl found"}";

    private static string? RootFile(ClientSide client, bool isRootNeeded)
    {
        if (!client.Root.Exists)
            return isRootNeeded ? RootFileMissing(client.Root.Path) : null;
        return client.HasRoots ? null : RootFileUnreadable(client.Root.Path!, client.Root.Problem == "Permission denied" ? "Permission denied" : null);
    }

    private static string? Protocol(ServerSide server)
    {
        if (server.TakesModernTls)
            return server.RefusesAlpn ? AlpnRefused + " (libpq 17 and later)" : null;
        if (server.Versions.Any(answer => answer.IsAccepted))
            return OldTls;
        var first = server.Versions[0];
        return first.Alert is { } alert ? $"SSL error: the server ended the handshake with alert {alert}" : $"SSL error: {first.Fault ?? "handshake failure"}";
    }
}
