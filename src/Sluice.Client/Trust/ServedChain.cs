using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>Checks a chain as served against roots, and its leaf against the host as typed, as a client with verify-full does.</summary>
public static class ServedChain
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <param name="served">The leaf first.</param>
    /// <param name="host">As the user typed it.</param>
    public static ChainVerdict Check(
        IReadOnlyList<X509Certificate2> served, IReadOnlyCollection<X509Certificate2> roots, string host, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.LocalDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        foreach (var root in roots)
            chain.ChainPolicy.CustomTrustStore.Add(root);
        foreach (var other in served.Skip(1))
            chain.ChainPolicy.ExtraStore.Add(other);
        chain.Build(served[0]);
        var faults = new List<string>();
        var reaches = chain.ChainElements.Count > 0;
        foreach (var element in chain.ChainElements)
        {
            foreach (var status in element.ChainElementStatus)
            {
                reaches &= !BreaksTrust(status.Status);
                if (Describe(element.Certificate, status, now) is { } fault)
                    faults.Add(fault);
            }
        }
        reaches &= !chain.ChainStatus.Any(status => BreaksTrust(status.Status));
        if (!MatchesHost(served[0], host))
            faults.Add($"the certificate is not made for \"{host}\": {Names(served[0])}");
        return new ChainVerdict(reaches, faults);
    }

    private static bool BreaksTrust(X509ChainStatusFlags status) => (status & (X509ChainStatusFlags.PartialChain
        | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.NotSignatureValid | X509ChainStatusFlags.Cyclic)) != 0;

    private static string? Describe(X509Certificate2 certificate, X509ChainStatus status, DateTimeOffset now) => status.Status switch
    {
        _ when BreaksTrust(status.Status) => null,
        X509ChainStatusFlags.NotTimeValid when now.LocalDateTime > certificate.NotAfter =>
            $"{RootLine.Subject(certificate)} expired on {RootLine.Date(certificate.NotAfter)}",
        X509ChainStatusFlags.NotTimeValid =>
            $"{RootLine.Subject(certificate)} is not valid before {RootLine.Date(certificate.NotBefore)}; is this machine's clock right?",
        X509ChainStatusFlags.NotValidForUsage => $"{RootLine.Subject(certificate)} is not made for servers (extended key usage)",
        _ => $"{RootLine.Subject(certificate)}: {Printable.Of(status.StatusInformation.TrimEnd('.', ' ', '\n'))}",
    };

    private static bool MatchesHost(X509Certificate2 leaf, string host)
    {
        try
        {
            return leaf.MatchesHostname(host);
        }
        catch (Exception odd) when (odd is ArgumentException or CryptographicException)
        {
            // What cannot be a host name is no certificate's name, and names that cannot be read name nothing.
            return false;
        }
    }

    private static string Names(X509Certificate2 leaf)
    {
        var names = leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())))
            .Take(20).ToList();
        return names.Count == 0 ? "it holds no names; have the server issue a new one" : $"connect as {Printable.Of(string.Join(" or ", names))}";
    }
}
