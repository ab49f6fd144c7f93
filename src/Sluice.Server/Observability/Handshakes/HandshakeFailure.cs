using Sluice.Certificates.Chains;
using Sluice.Certificates.Names;

namespace Sluice.Server.Observability.Handshakes;

/// <summary>One client that did not come as far as its startup packet.</summary>
/// <param name="Client">Its address.</param>
/// <param name="Served">The certificate it was shown, or would have been.</param>
/// <param name="Sni">The host it asked for, as it came over the wire; empty when it sent none.</param>
internal sealed record HandshakeFailure(string Client, HandshakeCause Cause, ServedCertificate Served, string Sni)
{
    /// <summary>The served leaf's serial number, upper-case hexadecimal.</summary>
    public string Serial => Served.Leaf.SerialNumber;

    /// <summary>The host the client asked for; null when it sent none, or none that is a host's name. Safe to print.</summary>
    public ServerName? Asked => Sni.Length > 0 && ServerName.TryParse(Sni, out var name, out _) ? name : null;
}
