using Sluice.Server.Transport.Tls;

namespace Sluice.Server.Certificates;

/// <summary>The root certificates as clients need them now: SHOW sluice.root_certificates, and the notice before login.</summary>
internal sealed class RootBundle(TlsCredentials credentials, BundleReaders? readers = null)
{
    /// <summary>The parameter's name, and with its prefix the option's that asks for it before login.</summary>
    public const string Parameter = "sluice.root_certificates";

    public const string StartupOption = "_pq_.sluice_root_certificates";

    /// <summary>PEM; empty when clients' systems know the roots by themselves.</summary>
    public string Pem => credentials.Current.Identity.RootCertificates;

    /// <summary>PEM, on record as read by a user who has logged in.</summary>
    public string ReadBy(string user)
    {
        var pem = Pem;
        readers?.Read(user, pem);
        return pem;
    }

    public void LoggedIn(string user) => readers?.LoggedIn(user);
}
