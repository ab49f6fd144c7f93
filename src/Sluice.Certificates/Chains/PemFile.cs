using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Chains;

/// <summary>What a PEM file holds.</summary>
/// <param name="Path">As given.</param>
/// <param name="Certificates">At least one, in the file's order, repetitions included.</param>
/// <param name="HoldsPrivateKey">Whether a private key stands among them.</param>
internal sealed record PemFile(string Path, IReadOnlyList<X509Certificate2> Certificates, bool HoldsPrivateKey);
