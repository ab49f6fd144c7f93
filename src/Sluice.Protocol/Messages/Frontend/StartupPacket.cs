using Sluice.Protocol.Errors;

namespace Sluice.Protocol.Messages.Frontend;

/// <summary>What a connection, or a connection just encrypted, begins with (protocol, "Start-up").</summary>
public abstract record StartupPacket
{
    /// <param name="payload">What follows the length; see <see cref="Frames.FrameReader.TryReadStartup"/>.</param>
    /// <exception cref="PgErrorException">FATAL: 08P01 for a wrong layout, 22021 for text that is not UTF-8.</exception>
    public static StartupPacket Decode(ReadOnlyMemory<byte> payload)
    {
        var reader = new PayloadReader(payload, Severity.Fatal);
        var version = ProtocolVersion.FromCode(reader.ReadInt32());
        if (version == ProtocolVersion.SslRequest)
            return Bare(reader, new SslRequest());
        if (version == ProtocolVersion.GssEncRequest)
            return Bare(reader, new GssEncRequest());
        if (version == ProtocolVersion.CancelRequest)
            return CancelRequest.Decode(ref reader);
        return StartupMessage.Decode(version, ref reader);
    }

    private static StartupPacket Bare(PayloadReader reader, StartupPacket request) =>
        reader.Remaining == 0 ? request : throw reader.Violation("invalid length of startup packet");
}
