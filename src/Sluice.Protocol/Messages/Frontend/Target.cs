namespace Sluice.Protocol.Messages.Frontend;

/// <summary>The body Describe and Close share: S or P, then a name.</summary>
internal static class Target
{
    /// <param name="payload">The message's.</param>
    /// <param name="message">Its name in complaints, in capitals as PostgreSQL has it.</param>
    public static (TargetKind Kind, string Name) Decode(ReadOnlyMemory<byte> payload, string message)
    {
        var reader = new PayloadReader(payload);
        var subtype = reader.ReadByte();
        var name = reader.ReadCString();
        reader.End();
        return subtype switch
        {
            (byte)'S' => (TargetKind.Statement, name),
            (byte)'P' => (TargetKind.Portal, name),
            _ => throw reader.Violation($"invalid {message} message subtype {subtype}"),
        };
    }
}
