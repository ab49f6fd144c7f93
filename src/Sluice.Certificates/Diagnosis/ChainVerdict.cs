using System.Security.Cryptography.X509Certificates;

namespace Sluice.Certificates.Diagnosis;

/// <summary>What a client makes of a chain.</summary>
/// <param name="Error">Null when the chain verifies.</param>
/// <param name="Depth">Where the error lies: 0 is the leaf.</param>
/// <param name="Path">Leaf to anchor, or as far as it could be built.</param>
/// <param name="Code">The fault's code (<see cref="FaultCodes"/>); null when the chain verifies.</param>
public sealed record ChainVerdict(VerifyError? Error, int Depth, IReadOnlyList<X509Certificate2> Path, string? Code)
{
    public bool IsTrusted => Error is null;

    /// <summary>Whether good signatures of CAs lead from the leaf to an anchor, whatever else there is to say against the chain.</summary>
    public bool ReachesAnchor { get; init; }

    /// <summary>The certificate the error is about; null when there is none.</summary>
    public X509Certificate2? At => Error is not null && Depth < Path.Count ? Path[Depth] : null;

    /// <summary>As <c>openssl verify</c> would print it.</summary>
    public override string ToString() => Error is null ? "OK" : $"error {Error.Number} at {Depth} depth lookup: {Error.Text}";
}
