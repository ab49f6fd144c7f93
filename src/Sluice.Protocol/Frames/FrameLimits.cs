using Sluice.Protocol.Messages.Frontend;

namespace Sluice.Protocol.Frames;

/// <summary>
/// The largest length a message of each type may claim, in bytes, the length word included. PostgreSQL bounds the same types the
/// same way (pqcomm.h); its large bound is 1 GiB.
/// </summary>
public sealed class FrameLimits
{
    /// <summary>A startup packet: its length word, then at least the version.</summary>
    public const int MinStartup = 8;

    /// <summary>The longest startup packet.</summary>
    public const int MaxStartup = 10_000;

    /// <summary>Messages that hold a name and a number or two, or nothing.</summary>
    public const int Small = 10_000;

    /// <summary>Password and SASL messages (PostgreSQL, PG_MAX_AUTH_TOKEN_LENGTH).</summary>
    public const int Authentication = 65_535;

    /// <summary>The usual bound for statements, parameters and COPY data.</summary>
    public const int DefaultLarge = 64 * 1024 * 1024;

    private readonly int _maxLarge;

    /// <param name="maxLarge">Bytes for Query, Parse, Bind, FunctionCall, CopyData and CopyFail.</param>
    public FrameLimits(int maxLarge = DefaultLarge)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLarge, Small);
        _maxLarge = maxLarge;
    }

    public static FrameLimits Default { get; } = new();

    /// <summary>Until a client has logged in, nothing it sends may make the server hold more than a small message.</summary>
    public static FrameLimits BeforeLogin { get; } = new(Small);

    /// <summary>The bound for <paramref name="type"/>; 0 when no frontend message has that type.</summary>
    public int MaxFor(byte type) => type switch
    {
        FrontendTypes.Query or FrontendTypes.Parse or FrontendTypes.Bind or FrontendTypes.FunctionCall
            or FrontendTypes.CopyData or FrontendTypes.CopyFail => _maxLarge,
        FrontendTypes.Password => Authentication,
        FrontendTypes.Describe or FrontendTypes.Execute or FrontendTypes.Close or FrontendTypes.Sync or FrontendTypes.Flush
            or FrontendTypes.Terminate or FrontendTypes.CopyDone => Small,
        _ => 0,
    };
}
