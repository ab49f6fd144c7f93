namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Forgets a statement or a portal; one that does not exist is no error (protocol, Close).</summary>
/// <param name="Kind">Which of the two <paramref name="Name"/> names.</param>
/// <param name="Name">Empty for the unnamed one.</param>
public readonly record struct CloseMessage(TargetKind Kind, string Name)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static CloseMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var (kind, name) = Target.Decode(payload, "CLOSE");
        return new CloseMessage(kind, name);
    }
}
