using System.Globalization;

namespace Sluice.Certificates.Authority;

/// <summary>Names of CAs: "Sluice local root HOST DATE". No two of one store are alike: a chain is found by name.</summary>
internal static class AuthorityName
{
    /// <param name="prefix">"Sluice local root".</param>
    /// <param name="host">This machine's name; cut when there is no room.</param>
    /// <param name="now">Gives the date.</param>
    /// <param name="taken">Subjects of earlier CAs ("CN=...").</param>
    public static string Make(string prefix, string host, DateTimeOffset now, IReadOnlySet<string> taken)
    {
        var date = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? date : $"{date}-{number}";
            var room = Certification.MaxCommonName - prefix.Length - end.Length - 2;
            var name = $"{prefix} {(host.Length > room ? host[..room] : host)} {end}";
            if (!taken.Contains(Certification.CommonName(name).Name))
                return name;
        }
    }
}
