using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Clients;

/// <summary>A place where a client looks for roots, and what it finds there.</summary>
/// <param name="Client">Who looks: "libpq", "pgJDBC", "Java", "Node", "system".</param>
/// <param name="Path">The file; null when it is none.</param>
/// <param name="Exists">Whether anything is there.</param>
/// <param name="Format">What it is.</param>
/// <param name="Certificates">What it holds, in order.</param>
/// <param name="Problem">Why it could not be read, lower case; null when it could.</param>
/// <param name="UsedBy">Which clients that matters to, in words.</param>
public sealed record TrustStore(
    string Client, string? Path, bool Exists, StoreFormat Format, IReadOnlyList<X509Certificate2> Certificates, string? Problem, string UsedBy)
{
    public bool IsReadable => Exists && Problem is null;

    /// <summary>Whether OpenSSL's loader, and so libpq, finds certificates in it.</summary>
    public bool IsPem => Format is StoreFormat.Pem or StoreFormat.System;
}
