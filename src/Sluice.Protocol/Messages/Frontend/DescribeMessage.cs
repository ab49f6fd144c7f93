namespace Sluice.Protocol.Messages.Frontend;

/// <summary>Asks for a statement's parameters and columns, or a portal's columns (protocol, Describe).</summary>
/// <param name="Kind">Which of the two <paramref name="Name"/> names.</param>
/// <param name="Name">Empty for the unnamed one.</param>
public readonly record struct DescribeMessage(TargetKind Kind, string Name)
{
    /// <exception cref="Errors.PgErrorException">08P01 or 22021.</exception>
    public static DescribeMessage Decode(ReadOnlyMemory<byte> payload)
    {
        var (kind, name) = Target.Decode(payload, "DESCRIBE");
        return new DescribeMessage(kind, name);
    }
}
