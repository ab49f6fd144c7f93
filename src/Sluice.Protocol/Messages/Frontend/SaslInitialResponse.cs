using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Chooses a SASL mechanism (protocol, SASLInitialResponse).</summary>
/// <param name="Mechanism">As the client names it; not checked here.</param>
/// <param name="Data">The mechanism's first message, not copied; null when the client sends none.</param>
public readonly record struct SaslInitialResponse(string Mechanism, ReadOnlyMemory<byte>? Data)
{
    private const int NoData = -1;

    /// <exception cref="PgErrorException">FATAL 08P01 or 22021.</exception>
    public static SaslInitialResponse Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload, Severity.Fatal);
        var mechanism = reader.ReadCString();
        var length = reader.ReadInt32();
        ReadOnlyMemory<byte>? data = null;
        if (length != NoData)
            data = reader.ReadBytes(length);
        reader.End();
        return new SaslInitialResponse(mechanism, data);
    }
}
