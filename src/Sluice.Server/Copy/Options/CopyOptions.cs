using System.Text;

namespace Sluice.Server.Copy.Options;

/// <summary>COPY's options, defaults filled in (PostgreSQL manual, COPY).</summary>
/// <param name="Delimiter">One ASCII character between values.</param>
/// <param name="Null">What stands for null, as UTF-8.</param>
internal sealed record CopyOptions(CopyFormat Format, byte Delimiter, byte[] Null)
{
    public CopyHeader Header { get; init; }

    public byte Quote { get; init; } = (byte)'"';

    public byte Escape { get; init; } = (byte)'"';

    /// <summary>FORCE_QUOTE *.</summary>
    public bool ForceQuoteAll { get; init; }

    public IReadOnlyList<string> ForceQuote { get; init; } = [];

    public IReadOnlyList<string> ForceNotNull { get; init; } = [];

    public IReadOnlyList<string> ForceNull { get; init; } = [];

    /// <summary>What the data is written in; null for UTF-8.</summary>
    public Encoding? Encoding { get; init; }
}
