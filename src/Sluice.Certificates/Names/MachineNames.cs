using System.Net;
using System.Net.Sockets;

namespace Sluice.Certificates.Names;

/// <summary>What this machine calls itself: its host name and, where its resolver knows one, its full name.</summary>
internal static class MachineNames
{
    // A resolver that does not answer must not hold up the start.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var names = new List<string> { Environment.MachineName };
        try
        {
            var host = Dns.GetHostName();
            names.Add(host);
            var entry = await Dns.GetHostEntryAsync(host, cancellation).WaitAsync(Patience, cancellation).ConfigureAwait(false);
            names.Add(entry.HostName);
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            // No resolver knows this machine: its bare name is all it has.
            return names;
        }
        return names;
    }
}
