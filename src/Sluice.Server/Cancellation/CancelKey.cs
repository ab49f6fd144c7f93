using System.Security.Cryptography;

namespace Sluice.Server.Cancellation;

/// <summary>What BackendKeyData gives a client so that it can cancel: four secret bytes up to protocol 3.1, 32 from 3.2 on.</summary>
internal sealed record CancelKey(int ProcessId, ReadOnlyMemory<byte> Secret)
{
    public static CancelKey Create(int processId, int protocolMinor) =>
        new(processId, RandomNumberGenerator.GetBytes(protocolMinor >= 2 ? 32 : 4));

    /// <summary>Compared in constant time.</summary>
    public bool Opens(ReadOnlySpan<byte> secret) => CryptographicOperations.FixedTimeEquals(Secret.Span, secret);

    // The secret never reaches a log by way of a record's ToString.
    public override string ToString() => $"CancelKey {{ ProcessId = {ProcessId} }}";
}
