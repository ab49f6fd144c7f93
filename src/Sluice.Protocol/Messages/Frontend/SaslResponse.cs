namespace Sluice.Protocol.Messages.Frontend;

/// <summary>A later SASL message: the whole payload is the mechanism's (protocol, SASLResponse).</summary>
public readonly record struct SaslResponse(ReadOnlyMemory<byte> Data)
{
    public static SaslResponse Decode(ReadOnlyMemory<byte> payload) => new(payload);
}
