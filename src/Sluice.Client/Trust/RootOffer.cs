using System.Security.Cryptography.X509Certificates;

namespace Sluice.Client.Trust;

/// <summary>Roots that a way of asking vouches for.</summary>
/// <param name="Roots">At least one.</param>
/// <param name="Served">The chain the server showed, leaf first.</param>
/// <param name="Proof">Why they may be trusted, in one sentence.</param>
/// <param name="LeftOut">Roots that were shown too, but that nothing vouches for.</param>
public sealed record RootOffer(
    IReadOnlyList<X509Certificate2> Roots,
    IReadOnlyList<X509Certificate2> Served,
    string Proof,
    IReadOnlyList<X509Certificate2> LeftOut);
