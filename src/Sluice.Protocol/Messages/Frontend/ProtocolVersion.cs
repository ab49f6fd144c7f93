namespace Sluice.Protocol.Messages.Frontend;

/// <summary>The first word of a startup packet: a version, or a request code shaped like one.</summary>
/// <param name="Major">The high sixteen bits, unsigned as in PostgreSQL.</param>
/// <param name="Minor">The low sixteen bits.</param>
public readonly record struct ProtocolVersion(ushort Major, ushort Minor) : IComparable<ProtocolVersion>
{
    public static readonly ProtocolVersion V30 = new(3, 0);

    /// <summary>PostgreSQL 18: cancel keys of up to 256 bytes. (3.1 was never used.)</summary>
    public static readonly ProtocolVersion V32 = new(3, 2);

    public static readonly ProtocolVersion CancelRequest = new(1234, 5678);
    public static readonly ProtocolVersion SslRequest = new(1234, 5679);
    public static readonly ProtocolVersion GssEncRequest = new(1234, 5680);

    /// <summary>The word as it travels.</summary>
    public int Code => (Major << 16) | Minor;

    public static ProtocolVersion FromCode(int code) => new((ushort)(code >>> 16), (ushort)code);

    public int CompareTo(ProtocolVersion other) => ((uint)Code).CompareTo((uint)other.Code);

    public static bool operator <(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProtocolVersion left, ProtocolVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
