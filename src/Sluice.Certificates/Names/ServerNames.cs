using System.Net;
using Sluice.Certificates.Problems;

namespace Sluice.Certificates.Names;

/// <summary>The names a leaf is issued for, in order, each once.</summary>
public sealed class ServerNames
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "::1"];

    private ServerNames(IReadOnlyList<ServerName> all, IReadOnlyList<ServerName> asked) => (All, Asked) = (all, asked);

    public IReadOnlyList<ServerName> All { get; }

    /// <summary>Those of <see cref="All"/> that somebody asked for by name, beside loopback and the machine's own.</summary>
    public IReadOnlyList<ServerName> Asked { get; }

    public IEnumerable<string> DnsNames => All.Where(name => name.Dns is not null).Select(name => name.Dns!);

    public IEnumerable<IPAddress> Addresses => All.Where(name => name.Address is not null).Select(name => name.Address!);

    /// <summary>localhost, 127.0.0.1 and ::1, this machine's own names, then <paramref name="hostnames"/>.</summary>
    /// <exception cref="CertificateException">A host name that cannot stand in a certificate.</exception>
    public static async Task<ServerNames> OfThisMachineAsync(IEnumerable<string> hostnames, CancellationToken cancellation) =>
        From(await MachineNames.FindAsync(cancellation).ConfigureAwait(false), hostnames);

    /// <summary>The same with the machine's names given; those that cannot stand in a certificate are left out, as nobody asked for them.</summary>
    /// <exception cref="CertificateException">One of <paramref name="hostnames"/> cannot stand in a certificate.</exception>
    public static ServerNames From(IEnumerable<string> machineNames, IEnumerable<string> hostnames)
    {
        var all = new List<ServerName>();
        foreach (var text in Loopback.Concat(machineNames))
        {
            if (ServerName.TryParse(text, out var name, out _))
                all.Add(name!);
        }
        var asked = new List<ServerName>();
        foreach (var text in hostnames)
        {
            if (!ServerName.TryParse(text, out var name, out var why))
                throw new CertificateException(null, $"host name \"{text}\": {why}", "give a DNS name or an IP address");
            asked.Add(name!);
        }
        return new ServerNames([.. all.Concat(asked).Distinct()], [.. asked.Distinct()]);
    }

    /// <summary>Exactly these names.</summary>
    public static ServerNames Of(IEnumerable<ServerName> names)
    {
        ServerName[] all = [.. names.Distinct()];
        return new ServerNames(all, all);
    }

    /// <summary>The names of this set that none of <paramref name="served"/> answers for.</summary>
    public IReadOnlyList<ServerName> NotCoveredBy(IReadOnlyCollection<ServerName> served) =>
        [.. All.Where(wanted => !served.Any(name => name.Covers(wanted)))];
}
