using Sluice.Client.Wire;

namespace Sluice.Client.Trust;

/// <summary>A way to get a server's roots that a man in the middle cannot fake.</summary>
public interface IRootSource
{
    /// <exception cref="TrustException">Nothing vouches for what the server shows.</exception>
    /// <exception cref="DialException">No TLS connection.</exception>
    Task<RootOffer> FetchAsync(ServerTarget target, CancellationToken cancellation);
}
